"""`touchpoints/`: where the customer meets us, from discovery to leaving."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MaxLen

from generator.model.base import DepartmentId, Effort, Figure, IsoDate, Line, Model, Prose, Scale3

Phase = Literal["discover", "choose", "buy", "receive", "use", "get_help", "pay", "renew", "leave"]


class EffortSeen(Model):
    value: Effort
    source: Literal["measured", "estimated"] = "estimated"


class Rules(Model):
    """The stated and unstated rules that steer what the customer does."""

    stated: Annotated[Prose, MaxLen(400)] | None = None
    unstated: Annotated[Prose, MaxLen(400)] | None = None


class Measure(Model):
    name: Annotated[Line, MaxLen(120)]
    value: Figure | None = None
    felt_by_customer: bool


class Partner(Model):
    name: Annotated[Line, MaxLen(80)]
    sla: Annotated[Line, MaxLen(200)] | None = None
    customer_need: Annotated[Line, MaxLen(200)] | None = None


class Touchpoint(Model):
    name: Annotated[Line, MaxLen(60)]
    phase: Phase
    owner: DepartmentId
    channel: Annotated[Line, MaxLen(80)] | None = None
    description: Annotated[Prose, MaxLen(400)] | None = None
    critical: Scale3 | None = None
    moment_of_truth: bool = False
    effort: EffortSeen | None = None
    rules: Rules | None = None
    measures: tuple[Measure, ...] = ()
    partners: tuple[Partner, ...] = ()
    risks: Annotated[Prose, MaxLen(400)] | None = None
    solutions: Annotated[Prose, MaxLen(400)] | None = None
    review_by: IsoDate | None = None
