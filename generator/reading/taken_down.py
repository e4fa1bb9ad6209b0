"""What is shown no longer: insights whose time is over, and those that were taken down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.model.feedback import Feedback
from generator.model.lifetime import NOTICE, last_day
from generator.model.tombstone import Tombstone
from generator.problems import Detail, Problem, Severity
from generator.reading.across import Read, located
from generator.reading.files import printable


def endings(reads: Iterable[Read], retention_months: int, today: date) -> Iterator[Problem]:
    """Advice on what soon is shown no longer, and on what already isn't."""
    for read in reads:
        if not isinstance(read.value, Feedback):
            continue
        last = last_day(read.value, retention_months)
        if last.on - today > NOTICE:
            continue
        code = "expired" if last.on < today else "expires-soon"
        path = ("privacy", "delete_by") if last.key == "privacy.delete_by" else ("heard", "on")
        details: dict[str, Detail] = {
            "value": last.on.isoformat(),
            "key": last.key,
            "id": read.found.stem,
        }
        yield replace(located(read, code, path, details), severity=Severity.ADVICE)


def returned(reads: Iterable[Read]) -> Iterator[Problem]:
    """Insights that stand again though they were taken down, and duplicates of such."""
    reads = tuple(reads)
    tombstones = {read.found.stem: read for read in reads if read.found.folder == "tombstones"}
    if not tombstones:
        return
    for read in reads:
        if read.found.folder != "feedback":
            continue
        if tombstone := tombstones.get(read.found.stem):
            yield Problem("came-back", read.found.name, details=_named(tombstone))
        doubled = read.value.duplicate_of if isinstance(read.value, Feedback) else None
        if tombstone := tombstones.get(doubled or ""):
            details = {**_named(tombstone), "id": read.found.stem}
            advice = located(read, "doubles-forgotten", ("duplicate_of",), details)
            yield replace(advice, severity=Severity.ADVICE)


def without_words_of_returned(errors: Iterable[Problem]) -> list[Problem]:
    """The errors as a page may tell them: of what came back only that it did.

    Another error's message could repeat a piece of what was taken down.
    """
    errors = tuple(errors)
    back = {problem.file for problem in errors if problem.code == "came-back"}
    return [item for item in errors if item.file not in back or item.code == "came-back"]


def _named(tombstone: Read) -> dict[str, Detail]:
    """The day is not known of a tombstone that can't be read; that is an error of its own."""
    on = tombstone.value.on.isoformat() if isinstance(tombstone.value, Tombstone) else "?"
    return {"value": printable(tombstone.found.stem), "on": on, "other": tombstone.found.name}
