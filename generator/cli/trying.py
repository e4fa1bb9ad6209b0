"""A text that is to be a file: what `check` would say of it, and which ids are taken."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.cli.reading import Reading, read
from generator.cli.telling import Teller
from generator.problems import Problem, Problems
from generator.reading import files
from generator.reading.guard.rules import masked
from generator.reading.kinds import FOLDERS


def tried(folder: Path, file: str, text: str, teller: Teller, today: date | None) -> Problems:
    """What `check` would say of `text` if it stood in `file`, a path below `folder`.

    Problems name their file without what points at a person in its name, so the file is
    looked for by that name.  Should it not be found among those that are whole, nor among
    those at fault, every error counts: nothing is let through because it wasn't recognised.
    """
    reading = read(folder, teller, today, drafts={file: text.removeprefix("\ufeff")})
    shown = f"{folder.as_posix()}/{masked(file)}"
    found = Problems(_told_once(p for p in reading.problems if p.file == shown))
    if not found.errors and not _is_known(f"{folder.as_posix()}/{file}", shown, reading):
        return Problems(reading.problems.errors)
    return found


def taken_ids(folder: Path) -> frozenset[str]:
    """Every id that a file has had, also one that can't be read or was taken down."""
    found = files.walk(folder, FOLDERS, ())
    taken = ("feedback", "tombstones")
    return frozenset(
        item.stem for item in found if isinstance(item, files.Found) and item.folder in taken
    )


def _told_once(problems: Iterable[Problem]) -> list[Problem]:
    """A new file's name comes from its title: what both hold is told of the title."""
    problems = list(problems)
    within = {problem.code for problem in problems if "in_name" not in problem.details}
    return [p for p in problems if "in_name" not in p.details or p.code not in within]


def _is_known(name: str, shown: str, reading: Reading) -> bool:
    content = reading.content
    if content is None:
        return False
    whole = any(entry.file == name for entry in content.feedback.values())
    return whole or any(problem.file == shown for problem in content.left_out)
