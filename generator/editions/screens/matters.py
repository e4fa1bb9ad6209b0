"""Which insights screens show: looked through once, however many screens there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import TypeVar

from generator.archive import Archive, Insight
from generator.model.base import Week
from generator.model.screen import FRESH, belongs, may_be_shown

REMEMBERED = timedelta(weeks=26)
"""What was done longer ago is not told again."""
NEWS = timedelta(days=7)
_AT_LEAST = 3
"""Where less has been heard lately, older words are better than none."""
_AT_A_TIME = 8
"""Of the latest so many, each week begins with another."""

_TO_BE_MENDED = frozenset({"problem", "pattern", "stop"})

_T = TypeVar("_T")


class Matters:
    """What there is to show, newest first."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.week = archive.week
        self.stops = tuple(i for i in archive.stops if _may_stand(i))
        since = archive.today - FRESH
        self._said: list[Insight] = []
        for insight in archive.insights:
            if insight.feedback.heard.on < since and len(self._said) >= _AT_LEAST:
                break
            if insight.feedback.kind != "stop" and _may_stand(insight):
                self._said.append(insight)
        since = archive.today - REMEMBERED
        self._done: list[Insight] = []
        for insight in archive.done:
            if (insight.happened_on or insight.changed_on) < since:
                break
            if _may_stand(insight):
                self._done.append(insight)

        self._mended = [
            insight
            for insight in self._done
            if insight.is_quote
            and insight.feedback.kind in _TO_BE_MENDED
            and insight.id in archive.weeks_of
        ]

    def week_pick(self) -> Insight | None:
        """The week's insight, when it may be shown; a stop has a slide of its own."""
        post = self.archive.posts[0] if self.archive.posts else None
        insight = post.insight if post else None
        if insight is None or not _may_stand(insight) or insight in self.stops:
            return None
        return insight

    def said(self, departments: Collection[str]) -> list[Insight]:
        """What was heard lately, the departments' own; the newest first."""
        return _of(self._said, departments)

    def went(self, departments: Collection[str]) -> list[Insight]:
        """Quotes that were a week's insight and that something came of.

        The departments' own first; what is new before what is told again.
        """
        return self._in_turn(self._mended, departments)

    def improved(self, departments: Collection[str]) -> list[Insight]:
        """Improvements that have been made."""
        made = [i for i in self._done if i.feedback.kind == "improvement"]
        return self._in_turn(made, departments)

    def _in_turn(self, done: list[Insight], departments: Collection[str]) -> list[Insight]:
        ours = _of(done, departments) or done
        since = self.archive.today - NEWS
        new = [i for i in ours if (i.happened_on or i.changed_on) >= since]
        return new + turned(ours[len(new) :][:_AT_A_TIME], self.week)


def turned(items: Sequence[_T], week: Week) -> list[_T]:
    """The items in their order, beginning with another each week."""
    if not items:
        return []
    first = week.monday.toordinal() // 7 % len(items)
    return [*items[first:], *items[:first]]


def _of(insights: list[Insight], departments: Collection[str]) -> list[Insight]:
    if not departments:
        return insights
    return [insight for insight in insights if belongs(insight.feedback, departments)]


def _may_stand(insight: Insight) -> bool:
    feedback = insight.feedback
    over = feedback.screen and feedback.screen.until and feedback.screen.until < insight.today
    return may_be_shown(feedback) and feedback.status != "superseded" and not over
