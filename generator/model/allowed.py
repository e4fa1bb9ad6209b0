"""`allowed/`: a finding of the personal-data guard that may stand, who said so, until when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from annotated_types import MaxLen
from pydantic import StringConstraints

from generator.model.base import FeedbackId, IsoDate, Line, Model
from generator.model.conditions import Fault

Stopping = Literal["iban", "card-number", "personal-number", "email-address", "phone-number"]
Advising = Literal[
    "personal-number-possible",
    "mailbox-link",
    "phone-number-possible",
    "registration-plate",
    "street-address",
    "full-name",
]
Rule = Literal[Stopping, Advising]
"""The guard's rules, the gravest first."""

NEVER: frozenset[Rule] = frozenset({"personal-number"})
"""Swedish law asks for a clear reason to use these; a piece of feedback is none.  Known here
only so that one who tries is told why."""


class Allowed(Model):
    rule: Rule
    fingerprint: Annotated[str, StringConstraints(pattern="^[bcdfghjklmnpqrst]{4}$")]
    """Of the rule, the value and the file, as the finding's message tells it."""
    file: FeedbackId
    reason: Annotated[Line, MaxLen(280)]
    approver: Annotated[Line, MaxLen(80)]
    """A role, such as the data protection officer."""
    until: IsoDate
    """The last day on which it is allowed."""


def faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """What is never allowed, whoever says so."""
    rule = raw.get("rule")
    if isinstance(rule, str) and rule in NEVER:
        yield Fault("never-allowed", ("rule",), {"value": rule})
