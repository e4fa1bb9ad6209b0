"""`decisions/`: a decision paper's front matter: whom it touches, on what ground, what came of it.

The paper itself, the Markdown below the front matter, belongs to the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from annotated_types import MaxLen
from pydantic import Field

from generator.model.base import (
    DecisionId,
    DepartmentId,
    FeedbackId,
    Figure,
    IsoDate,
    Line,
    Model,
    PortraitId,
    Prose,
    Scale3,
    TouchpointId,
    is_iso_date,
)
from generator.model.conditions import Fault, Needs, OneOfWhen, broken

MAX_BODY = 20_000
"""Characters of a paper: some 3,000 words, six or seven A4 pages.  What is longer is an annex."""

Forum = Literal["management", "board", "committee", "project", "department"]
State = Literal["draft", "ready", "decided", "sent_back", "declined", "followed_up", "superseded"]
Direction = Literal["better", "worse", "none", "unknown"]
Conclusion = Literal["in_line", "partly", "against"]
CustomerType = Literal["consumer", "business", "public", "association"]
Dimension = Literal[
    "price", "effort", "access", "clarity", "safety_privacy", "quality", "choice", "relation"
]

FROM_READY = frozenset({"ready", "decided", "declined", "followed_up", "superseded"})
"""A draft may have holes, and one that was sent back had them."""
MADE = frozenset({"decided", "followed_up", "superseded"})
"""States of what somebody has said yes to."""
SETTLED = MADE | {"sent_back", "declined"}
"""States in which the day of the decision has been."""


class Affects(Model):
    customer: Literal["direct", "indirect", "no", "unknown"]
    why: Annotated[Prose, MaxLen(400)] | None = None


class Who(Model):
    portraits: tuple[PortraitId, ...] = ()
    types: tuple[CustomerType, ...] = ()
    count: Figure | None = None
    unheard: Annotated[Prose, MaxLen(280)] | None = None
    """Whom it touches and nobody has asked."""


class HeardOut(Model):
    answer: Literal["yes", "no"]
    how: Annotated[Line, MaxLen(280)] | None = None
    why_not: Annotated[Line, MaxLen(280)] | None = None


class Consequence(Model):
    dimension: Dimension
    direction: Direction
    strength: Scale3 | None = None
    touchpoint: TouchpointId | None = None
    text: Annotated[Line, MaxLen(200)]
    evidence: tuple[FeedbackId, ...] = ()


class Mitigation(Model):
    """What makes up for it.  Without an owner and a day it would be a hope."""

    text: Annotated[Line, MaxLen(200)]
    owner: DepartmentId
    due: IsoDate
    kept: Literal["yes", "partly", "no"] | None = None


class Communication(Model):
    who: Annotated[Line, MaxLen(120)]
    when: IsoDate | None = None
    service_prepared: Literal["yes", "no"] | None = None
    contacts_expected: Annotated[Line, MaxLen(160)] | None = None


class FollowUp(Model):
    on: IsoDate
    measure: Annotated[Line, MaxLen(160)] | None = None
    outcome: Annotated[Prose, MaxLen(400)] | None = None


class Decision(Model):
    title: Annotated[Line, MaxLen(100)]
    owner: DepartmentId
    forum: Forum = "department"
    on: IsoDate
    """The day of the decision; for a draft, and for one that is ready, the day it is meant for."""
    status: State
    affects: Affects
    who: Who | None = None
    evidence: tuple[FeedbackId, ...] = ()
    gap: Annotated[Prose, MaxLen(400)] | None = None
    """What no customer has been asked, said openly."""
    heard_out: HeardOut | None = None
    consequences: Annotated[tuple[Consequence, ...], Field(max_length=16)] = ()
    alternatives: Annotated[tuple[Annotated[Line, MaxLen(280)], ...], Field(max_length=6)] = ()
    conclusion: Conclusion | None = None
    mitigation: Annotated[tuple[Mitigation, ...], Field(max_length=8)] = ()
    communication: Communication | None = None
    follow_up: FollowUp | None = None
    superseded_by: DecisionId | None = None
    champion: Annotated[Line, MaxLen(80)] | None = None
    consulted: tuple[Annotated[Line, MaxLen(80)], ...] = ()
    informed: tuple[Annotated[Line, MaxLen(80)], ...] = ()


CONDITIONS = (
    OneOfWhen(("evidence", "gap"), when="status", values=FROM_READY),
    Needs("conclusion", when="status", values=FROM_READY),
    Needs("mitigation", when="conclusion", values=frozenset({"partly", "against"}), at_least=1),
    Needs("follow_up", when="status", values=frozenset({"decided", "followed_up"})),
    Needs("superseded_by", when="status", values=frozenset({"superseded"})),
)
AFFECTS_CONDITIONS = (Needs("why", when="customer", values=frozenset({"no"})),)
HEARD_OUT_CONDITIONS = (
    Needs("how", when="answer", values=frozenset({"yes"})),
    Needs("why_not", when="answer", values=frozenset({"no"})),
)


def faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong between the fields of one paper's front matter."""
    yield from broken(CONDITIONS, raw)
    for key, conditions in (("affects", AFFECTS_CONDITIONS), ("heard_out", HEARD_OUT_CONDITIONS)):
        inner = raw.get(key)
        if isinstance(inner, Mapping):
            for fault in broken(conditions, inner):
                yield Fault(fault.code, (key, *fault.path), fault.details)
    yield from _unknown_faults(raw)
    yield from _outcome_faults(raw)
    yield from _order_faults(raw)


def _unknown_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Nobody decides before somebody has asked whether the customer notices."""
    affects, status = raw.get("affects"), raw.get("status")
    unknown = isinstance(affects, Mapping) and affects.get("customer") == "unknown"
    if unknown and isinstance(status, str) and status in FROM_READY:
        yield Fault("affects-unknown", ("affects", "customer"), {"status": status})


def _outcome_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Looked at again: then somebody says what was seen."""
    follow_up = raw.get("follow_up")
    if raw.get("status") != "followed_up" or not isinstance(follow_up, Mapping):
        return
    if follow_up.get("outcome") is None:
        details = {"key": "follow_up.outcome", "when": "status", "value": "followed_up"}
        yield Fault("missing-when-value", ("follow_up",), details)


def _order_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Nothing is followed up, and nothing made up for, before it was decided."""
    on = raw.get("on")
    if not is_iso_date(on):
        return
    mitigation = raw.get("mitigation")
    listed = mitigation if isinstance(mitigation, list) else []
    places = [(("follow_up", "on"), raw.get("follow_up"))]
    later = [
        *((path, item) for path, item in places),
        *((("mitigation", index, "due"), item) for index, item in enumerate(listed)),
    ]
    for path, item in later:
        day = item.get(path[-1]) if isinstance(item, Mapping) else None
        if is_iso_date(day) and str(day) < str(on):
            yield Fault("before-decision", path, {"value": str(day), "on": str(on)})
