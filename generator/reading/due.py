"""Decisions that nobody has looked at again though the day has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.model.decision import Decision
from generator.problems import Detail, Problem, Severity
from generator.reading.across import Read, located


def follow_ups_due(reads: Iterable[Read], today: date) -> Iterator[Problem]:
    """Advice on each decision whose follow-up is today or was before."""
    for read in reads:
        decision = read.value
        if not isinstance(decision, Decision) or decision.status != "decided":
            continue
        if decision.follow_up is None or decision.follow_up.on > today:
            continue
        day = decision.follow_up.on.isoformat()
        details: dict[str, Detail] = {"value": day, "today": today.isoformat()}
        advice = located(read, "follow-up-due", ("follow_up", "on"), details)
        yield replace(advice, severity=Severity.ADVICE)
