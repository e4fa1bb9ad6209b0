"""A content folder → everything it says, and every problem in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path as FolderPath
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from generator.model import feedback as feedback_model
from generator.model.base import ID_PATTERN, RefersTo
from generator.model.conditions import Fault
from generator.model.department import Department
from generator.model.feedback import Feedback
from generator.model.settings import Settings
from generator.model.touchpoint import Touchpoint
from generator.problems import Detail, Problem, Problems, Severity
from generator.reading import files
from generator.reading.files import Found, printable
from generator.reading.references import Reference, broken_details, references, rings
from generator.reading.shape import check_shape
from generator.reading.yaml_text import Path, parse

SETTINGS_FILE = "settings.yaml"
TIME_ZONE_LEEWAY = timedelta(days=1)
"""Somewhere it is tomorrow already: such a date is not published yet, but no mistake."""

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


@dataclass(slots=True)
class _Read:
    """One file on its way in."""

    found: Found
    kind: Kind | None
    value: Any = None
    references: list[Reference] = field(default_factory=list)
    week: str = ""


def read_content(
    folder: FolderPath,
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
    reads: list[_Read] = []
    todo: list[Found] = []
    for item in files.walk(folder, FOLDERS, (SETTINGS_FILE,)):
        todo.append(item) if isinstance(item, Found) else problems.append(item)
    for found in progress(todo, len(todo)) if progress else todo:
        read, its_problems = _read_file(found)
        problems += its_problems
        reads.append(read)
    problems += _double_ids(reads)
    problems += _across_files(reads)
    settings = next((read.value for read in reads if read.kind is None), None)
    if settings is None:
        name = f"{folder.as_posix()}/{SETTINGS_FILE}"
        if not any(problem.file == name for problem in problems):
            problems.append(Problem("missing-settings", name))
        return None, Problems(problems)
    day = today or settings.demo_today or wall_clock
    problems += _from_the_future(reads, day)
    everything = Problems(problems)
    return _content(folder, settings, day, reads, everything), everything


def _read_file(found: Found) -> tuple[_Read, list[Problem]]:
    """One file's own value and problems; its places are forgotten again, to save memory."""
    kind = _KIND_OF.get(found.folder)
    read = _Read(found, kind)
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


def _gather(read: _Read, kind: Kind, raw: Mapping[str, Any]) -> None:
    """What is held against other files once all are read."""
    read.references = references(kind.model, raw)
    pick = raw.get("quote_of_the_week")
    if isinstance(pick, dict) and isinstance(pick.get("week"), str):
        read.week = pick["week"]


def _double_ids(reads: list[_Read]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for read in reads:
        key = (read.found.folder, read.found.stem)
        first = seen.setdefault(key, read.found.name)
        if first != read.found.name:
            details = {"value": printable(read.found.stem), "other": first}
            yield Problem("double-id", read.found.name, details=details)


def _across_files(reads: list[_Read]) -> Iterator[Problem]:
    ids: dict[str, dict[str, _Read]] = {folder: {} for folder in FOLDERS}
    for read in reads:
        if read.kind is not None:
            ids[read.kind.folder].setdefault(read.found.stem, read)
    yield from _broken_references(reads, ids)
    yield from _weeks_claimed_twice(reads)
    yield from _rings(ids["feedback"])


def _broken_references(
    reads: list[_Read], ids: Mapping[str, Mapping[str, _Read]]
) -> Iterator[Problem]:
    told: dict[tuple[RefersTo, str], Mapping[str, Detail] | None] = {}
    for read in reads:
        for reference in read.references:
            key = (reference.target, reference.value)
            if key not in told:  # a renamed department is missed by many files at once
                told[key] = broken_details(reference, ids.get(reference.target.folder, {}))
            if details := told[key]:
                yield _located(read, "unknown-reference", reference.path, details)


def _weeks_claimed_twice(reads: list[_Read]) -> Iterator[Problem]:
    claims: dict[str, list[_Read]] = {}
    for read in reads:
        if read.week:
            claims.setdefault(read.week, []).append(read)
    for week, claimants in claims.items():
        for read in claimants if len(claimants) > 1 else ():
            others = tuple(other.found.name for other in claimants if other is not read)
            path = ("quote_of_the_week", "week")
            yield _located(read, "week-claimed-twice", path, {"value": week, "others": others})


def _rings(reads: Mapping[str, _Read]) -> Iterator[Problem]:
    for key in ("superseded_by", "duplicate_of"):
        follow = {
            id_: target
            for id_, read in reads.items()
            if read.value is not None and (target := getattr(read.value, key)) is not None
        }
        for ring in rings(follow):
            for index, id_ in enumerate(ring):
                details: dict[str, Detail] = {"key": key, "ids": (*ring[index:], *ring[:index])}
                yield _located(reads[id_], "reference-ring", (key,), details)


def _from_the_future(reads: Iterable[_Read], today: date) -> Iterator[Problem]:
    for read in reads:
        if not isinstance(read.value, Feedback) or read.value.heard.on <= today:
            continue
        day = read.value.heard.on
        details = {"value": day.isoformat(), "today": today.isoformat()}
        problem = _located(read, "heard-in-the-future", ("heard", "on"), details)
        if day - today <= TIME_ZONE_LEEWAY:
            problem = replace(problem, code="not-published-yet", severity=Severity.ADVICE)
        yield problem


def _located(read: _Read, code: str, path: Path, details: Mapping[str, Detail]) -> Problem:
    """Find the place again: problems are rare, so places are not kept for every file."""
    text = files.read_text(read.found)
    if isinstance(text, Problem):
        return text
    parsed = parse(text, read.found.name)
    return parsed.problem(code, parsed.place(path), details)


def _content(
    folder: FolderPath, settings: Settings, today: date, reads: list[_Read], problems: Problems
) -> Content:
    bad = problems.files_with_errors
    good = {
        (read.found.folder, read.found.stem): read
        for read in reversed(reads)  # of two with one id, the first stands
        if read.value is not None and read.kind is not None and read.found.name not in bad
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


def _drop_followers(good: dict[tuple[str, str], _Read]) -> Iterator[Problem]:
    """What refers to a file that was left out is left out too, until all that remains is whole."""
    followers: dict[tuple[str, str], list[tuple[_Read, Reference]]] = {}
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
                yield _located(read, "follows-left-out", reference.path, details)
                gone.append(key)
