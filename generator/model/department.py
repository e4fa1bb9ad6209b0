"""`departments/`: who owns what the customers meet."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MaxLen
from pydantic import Field

from generator.model.base import Count, Line, Model, Reviewer

BEGINNINGS = frozenset(
    {
        "Who answers? A role or a shared mailbox.",
        "Vem svarar? En roll eller en delad brevlåda.",
    }
)
"""What `kundinsikt init` writes as `contact`, in each language: a question, and no answer."""


class Goal(Model):
    name: Annotated[Line, MaxLen(80)]
    measure: Annotated[Line, MaxLen(120)]


class Department(Model):
    name: Annotated[Line, MaxLen(60)]
    contact: Annotated[Line, MaxLen(120)]
    headcount: Count
    answer_days: Annotated[int, Field(strict=True, ge=1, le=365)] = 10
    """Days within which the owner answers what was heard."""
    reviewers: tuple[Reviewer, ...] = ()
    """Whom the git host asks to look at a change; see `kundinsikt owners`."""
    promise: Annotated[Line, MaxLen(200)] | None = None
    exposure_goal_hours: Annotated[float, Field(strict=True, ge=0, le=240)] = 2
    """Hours with customers per person and six weeks (Spool's two-hour goal)."""
    customer_goals: Annotated[tuple[Goal, ...], Field(max_length=3)] = ()
    questions: tuple[Annotated[Line, MaxLen(200)], ...] = ()
