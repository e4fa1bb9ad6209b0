"""A content folder → everything it says, and every problem in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from generator.model import feedback as feedback_model
from generator.model.base import ID_PATTERN, RefersTo
from generator.model.conditions import Fault
from generator.model.department import Department
from generator.model.feedback import Feedback
from generator.model.settings import Settings
from generator.model.touchpoint import Touchpoint
from generator.problems import Problem, Problems, Severity
from generator.reading import files
from generator.reading.across import Read, across_files, from_the_future, located
from generator.reading.files import Found, printable
from generator.reading.references import Reference, references
from generator.reading.shape import check_shape
from generator.reading.yaml_text import parse

SETTINGS_FILE = "settings.yaml"
_M = TypeVar("_M", bound=BaseModel)
_ID = re.compile(ID_PATTERN)


@dataclass(frozen=True, slots=True)
class Entry(Generic[_M]):
    """One file: its id (the file's name), where it lies, and what it says."""

    id: str
    file: str
    value: _M


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its folder, its model, and what one field demands of another."""

    folder: str
    model: type[BaseModel]
    between_fields: Callable[[Mapping[str, Any]], Iterator[Fault]] | None = None


KINDS = (
    Kind("departments", Department),
    Kind("touchpoints", Touchpoint),
    Kind("feedback", Feedback, feedback_model.faults),
)
FOLDERS = tuple(kind.folder for kind in KINDS)
_KIND_OF = {kind.folder: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that could be read.  `left_out` names the files that had errors."""

    folder: str
    settings: Settings
    departments: Mapping[str, Entry[Department]]
    touchpoints: Mapping[str, Entry[Touchpoint]]
    feedback: Mapping[str, Entry[Feedback]]
    today: date
    left_out: Problems = field(default_factory=Problems)


def read_content(
    folder: Path,
    *,
    wall_clock: date,
    today: date | None = None,
    progress: Callable[[Iterable[Found], int], Iterable[Found]] | None = None,
) -> tuple[Content | None, Problems]:
    """Read everything below `folder`.

    `today` is the day the site is made for: the one asked for, else the demonstration's
    own clock, else `wall_clock`.  The content is None only when its settings can't be
    read; otherwise it holds every file that has no error, and the problems name the rest.
    """
    if not folder.is_dir():
        return None, Problems([Problem("no-such-folder", folder.as_posix())])
    problems: list[Problem] = []
    reads: list[Read] = []
    todo: list[Found] = []
    for item in files.walk(folder, FOLDERS, (SETTINGS_FILE,)):
        if isinstance(item, Found):
            todo.append(item)
        else:
            problems.append(item)
    for found in progress(todo, len(todo)) if progress else todo:
        read, its_problems = _read_file(found)
        problems += its_problems
        reads.append(read)
    problems += across_files(reads)
    settings = next((read.value for read in reads if not read.found.folder), None)
    if settings is None:
        name = f"{folder.as_posix()}/{SETTINGS_FILE}"
        if not any(problem.file == name for problem in problems):
            problems.append(Problem("missing-settings", name))
        return None, Problems(problems)
    day = today or settings.demo_today or wall_clock
    problems += from_the_future(reads, day)
    everything = Problems(problems)
    return _content(folder, settings, day, reads, everything), everything


def _read_file(found: Found) -> tuple[Read, list[Problem]]:
    """One file's own value and problems; its places are forgotten again, to save memory."""
    kind = _KIND_OF.get(found.folder)
    read = Read(found)
    text = files.read_text(found)
    if isinstance(text, Problem):
        return read, [text]
    parsed = parse(text, found.name)
    problems = parsed.problems
    if not _ID.fullmatch(found.stem):
        details = {"value": printable(found.stem)}
        problems.append(Problem("bad-id", found.name, details=details))
    if parsed.whole:
        model = kind.model if kind else Settings
        value, faults = check_shape(model, parsed, kind.between_fields if kind else None)
        problems += faults
        if all(problem.severity is Severity.ADVICE for problem in problems):
            read.value = value
    if kind is not None and isinstance(parsed.value, dict):
        _gather(read, kind, parsed.value)
    return read, problems


def _gather(read: Read, kind: Kind, raw: Mapping[str, Any]) -> None:
    """What is held against other files once all are read."""
    read.references = references(kind.model, raw)
    if kind.model is Feedback:
        read.references += [
            Reference(("context",), RefersTo("feedback"), target)
            for target in feedback_model.links(raw.get("context"))
            if _ID.fullmatch(target)
        ]
    pick = raw.get("quote_of_the_week")
    if isinstance(pick, dict) and isinstance(pick.get("week"), str):
        read.week = pick["week"]


def _content(
    folder: Path, settings: Settings, today: date, reads: list[Read], problems: Problems
) -> Content:
    bad = problems.files_with_errors
    good = {
        (read.found.folder, read.found.stem): read
        for read in reversed(reads)  # of two with one id, the first stands
        if read.value is not None and read.found.folder and read.found.name not in bad
    }
    followers = [*_drop_followers(good)] if bad else []
    entries: dict[str, dict[str, Entry[Any]]] = {name: {} for name in FOLDERS}
    for (kind, id_), read in reversed(good.items()):
        entries[kind][id_] = Entry(id_, read.found.name, read.value)
    return Content(
        folder=folder.as_posix(),
        settings=settings,
        departments=entries["departments"],
        touchpoints=entries["touchpoints"],
        feedback=entries["feedback"],
        today=today,
        left_out=Problems(problems.errors) + followers,
    )


def _drop_followers(good: dict[tuple[str, str], Read]) -> Iterator[Problem]:
    """What refers to a file that was left out is left out too, until all that remains is whole."""
    followers: dict[tuple[str, str], list[tuple[Read, Reference]]] = {}
    for read in good.values():
        for reference in read.references:
            if reference.value not in reference.target.or_one_of:
                target = (reference.target.folder, reference.value)
                followers.setdefault(target, []).append((read, reference))
    gone = [target for target in followers if target not in good]
    while gone:
        for read, reference in followers.pop(gone.pop(), ()):
            if good.pop(key := (read.found.folder, read.found.stem), None) is not None:
                details = {"value": reference.value}
                yield located(read, "follows-left-out", reference.path, details)
                gone.append(key)
