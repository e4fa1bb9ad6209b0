"""One insight: a piece of feedback, and what can be computed of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.archive.chain import Station, stations
from generator.model.base import UNKNOWN_OWNER, Week
from generator.model.feedback import Feedback

Verdict = Literal["worked", "did_not_work", "too_early", "done"]

_OPENING, _CLOSING = '”“"«»', '”“"«»'
_OPEN_KINDS = frozenset({"problem", "pattern", "stop"})
_OPEN_STATUSES = frozenset({"new", "received", "planned", "escalated"})


@dataclass(frozen=True, slots=True)
class Insight:
    """`feedback` is what the file says; all the rest is computed from it and from today."""

    id: str
    file: str
    feedback: Feedback
    today: date
    chain: tuple[Station, ...]
    answer_days: int
    """The owner's promise, in days."""

    @classmethod
    def of(cls, id_: str, file: str, feedback: Feedback, today: date, answer_days: int) -> Insight:
        return cls(id_, file, feedback, today, stations(feedback, today), answer_days)

    @property
    def week(self) -> Week:
        return Week.of(self.feedback.heard.on)

    @property
    def owner(self) -> str | None:
        return None if self.feedback.owner == UNKNOWN_OWNER else self.feedback.owner

    @property
    def words(self) -> str:
        """What was said, or what was seen; marks that the writer put round a quote are left out.

        The site puts its language's own, and twice is once too many.
        """
        if self.feedback.quote is None:
            return self.feedback.observation or ""
        return _unquoted(self.feedback.quote)

    @property
    def screen_words(self) -> str:
        """What a screen shows of the words: the editors' excerpt, or all of them."""
        screen = self.feedback.screen
        return _unquoted(screen.text) if screen and screen.text else self.words

    @property
    def is_quote(self) -> bool:
        return self.feedback.quote is not None

    @property
    def is_open(self) -> bool:
        """Something that somebody is expected to act upon and has not yet."""
        return self.feedback.kind in _OPEN_KINDS and self.feedback.status in _OPEN_STATUSES

    @property
    def is_answered(self) -> bool:
        return self.feedback.answer is not None

    @property
    def age(self) -> int:
        """Days since it was heard."""
        return (self.today - self.feedback.heard.on).days

    @property
    def is_late(self) -> bool:
        """Open, and without an answer for longer than its owner promises."""
        return self.is_open and not self.is_answered and self.age > self.answer_days

    @property
    def is_done(self) -> bool:
        return self.feedback.status in ("done", "closed")

    @property
    def verdict(self) -> Verdict | None:
        """How it went, for what is done."""
        if not self.is_done:
            return None
        return self.feedback.outcome.verdict if self.feedback.outcome else "done"

    @property
    def happened_on(self) -> date | None:
        return self.chain[3].on

    @property
    def changed_on(self) -> date:
        """The latest day on which something is known to have happened to it."""
        days = [station.on for station in self.chain if station.on]
        days += [step.on for step in self.feedback.history]
        return min(max(days), self.today)

    @property
    def times_heard(self) -> int:
        return 1 + len(self.feedback.heard_again)

    @property
    def heaviness(self) -> tuple[int, int, date, str]:
        """For sorting: heaviest first when reversed; weight, times heard, then newest."""
        feedback = self.feedback
        return (feedback.weight or 0, self.times_heard, feedback.heard.on, self.id)

    @property
    def newness(self) -> tuple[date, str]:
        return (self.feedback.heard.on, self.id)


def _unquoted(words: str) -> str:
    inner = words[1:-1]
    wrapped = words[:1] in _OPENING and words[-1:] in _CLOSING
    if not wrapped or not inner.strip() or any(mark in inner for mark in _OPENING + _CLOSING):
        return words
    return inner
