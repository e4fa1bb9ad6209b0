"""What the guard finds, and which of two findings on one spot is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from generator.model.allowed import Advising, Stopping
from generator.problems import Severity

RULES: dict[str, Severity] = {
    **dict.fromkeys(get_args(Stopping), Severity.ERROR),
    **dict.fromkeys(get_args(Advising), Severity.ADVICE),
}
"""Every rule and how grave it is.  Of two that meet, the one further up is told."""

_RANK = {rule: rank for rank, rule in enumerate(RULES)}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`text[start:end]`, in characters of the text as it was written, is what `rule` found."""

    start: int
    end: int
    rule: str

    @property
    def severity(self) -> Severity:
        return RULES[self.rule]


def settled(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the text's order; where findings overlap, only the gravest is left."""
    kept: dict[int, Finding] = {}
    for finding in sorted(findings, key=lambda each: (_RANK[each.rule], each.start, -each.end)):
        spot = range(finding.start, finding.end)
        if not any(place in kept for place in spot):
            kept |= dict.fromkeys(spot, finding)
    return tuple(sorted(set(kept.values())))
