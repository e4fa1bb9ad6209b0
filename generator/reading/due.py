"""What a decision promised, and nobody has looked at though the day has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.model.decision import MADE, Decision
from generator.problems import Problem, Severity
from generator.reading.across import Read, located
from generator.reading.parsed import Path


def promises_due(reads: Iterable[Read], today: date) -> Iterator[Problem]:
    """Advice on each follow-up, and on each measure that was to make up for a decision, whose
    day has come and of which nothing is said."""
    for read in reads:
        if isinstance(read.value, Decision):
            for code, path, day in _due(read.value, today):
                details = {"value": day.isoformat(), "today": today.isoformat()}
                yield replace(located(read, code, path, details), severity=Severity.ADVICE)


def _due(decision: Decision, today: date) -> Iterator[tuple[str, Path, date]]:
    follow_up = decision.follow_up
    if decision.status == "decided" and follow_up and follow_up.on <= today:
        yield "follow-up-due", ("follow_up", "on"), follow_up.on
    if decision.status in MADE:
        for index, measure in enumerate(decision.mitigation):
            if measure.kept is None and measure.due < today:
                yield "mitigation-due", ("mitigation", index, "due"), measure.due
