"""Files that are made from the content and lie beside it: are they what would be made now?"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.cli.reading import Reading
from generator.cli.telling import PROBLEMS, Teller, shown
from generator.problems import Problems
from generator.reading.content import Content
from generator.rendering.language import Language


def named_or_stop(reading: Reading, teller: Teller) -> Content:
    """The content, when its settings, departments and touchpoints could all be read.

    An insight with an error doesn't matter here: nothing of it is used.
    """
    content = reading.content
    insights = f"{content.folder}/feedback/" if content else ""
    wrong = [p for p in reading.problems.errors if not content or not p.file.startswith(insights)]
    if wrong or content is None:
        teller.problems(Problems(wrong), reading.words)
        sys.exit(reading.exit_code or PROBLEMS)
    return content


def stale(folder: Path, made: Mapping[str, str]) -> list[Path]:
    """Those of the files (path below `folder` → text) that are missing or say something else."""
    return [folder / name for name, text in made.items() if _said(folder / name) != text]


def tell_stale(teller: Teller, words: Language, files: Iterable[Path], command: str) -> None:
    """Name the files that aren't current, say what mends it, and end with exit code 1."""
    old = list(files)
    if not old:
        teller.say(words._("Everything is current."), "good")
        return
    for file in old:
        teller.say(words._("{file} is not current.").format(file=file), "error")
    teller.say(words._("“{command}” writes it anew.").format(command=command))
    sys.exit(PROBLEMS)


def tell_count(teller: Teller, reading: Reading, made: Mapping[str, str], folder: Path) -> None:
    told = reading.words.n_("{count} file in {folder}.", "{count} files in {folder}.", len(made))
    teller.say(told.format(count=len(made), folder=shown(folder)), "good")


def _said(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
