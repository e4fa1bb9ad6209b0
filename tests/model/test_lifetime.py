"""How long an insight is shown: which day is the last."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.feedback import Feedback
from generator.model.lifetime import is_over, last_day, months_after
from tests.reading.strategies import steady


def heard(on: str, **privacy: str) -> Feedback:
    return Feedback.model_validate(
        {
            "title": "A",
            "quote": "B",
            "said_by": "C",
            "heard": {"on": on, "channel": "phone"},
            "consequence": "D",
            "owner": "unknown",
            "privacy": privacy,
            "heard_again": [{"on": "2026-11-20"}],
        }
    )


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2024-11-21", 24, "2026-11-21"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2100-12-31", 240, "2120-12-31"),
    ],
)
def test_months_are_those_of_the_calendar(day: str, months: int, expected: str):
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(expected)


@steady
@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.integers(1, 240))
def test_months_after_a_day_are_as_many_whole_months_and_no_day_more(day: date, months: int):
    after = months_after(day, months)
    assert (after.year - day.year) * 12 + after.month - day.month == months
    assert after.day == day.day or (after.day < day.day and (after + timedelta(days=1)).day == 1)


def test_the_last_day_is_a_day_on_which_it_is_shown():
    old = heard("2024-11-21")
    assert not is_over(old, 24, date(2026, 11, 21))
    assert is_over(old, 24, date(2026, 11, 22))


def test_hearing_it_again_does_not_prolong_it():
    assert last_day(heard("2024-01-02"), 24).on == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("delete_by", "key", "on"),
    [
        ("2026-11-20", "privacy.delete_by", "2026-11-20"),
        ("2026-11-21", "privacy.delete_by", "2026-11-21"),
        ("2027-01-01", "retention_months", "2026-11-21"),
    ],
)
@pytest.mark.parametrize("level", ["anonymous", "pseudonym", "consent"])
def test_the_earlier_of_two_last_days_counts(level: str, delete_by: str, key: str, on: str):
    last = last_day(heard("2024-11-21", level=level, delete_by=delete_by), 24)
    assert (last.key, last.on.isoformat()) == (key, on)
