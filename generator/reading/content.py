"""A content folder → everything it says, and every problem in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from generator.model.decision import Decision
from generator.model.department import Department
from generator.model.feedback import Feedback
from generator.model.questions import Questions
from generator.model.screen import Screen
from generator.model.settings import Settings
from generator.model.tombstone import Tombstone
from generator.model.touchpoint import Touchpoint
from generator.problems import Problem, Problems
from generator.reading import files
from generator.reading.across import Read, across_files, from_the_future, located
from generator.reading.advice import advice_across
from generator.reading.due import promises_due
from generator.reading.files import Found
from generator.reading.guard.allowing import personal_data
from generator.reading.guard.veil import Veil
from generator.reading.kinds import FOLDERS, SETTINGS_FILE, TOP
from generator.reading.one_file import read_file
from generator.reading.references import Reference
from generator.reading.taken_down import endings, returned, without_words_of_returned

_M = TypeVar("_M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Entry(Generic[_M]):
    """One file: its id (the file's name), where it lies, and what it says."""

    id: str
    file: str
    value: _M
    body: str = ""
    """The Markdown below the front matter; empty in the kinds of file that have none."""


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
    tombstones: Mapping[str, Entry[Tombstone]] = field(default_factory=dict)
    """What has been taken down, by the ids it had."""
    decisions: Mapping[str, Entry[Decision]] = field(default_factory=dict)
    questions: Questions | None = None
    """The company's own questions to a decision paper, where it has written them down."""
    screens: Mapping[str, Entry[Screen]] = field(default_factory=dict)


def read_content(
    folder: Path,
    *,
    wall_clock: date,
    today: date | None = None,
    drafts: Mapping[str, str] = MappingProxyType({}),
    progress: Callable[[Iterable[Found], int], Iterable[Found]] | None = None,
) -> tuple[Content | None, Problems]:
    """Read everything below `folder`.

    `today` is the day the site is made for: the one asked for, else the demonstration's
    own clock, else `wall_clock`.  `drafts` (path below `folder` → text) are read as if they
    had been written: so a text is tried before it becomes a file.

    The content is None only when its settings can't be read; otherwise it holds every file
    that has no error, and the problems name the rest.
    """
    if not folder.is_dir():
        return None, Problems([Problem("no-such-folder", folder.as_posix())])
    problems: list[Problem] = []
    reads: list[Read] = []
    todo: list[Found] = []
    for item in files.walk(folder, FOLDERS, tuple(TOP)):
        if isinstance(item, Found):
            todo.append(item)
        else:
            problems.append(item)
    if drafts:
        todo = files.with_drafts(todo, folder, drafts)
    for found in progress(todo, len(todo)) if progress else todo:
        read, its_problems = read_file(found)
        problems += its_problems
        reads.append(read)
    problems += across_files(reads)
    settings = _at_top(reads, Settings)
    day = today or (settings and settings.demo_today) or wall_clock
    problems += personal_data(reads, day)
    veil = Veil.of(folder, reads)
    if settings is None:
        name = f"{folder.as_posix()}/{SETTINGS_FILE}"
        if not any(problem.file == name for problem in problems):
            problems.append(Problem("missing-settings", name))
        return None, veil.over(problems)
    demo = day == settings.demo_today and today is None
    problems += from_the_future(reads, day, demo=demo)
    problems += returned(reads)
    problems += endings(reads, settings.retention_months, day)
    problems += promises_due(reads, day)
    problems += advice_across(reads, Problems(problems).files_with_errors, day)
    content = _content(folder, settings, day, reads, Problems(problems))
    return replace(content, left_out=veil.over(content.left_out)), veil.over(problems)


def _at_top(reads: Iterable[Read], model: type[_M]) -> _M | None:
    """The file of that kind at the top of the folder, if it is there and has no error."""
    return next((read.value for read in reads if isinstance(read.value, model)), None)


def _content(
    folder: Path, settings: Settings, today: date, reads: list[Read], problems: Problems
) -> Content:
    bad = problems.files_with_errors
    good = {
        (read.found.folder, read.found.stem): read
        for read in reversed(reads)  # of two with one id, the first stands
        if read.value is not None
        and read.found.folder not in ("", "allowed")  # what is allowed is shown nowhere
        and read.found.name not in bad
    }
    taken_down = {read.found.stem for read in reads if read.found.folder == "tombstones"}
    followers = [*_drop_followers(good, taken_down)] if bad else []
    entries: dict[str, dict[str, Entry[Any]]] = {name: {} for name in FOLDERS}
    for (kind, id_), read in reversed(good.items()):
        entries[kind][id_] = Entry(id_, read.found.name, read.value, read.body)
    return Content(
        folder=folder.as_posix(),
        settings=settings,
        departments=entries["departments"],
        touchpoints=entries["touchpoints"],
        feedback=entries["feedback"],
        today=today,
        left_out=Problems(without_words_of_returned(problems.errors)) + followers,
        tombstones=entries["tombstones"],
        decisions=entries["decisions"],
        questions=_at_top((read for read in reads if read.found.name not in bad), Questions),
        screens=entries["screens"],
    )


def _drop_followers(
    good: dict[tuple[str, str], Read], taken_down: Collection[str]
) -> Iterator[Problem]:
    """What refers to a file that was left out is left out too, until all that remains is whole.

    What was taken down may still be referred to; it is shown nowhere.
    """
    followers: dict[tuple[str, str], list[tuple[Read, Reference]]] = {}
    for read in good.values():
        for reference in read.references:
            if reference.value not in reference.target.or_one_of:
                target = (reference.target.folder, reference.value)
                followers.setdefault(target, []).append((read, reference))
    left = {*good, *(("feedback", id_) for id_ in taken_down)}
    gone = [target for target in followers if target not in left]
    while gone:
        for read, reference in followers.pop(gone.pop(), ()):
            if good.pop(key := (read.found.folder, read.found.stem), None) is not None:
                details = {"value": reference.value}
                yield located(read, "follows-left-out", reference.path, details)
                gone.append(key)
