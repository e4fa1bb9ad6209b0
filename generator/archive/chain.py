"""The chain: heard → owned → decided → what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.model.base import UNKNOWN_OWNER
from generator.model.feedback import Feedback

Name = Literal["heard", "owned", "decided", "happened"]
State = Literal["reached", "waiting", "ahead", "ended", "not_needed"]

NAMES: tuple[Name, ...] = ("heard", "owned", "decided", "happened")

_REACH = {
    "new": 1,
    "received": 2,
    "planned": 3,
    "declined": 3,
    "done": 4,
    "closed": 4,
    "escalated": 1,
    "superseded": 1,
}
"""How many stations a status has passed; what a piece reached earlier it keeps."""

_AT = {"owned": ("received",), "decided": ("planned", "declined"), "happened": ("done", "closed")}


@dataclass(frozen=True, slots=True)
class Station:
    """One of the four stations.  `waited` is in days, for the one that is waited for."""

    name: Name
    state: State
    on: date | None = None
    owner: str | None = None
    text: str | None = None
    due: date | None = None
    waited: int | None = None
    declined: bool = False
    escalated: bool = False

    @property
    def passed(self) -> bool:
        return self.state == "reached"


def stations(feedback: Feedback, today: date) -> tuple[Station, ...]:
    """The four stations of one piece of feedback, as they stand on `today`."""
    reached = _reach(feedback)
    dates = _dates(feedback)
    last = max((day for name in NAMES[:reached] if (day := dates[name])), default=feedback.heard.on)
    made = []
    for index, name in enumerate(NAMES):
        state = _state(index, reached, feedback)
        made.append(
            Station(
                name=name,
                state=state,
                on=dates[name] if state == "reached" else None,
                owner=_owner(feedback) if name == "owned" else None,
                text=_text(name, feedback),
                due=feedback.action.due if name == "happened" and feedback.action else None,
                waited=max((today - last).days, 0) if state == "waiting" else None,
                declined=name == "decided" and feedback.status == "declined",
                escalated=state == "waiting" and feedback.status == "escalated",
            )
        )
    return tuple(made)


def _dates(feedback: Feedback) -> dict[Name, date | None]:
    """When each station was reached.

    An answer may be written down after the decision; owned it was by then at the latest.
    """
    dates = {name: _date_of(name, feedback) for name in NAMES}
    latest = None
    for name in reversed(NAMES):
        day = dates[name]
        if day is not None and latest is not None:
            dates[name] = day = min(day, latest)
        latest = day or latest
    return dates


def _reach(feedback: Feedback) -> int:
    passed = [_REACH[feedback.status], *(_REACH[step.status] for step in feedback.history)]
    if feedback.status not in ("superseded", "declined") and feedback.answer is not None:
        passed.append(2)
    return max(passed)


def _state(index: int, reached: int, feedback: Feedback) -> State:
    if index < reached:
        return "reached"
    if feedback.status in ("declined", "superseded") or feedback.duplicate_of:
        return "ended"
    if feedback.kind == "praise":  # thanks may be answered, but nobody waits
        return "not_needed"
    return "waiting" if index == reached else "ahead"


def _date_of(name: Name, feedback: Feedback) -> date | None:
    if name == "heard":
        return feedback.heard.on
    steps = [step.on for step in feedback.history if step.status in _AT[name]]
    if steps:  # what happened is known when it is closed, not when the work was done
        return steps[-1] if name == "happened" else steps[0]
    answered_as = "declined" if name == "decided" else "owned"
    if feedback.answer and (name == "owned" or feedback.status == answered_as):
        return feedback.answer.on
    return None


def _owner(feedback: Feedback) -> str | None:
    return None if feedback.owner == UNKNOWN_OWNER else feedback.owner


def _text(name: Name, feedback: Feedback) -> str | None:
    if name == "decided" and feedback.action:
        return feedback.action.text
    if name == "happened" and feedback.outcome:
        return feedback.outcome.measure
    return None
