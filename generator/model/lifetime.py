"""How long an insight is shown: never longer than there is a reason to."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.model.feedback import Feedback

NOTICE = timedelta(weeks=4)
"""How long before the last day of an insight, or of an allowance, it is told: nobody's build
stops one morning."""


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day on which an insight is shown, and what sets it."""

    on: date
    key: Literal["privacy.delete_by", "retention_months"]


def last_day(feedback: Feedback, retention_months: int) -> LastDay:
    """The earlier of the two days; that day itself is included.

    `privacy.delete_by` ends a consent too.  `retention_months` are calendar months from the
    day it was heard: what was heard 21 November 2024 is shown to and including 21 November
    2026 when the company keeps things for 24.  That it was heard again later doesn't prolong
    it: the words are still the old ones.
    """
    kept = LastDay(months_after(feedback.heard.on, retention_months), "retention_months")
    delete_by = feedback.privacy.delete_by
    if delete_by is not None and delete_by <= kept.on:
        return LastDay(delete_by, "privacy.delete_by")
    return kept


def is_over(feedback: Feedback, retention_months: int, today: date) -> bool:
    """Whether the last day has passed: then no page and no edition shows any of it."""
    return last_day(feedback, retention_months).on < today


def months_after(day: date, months: int) -> date:
    """The same day of the month, or the month's last: 31 August and six are 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
