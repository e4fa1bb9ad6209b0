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
from generator.model.base import ID_PATTERN
from generator.model.conditions import Fault
from generator.model.department import Department
from generator.model.feedback import Feedback
from generator.model.settings import Settings
from generator.model.touchpoint import Touchpoint
from generator.problems import Detail, Problem, Problems, Severity
from generator.reading import files
from generator.reading.files import Found
from generator.reading.references import Reference, broken_details, references, ring
from generator.reading.shape import check_shape
from generator.reading.yaml_text import Parsed, Path, parse

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
    found = [*files.walk(folder, FOLDERS, (SETTINGS_FILE,))]
    problems.extend(item for item in found if isinstance(item, Problem))
    todo = [item for item in found if isinstance(item, Found)]
    for item in progress(todo, len(todo)) if progress else todo:
        read, its_problems = _read_file(item)
        problems.extend(its_problems)
        reads.append(read)
    settings = next((read.value for read in reads if read.kind is None), None)
    if settings is None:
        name = f"{folder.as_posix()}/{SETTINGS_FILE}"
        if not any(problem.file == name for problem in problems):
            problems.append(Problem("missing-settings", name))
        return None, Problems(problems)
    day = today or settings.demo_today or wall_clock
    problems.extend(_double_ids(reads))
    problems.extend(_across_files(reads, day))
    everything = Problems(problems)
    return _content(folder, settings, day, reads, everything), everything


def _read_file(found: Found) -> tuple[_Read, list[Problem]]:
    """One file's own value and problems; its places are forgotten again, to save memory."""
    kind = next((kind for kind in KINDS if kind.folder == found.folder), None)
    read = _Read(found, kind)
    text = files.read_text(found)
    if isinstance(text, Problem):
        return read, [text]
    problems: list[Problem] = []
    if not _ID.match(found.stem):
        problems.append(Problem("bad-id", found.name, details={"value": found.stem}))
    parsed = parse(text, found.name)
    problems.extend(parsed.problems)
    if any(problem.severity is Severity.ERROR for problem in problems):
        if isinstance(parsed.value, dict) and kind is not None:
            _gather(read, kind, parsed)
        return read, problems
    model = kind.model if kind else Settings
    value, faults = check_shape(model, parsed, kind.between_fields if kind else None)
    problems.extend(faults)
    if isinstance(parsed.value, dict) and kind is not None:
        _gather(read, kind, parsed)
    read.value = None if faults else value
    return read, problems


def _gather(read: _Read, kind: Kind, parsed: Parsed) -> None:
    """What is held against other files once all are read."""
    read.references = references(kind.model, parsed.value)
    pick = parsed.value.get("quote_of_the_week")
    if isinstance(pick, dict) and isinstance(pick.get("week"), str):
        read.week = pick["week"]


def _double_ids(reads: list[_Read]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for read in reads:
        key = (read.found.folder, read.found.stem)
        if key in seen:
            details: dict[str, Detail] = {"value": read.found.stem, "other": seen[key]}
            yield Problem("double-id", read.found.name, details=details)
        seen.setdefault(key, read.found.name)


def _across_files(reads: list[_Read], today: date) -> Iterator[Problem]:
    ids: dict[str, dict[str, _Read]] = {folder: {} for folder in FOLDERS}
    for read in reads:
        if read.kind is not None:
            ids[read.kind.folder].setdefault(read.found.stem, read)
    for read in reads:
        for reference in read.references:
            details = broken_details(reference, ids.get(reference.target.folder, {}))
            if details is not None:
                yield _located(read, "unknown-reference", reference.path, details)
    yield from _weeks_claimed_twice(reads)
    yield from _rings(ids["feedback"])
    yield from _from_the_future(ids["feedback"].values(), today)


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
            id_: value
            for id_, read in reads.items()
            if read.value is not None and (value := getattr(read.value, key)) is not None
        }
        for id_ in follow:
            if ids := ring(id_, follow):
                yield _located(reads[id_], "reference-ring", (key,), {"key": key, "ids": ids})


def _from_the_future(reads: Iterable[_Read], today: date) -> Iterator[Problem]:
    for read in reads:
        if read.value is None or read.value.heard.on <= today:
            continue
        day = read.value.heard.on
        details: dict[str, Detail] = {"value": day.isoformat(), "today": today.isoformat()}
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
    return parsed.problem(code, parsed.place(path), **details)


def _content(
    folder: FolderPath, settings: Settings, today: date, reads: list[_Read], problems: Problems
) -> Content:
    bad = problems.files_with_errors
    good: dict[str, dict[str, Entry[Any]]] = {folder: {} for folder in FOLDERS}
    for read in reads:
        if read.kind is not None and read.value is not None and read.found.name not in bad:
            entry = Entry(read.found.stem, read.found.name, read.value)
            good[read.kind.folder].setdefault(entry.id, entry)
    followers = _drop_followers(good) if bad else []
    return Content(
        folder=folder.as_posix(),
        settings=settings,
        departments=good["departments"],
        touchpoints=good["touchpoints"],
        feedback=good["feedback"],
        today=today,
        left_out=Problems(problems.errors) + followers,
    )


def _drop_followers(good: dict[str, dict[str, Entry[Any]]]) -> list[Problem]:
    """What refers to a file that was left out is left out too, until all that remains is whole."""
    dropped: list[Problem] = []
    while True:
        again = [
            (folder, entry, reference)
            for folder, entries in good.items()
            for entry in entries.values()
            for reference in _live_references(entry)
            if reference.value not in good.get(reference.target.folder, {})
            and reference.value not in reference.target.or_one_of
        ]
        if not again:
            return dropped
        for folder, entry, reference in again:
            if good[folder].pop(entry.id, None) is not None:
                details: dict[str, Detail] = {"value": reference.value}
                dropped.append(Problem("follows-left-out", entry.file, details=details))


def _live_references(entry: Entry[Any]) -> list[Reference]:
    return references(type(entry.value), entry.value.model_dump(mode="json", exclude_defaults=True))
