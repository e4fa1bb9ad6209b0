"""Which customers have something to say to which question, and whom nobody has heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from generator.archive import Archive, Insight
from generator.model.base import Channel
from generator.model.questions import Asks
from generator.rendering.consequences.questions import Asked

VOICES = 3
"""At first, beneath each question; the rest are a click away."""

_HARD = ("problem", "pattern", "stop")
_PROMISES = ("campaign_message", "sales_promise", "price_contract", "rule_policy")


def _is_hard(insight: Insight) -> bool:
    return insight.feedback.kind in _HARD


def _changes(insight: Insight) -> bool:
    return insight.feedback.kind in ("problem", "improvement", "praise")


def _is_quote(insight: Insight) -> bool:
    return insight.is_quote


def _is_about_a_promise(insight: Insight) -> bool:
    cause = insight.feedback.cause
    return insight.feedback.status == "declined" or bool(cause and cause.category in _PROMISES)


def _was_told_or_failed(insight: Insight) -> bool:
    told = insight.feedback.told_customer is not None
    return insight.is_done and (told or insight.verdict == "did_not_work")


def _is_better(insight: Insight) -> bool:
    return insight.feedback.kind == "improvement"


SPEAKS: Mapping[Asks, Callable[[Insight], bool]] = {
    "notices": _is_hard,
    "changes": _changes,
    "voice": _is_quote,
    "in_line": _is_about_a_promise,
    "tells": _was_told_or_failed,
    "alternatives": _is_better,
}
"""What is worth reading before each question is answered.  The others are asked of us alone."""


def live(archive: Archive) -> list[Insight]:
    """Every insight that holds still; what is open first, in it the heaviest, then the newest."""
    found = [i for i in archive.insights if i.feedback.status != "superseded"]
    return sorted(found, key=lambda i: (i.is_open, i.heaviness), reverse=True)


def first_voices(archive: Archive, questions: Iterable[Asked]) -> dict[str, tuple[Insight, ...]]:
    """Question id → a few voices for it, where no touchpoint has been chosen yet.

    One voice answers one question, so that the list shows as many customers as it can.
    """
    heard: set[str] = set()
    found: dict[str, tuple[Insight, ...]] = {}
    pool = live(archive)
    for question in questions:
        if question.asks == "changes":
            chosen = _easier_and_harder(pool, heard)
        else:
            chosen = _first(pool, question.asks, heard)
        heard.update(insight.id for insight in chosen)
        found[question.id] = chosen
    return found


def _first(pool: list[Insight], asks: Asks, heard: set[str]) -> tuple[Insight, ...]:
    speaks, key = SPEAKS.get(asks), _ORDER.get(asks)
    if speaks is None:
        return ()
    new = (insight for insight in pool if insight.id not in heard and speaks(insight))
    return tuple(sorted(new, key=key, reverse=True) if key else new)[:VOICES]


def _easier_and_harder(pool: list[Insight], heard: set[str]) -> tuple[Insight, ...]:
    """The latest improvement, and what was hardest."""
    new = [insight for insight in pool if insight.id not in heard]
    better = [i for i in new if i.feedback.kind == "improvement"]
    easier = sorted(better, key=lambda i: i.newness, reverse=True)[:1]
    problems = [i for i in new if i.feedback.kind == "problem"]
    problems.sort(key=lambda i: (i.feedback.effort or 0, i.newness), reverse=True)
    return (*easier, *problems[: VOICES - len(easier)])


_ORDER: Mapping[Asks, Callable[[Insight], Any]] = {
    "notices": lambda i: (i.times_heard, i.newness),
    "voice": lambda i: i.newness,
    "in_line": lambda i: i.heaviness,
    "tells": lambda i: (i.verdict == "did_not_work", i.newness),
    "alternatives": lambda i: i.newness,
}


@dataclass(frozen=True, slots=True)
class Promise:
    """What a partner has promised us at a touchpoint, beside what the customer needs there."""

    touchpoint: str
    partner: str
    sla: str
    need: str


def promises(archive: Archive) -> tuple[Promise, ...]:
    """In the journey's order; a partner of whom neither is known promises nothing."""
    return tuple(
        Promise(id_, partner.name, partner.sla or "", partner.customer_need or "")
        for id_, point in archive.touchpoints.items()
        for partner in point.partners
        if partner.sla or partner.customer_need
    )


def silent_touchpoints(archive: Archive) -> tuple[str, ...]:
    """Ids of the touchpoints from which nothing has been heard."""
    return tuple(id_ for id_ in archive.touchpoints if not archive.at_touchpoint[id_])


def usual_channels(archive: Archive) -> tuple[Channel, ...]:
    """Ways in which customers are heard, the commonest first."""
    used = Counter(insight.feedback.heard.channel for insight in archive.insights)
    return tuple(channel for channel, _ in used.most_common() if channel != "other")


def silent_channels(archive: Archive) -> tuple[Channel, ...]:
    """Ways in which nobody has been heard at all."""
    used = Counter(insight.feedback.heard.channel for insight in archive.insights)
    channels: tuple[Channel, ...] = get_args(Channel)
    return tuple(channel for channel in channels if channel != "other" and not used[channel])
