"""Files held against each other: ids, references, weeks, rings, and the day it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from generator.model.base import RefersTo
from generator.model.decision import SETTLED, Decision
from generator.model.feedback import Feedback
from generator.model.tombstone import Tombstone
from generator.problems import Detail, Problem, Severity
from generator.reading import files
from generator.reading.files import Found, printable
from generator.reading.front_matter import parsed_of
from generator.reading.guard.in_files import Seen
from generator.reading.parsed import Path
from generator.reading.references import Reference, broken_details, rings

TIME_ZONE_LEEWAY = timedelta(days=1)
"""Somewhere it is tomorrow already: such a date is not published yet, but no mistake."""

MOST_TOLD = 100
"""Problems that are told of one file.  A hostile one of 64 kB can have 30,000."""

MANY = 5
"""More files than this are not named in one message: a line is to be read."""


@dataclass(slots=True)
class Read:
    """One file on its way in.  `value` is None when the file has an error of its own."""

    found: Found
    value: Any = None
    references: list[Reference] = field(default_factory=list)
    week: str = ""
    """The week that it claims to be the voice of, as it is written."""
    personal: Seen | None = None
    """What in it points at a person."""
    body: str = ""
    body_links: list[Reference] = field(default_factory=list)


def across_files(reads: list[Read]) -> Iterator[Problem]:
    """Every problem that shows only when files are held against each other."""
    ids: dict[str, dict[str, Read]] = {}
    for read in reads:
        ids.setdefault(read.found.folder, {}).setdefault(read.found.stem, read)
    yield from _double_ids(reads)
    yield from _broken_references(reads, ids)
    yield from _weeks_claimed_twice(reads)
    yield from _rings(ids.get("feedback", {}), "superseded_by", "duplicate_of")
    yield from _rings(ids.get("decisions", {}), "superseded_by")


def _double_ids(reads: list[Read]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for read in reads:
        key = (read.found.folder, read.found.stem)
        first = seen.setdefault(key, read.found.name)
        if first != read.found.name:
            details = {"value": printable(read.found.stem), "other": first}
            yield Problem("double-id", read.found.name, details=details)


def _broken_references(
    reads: list[Read], ids: Mapping[str, Mapping[str, Read]]
) -> Iterator[Problem]:
    told: dict[tuple[RefersTo, str], Mapping[str, Detail] | None] = {}
    taken_down = ids.get("tombstones", {})
    for read in reads:
        broken: list[tuple[Path, Mapping[str, Detail]]] = []
        for reference in read.references:
            if reference.target.folder == "feedback" and reference.value in taken_down:
                continue
            key = (reference.target, reference.value)
            if key not in told:  # a renamed department is missed by many files at once
                known = ids.get(reference.target.folder, {})
                helpful = len(broken) < MOST_TOLD  # looking for what was meant takes its time
                told[key] = broken_details(reference, known, suggest=helpful)
            if details := told[key]:
                broken.append((reference.path, details))
        if broken:
            yield from all_located(read, "unknown-reference", broken)


def _weeks_claimed_twice(reads: list[Read]) -> Iterator[Problem]:
    claims: dict[str, list[Read]] = {}
    for read in reads:
        if read.week:
            claims.setdefault(read.week, []).append(read)
    for week, claimants in claims.items():
        for read in claimants if len(claimants) > 1 else ():
            names = [other.found.name for other in claimants[: MANY + 2] if other is not read]
            others = some_of(names)
            path = ("quote_of_the_week", "week")
            yield located(read, "week-claimed-twice", path, {"value": week, "others": others})


def _rings(reads: Mapping[str, Read], *keys: str) -> Iterator[Problem]:
    for key in keys:
        follow = {
            id_: target
            for id_, read in reads.items()
            if read.value is not None and (target := getattr(read.value, key)) is not None
        }
        for ring in rings(follow):
            twice = [*ring, *ring]
            for index, id_ in enumerate(ring):
                onward = twice[index : index + min(len(ring), MANY + 1)]
                details: dict[str, Detail] = {"key": key, "ids": some_of(onward)}
                yield located(reads[id_], "reference-ring", (key,), details)


def some_of(names: list[str]) -> tuple[str, ...]:
    """`names` for a message: at most `MANY`."""
    return (*names[:MANY], "…") if len(names) > MANY else tuple(names)


def from_the_future(reads: Iterable[Read], today: date, *, demo: bool = False) -> Iterator[Problem]:
    """What happened after `today`: a slip, or only not published yet.

    `demo`: today is the demonstration's own day, and the message must say so; one who writes
    the first insight of her own meets it.
    """
    for read in reads:
        if isinstance(read.value, Feedback):
            for path, day in _days(read.value):
                if day - today > TIME_ZONE_LEEWAY:
                    yield _ahead(read, "heard-in-the-future", path, day, today, demo)
            if timedelta() < read.value.heard.on - today <= TIME_ZONE_LEEWAY:
                day = read.value.heard.on
                advice = _ahead(read, "not-published-yet", ("heard", "on"), day, today, demo)
                yield replace(advice, severity=Severity.ADVICE)
        elif isinstance(read.value, Decision) and read.value.status in SETTLED:
            if read.value.on - today > TIME_ZONE_LEEWAY:
                yield _ahead(read, "heard-in-the-future", ("on",), read.value.on, today, demo)
        elif isinstance(read.value, Tombstone) and read.value.on - today > TIME_ZONE_LEEWAY:
            yield _ahead(read, "heard-in-the-future", ("on",), read.value.on, today, demo)


def _days(feedback: Feedback) -> Iterator[tuple[Path, date]]:
    yield ("heard", "on"), feedback.heard.on
    if feedback.answer:
        yield ("answer", "on"), feedback.answer.on
    for index, step in enumerate(feedback.history):
        yield ("history", index, "on"), step.on
    for index, again in enumerate(feedback.heard_again):
        yield ("heard_again", index, "on"), again.on


def _ahead(read: Read, code: str, path: Path, day: date, today: date, demo: bool) -> Problem:
    details: dict[str, Detail] = {"value": day.isoformat(), "today": today.isoformat()}
    if demo:
        details["demo"] = "demo_today"
    return located(read, code, path, details)


def located(read: Read, code: str, path: Path, details: Mapping[str, Detail]) -> Problem:
    """Find the place again: problems are rare, so places are not kept for every file."""
    return next(all_located(read, code, [(path, details)]))


def all_located(
    read: Read, code: str, faults: Iterable[tuple[Path, Mapping[str, Detail]]]
) -> Iterator[Problem]:
    """The same for several in one file, which is read once."""
    text = files.read_text(read.found)
    if isinstance(text, Problem):
        yield text
        return
    parsed = parsed_of(text, read.found)
    for path, details in faults:
        yield parsed.problem(code, parsed.place(path), details)
