"""The decision register: papers, the voices they stand on, and what was heard afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, get_args

from generator.archive.insight import Insight
from generator.model.decision import MADE, Consequence, Decision, Forum, State
from generator.reading.content import Entry

FORUMS: tuple[Forum, ...] = get_args(Forum)
"""The one that decides most first, as the model lists them."""
STATES: tuple[State, ...] = ("ready", "draft", "sent_back", "decided", "followed_up", "declined",
                             "superseded")  # fmt: skip
"""What somebody still has to do something about comes first."""
AHEAD = timedelta(weeks=4)
"""A follow-up that is nearer than this stands on the list of what to look at."""

Way = Literal["same", "other", "unclear"]
_WAY_OF_KIND = {
    "problem": "worse", "pattern": "worse", "stop": "worse",
    "praise": "better", "improvement": "better",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """One decision paper; `decision` is its front matter and `body` the Markdown below it."""

    id: str
    file: str
    decision: Decision
    body: str
    today: date

    @classmethod
    def of(cls, entry: Entry[Decision], today: date) -> Paper:
        return cls(entry.id, entry.file, entry.value, entry.body, today)

    @property
    def is_made(self) -> bool:
        """Somebody has said yes to it, and the day has been."""
        return self.decision.status in MADE and self.decision.on <= self.today

    @property
    def is_voiced(self) -> bool:
        """It names a customer's voice, here or at one of its consequences."""
        return bool(self.cited)

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids of the insights that it names, in its own order, each once."""
        inner = (id_ for item in self.decision.consequences for id_ in item.evidence)
        return tuple(dict.fromkeys((*self.decision.evidence, *inner)))

    @property
    def touchpoints(self) -> tuple[str, ...]:
        found = (item.touchpoint for item in self.decision.consequences if item.touchpoint)
        return tuple(dict.fromkeys(found))

    @property
    def follow_up_on(self) -> date | None:
        """The day to look at it again, while nobody has."""
        follow_up = self.decision.follow_up
        return follow_up.on if follow_up and self.decision.status == "decided" else None

    @property
    def is_due(self) -> bool:
        return self.follow_up_on is not None and self.follow_up_on <= self.today

    @property
    def changed_on(self) -> date:
        """The latest day on which something is known to have happened to it."""
        follow_up = self.decision.follow_up
        days = [self.decision.on]
        if follow_up and self.decision.status == "followed_up":
            days.append(follow_up.on)
        return min(max(days), self.today)

    @property
    def promises(self) -> tuple[int, int, int]:
        """What makes up for it: how many, how many are kept, and how many are due and not kept."""
        items = self.decision.mitigation
        kept = sum(item.kept == "yes" for item in items)
        late = sum(item.kept != "yes" and item.due < self.today for item in items)
        return len(items), kept, late

    @property
    def newness(self) -> tuple[date, str]:
        return (self.decision.on, self.id)


@dataclass(frozen=True, slots=True)
class Heard:
    """An insight heard after the decision, and whether it goes the way that was foreseen."""

    insight: Insight
    way: Way
    says_so: bool
    """Its writer says that it follows from the decision; else only the touchpoint is the same."""


@dataclass(frozen=True, slots=True)
class Echo:
    """One touchpoint: what was foreseen there, and what was heard there afterwards."""

    touchpoint: str | None
    foreseen: tuple[Consequence, ...]
    heard: tuple[Heard, ...]


class Register:
    """Every paper, and the questions that pages ask of them."""

    def __init__(
        self,
        entries: Mapping[str, Entry[Decision]],
        insights: tuple[Insight, ...],
        find: Callable[[str], Insight | None],
        today: date,
    ) -> None:
        """`find` gives the insight that is shown for an id, through duplicates, or None."""
        self._insights, self._find = insights, find
        self.today = today
        papers = (Paper.of(entry, today) for entry in entries.values())
        self.papers = tuple(sorted(papers, key=lambda paper: paper.newness, reverse=True))
        """Newest first."""
        self.by_id: Mapping[str, Paper] = {paper.id: paper for paper in self.papers}

    def voices(self, paper: Paper) -> tuple[Insight, ...]:
        """The insights that a paper stands on and that are shown still."""
        found = (self._find(id_) for id_ in paper.cited)
        return tuple(dict.fromkeys(insight for insight in found if insight))

    @cached_property
    def _citing(self) -> Mapping[str, tuple[Paper, ...]]:
        found: dict[str, tuple[Paper, ...]] = {}
        for paper in self.papers:
            for insight in self.voices(paper):
                found[insight.id] = (*found.get(insight.id, ()), paper)
        return found

    def citing(self, id_: str) -> tuple[Paper, ...]:
        """The papers that stand on an insight, newest first."""
        return self._citing.get(id_, ())

    def owned_by(self, department: str) -> tuple[Paper, ...]:
        return tuple(paper for paper in self.papers if paper.decision.owner == department)

    @cached_property
    def to_follow_up(self) -> tuple[Paper, ...]:
        """What is due, and what soon will be; the one that has waited longest first."""
        near = [p for p in self.papers if p.follow_up_on and p.follow_up_on - self.today <= AHEAD]
        return tuple(sorted(near, key=lambda p: (p.follow_up_on or self.today, p.id)))

    @cached_property
    def against(self) -> tuple[Paper, ...]:
        """What was decided though it goes against the customer's interest, newest first."""
        return tuple(p for p in self.papers if p.is_made and p.decision.conclusion == "against")

    @cached_property
    def by_forum(self) -> Mapping[Forum, tuple[Paper, ...]]:
        """Only forums that have papers; in each the unfinished first, then newest first."""
        found = {}
        for forum in FORUMS:
            own = [paper for paper in self.papers if paper.decision.forum == forum]
            if own:
                found[forum] = tuple(sorted(own, key=lambda p: STATES.index(p.decision.status)))
        return found

    def echo(self, paper: Paper) -> tuple[Echo, ...]:
        """What was heard after a decision, touchpoint by touchpoint; empty until it is made.

        A voice has a kind and no dimension, so only the direction can be compared: a problem
        goes the way of “worse”, praise and improvements that of “better”.  Nothing of it proves
        that the decision is the cause.
        """
        if not paper.is_made:
            return ()
        return tuple(self._echoes(paper))

    def _echoes(self, paper: Paper) -> Iterator[Echo]:
        after = self._after(paper)
        says_so = {i.id for i in after if i.feedback.follows_decision == paper.id}
        told = {i.feedback.touchpoint for i in after if i.id in says_so}
        places: dict[str | None, None] = dict.fromkeys(paper.touchpoints)
        places |= dict.fromkeys(sorted(told, key=str))
        for place in places:
            foreseen = tuple(c for c in paper.decision.consequences if c.touchpoint == place)
            here = [i for i in after if i.feedback.touchpoint == place]
            if place not in paper.touchpoints:  # nobody foresaw anything here
                foreseen, here = (), [i for i in here if i.id in says_so]
            heard = (Heard(i, _way(i, foreseen), i.id in says_so) for i in here)
            yield Echo(place, foreseen, tuple(sorted(heard, key=lambda h: not h.says_so)))

    def _after(self, paper: Paper) -> tuple[Insight, ...]:
        """Newest first; what the paper stands on itself is no echo of it."""
        own = set(paper.cited)
        return tuple(
            insight
            for insight in self._insights
            if insight.feedback.heard.on > paper.decision.on
            and insight.id not in own
            and insight.feedback.status != "superseded"
        )


def _way(insight: Insight, foreseen: tuple[Consequence, ...]) -> Way:
    expected = {item.direction for item in foreseen} & {"better", "worse"}
    if len(expected) != 1:  # both were foreseen, or neither
        return "unclear"
    return "same" if _WAY_OF_KIND[insight.feedback.kind] in expected else "other"
