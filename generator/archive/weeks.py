"""Which insight is the week's: the editors' pick, or a deterministic one."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from datetime import date, timedelta

from generator.archive.insight import Insight
from generator.model.base import Week

Picked = tuple[Insight, bool]
"""The insight, and whether it was picked automatically."""


def picks(insights: Sequence[Insight], today: date) -> dict[Week, Picked | None]:
    """For every week from the first that something was heard to the one of `today`.

    The editors' pick stands.  A week without one gets what was never shown before, most
    heard again by then, newest first; None when nothing is left to show.  A pick that the
    editors have saved for a later week isn't taken.
    """
    if not insights:
        return {}
    chosen = {
        insight.feedback.quote_of_the_week.week: insight
        for insight in insights
        if insight.feedback.quote_of_the_week
    }
    saved = {insight.id for insight in chosen.values()}
    waiting = _Waiting([i for i in insights if i.id not in saved and _may_be_shown(i)])
    first = min(insight.week for insight in insights)
    made: dict[Week, Picked | None] = {}
    for week in weeks_between(first, Week.of(today)):
        if week in chosen:
            made[week] = (chosen[week], False)
            continue
        found = waiting.take(min(week.sunday, today))
        made[week] = (found, True) if found else None
    return made


def weeks_between(first: Week, last: Week) -> list[Week]:
    """All weeks from `first` to `last`, both included."""
    weeks = []
    monday = first.monday
    while monday <= last.monday:
        weeks.append(Week.of(monday))
        monday += timedelta(days=7)
    return weeks


def _may_be_shown(insight: Insight) -> bool:
    return insight.feedback.status != "superseded"


class _Waiting:
    """What has not been shown yet, most heard first.

    Hearings are fed in as time passes, so that a week's pick depends on nothing that came
    after it; an insight lies in the heap once per hearing, and only its latest entry counts.
    """

    def __init__(self, insights: Sequence[Insight]) -> None:
        self._hearings = sorted(
            (day, insight.id)
            for insight in insights
            for day in (
                insight.feedback.heard.on,
                *(again.on for again in insight.feedback.heard_again),
            )
        )
        self._next = 0
        self._by_id = {insight.id: insight for insight in insights}
        self._times: dict[str, int] = {}
        self._heap: list[tuple[int, int, str]] = []

    def take(self, until: date) -> Insight | None:
        """The next one to show of what was heard up to and including `until`."""
        self._hear(until)
        while self._heap:
            times, _, id_ = heapq.heappop(self._heap)
            if id_ in self._by_id and -times == self._times[id_]:
                return self._by_id.pop(id_)
        return None

    def _hear(self, until: date) -> None:
        while self._next < len(self._hearings) and self._hearings[self._next][0] <= until:
            _, id_ = self._hearings[self._next]
            self._next += 1
            if id_ in self._by_id:
                self._times[id_] = self._times.get(id_, 0) + 1
                newest = -self._by_id[id_].feedback.heard.on.toordinal()
                heapq.heappush(self._heap, (-self._times[id_], newest, id_))
