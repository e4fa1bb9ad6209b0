"""The building blocks: weeks, dates, texts."""

from datetime import date, timedelta
from typing import Annotated, Any

import pytest
from annotated_types import MaxLen
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.base import IsoDate, IsoWeek, Line, Model, Url, Week
from tests.reading.strategies import steady

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


class Some(Model):
    line: Annotated[Line, MaxLen(5)] = "x"
    url: Url | None = None


def accepts(kind: Any, value: Any) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@steady
@given(days)
def test_a_week_is_written_and_read_as_itself(day: date):
    week = Week.of(day)
    if 1990 <= week.year <= 2100:
        assert TypeAdapter(IsoWeek).validate_python(str(week)) == week


@steady
@given(days)
def test_a_day_lies_between_its_weeks_monday_and_sunday(day: date):
    week = Week.of(day)
    assert week.monday <= day <= week.sunday
    assert week.sunday - week.monday == timedelta(days=6)
    assert (week.monday.isoweekday(), week.sunday.isoweekday()) == (1, 7)


@steady
@given(days, days)
def test_weeks_sort_as_their_days_do(one: date, other: date):
    if Week.of(one) < Week.of(other):
        assert one < other


@pytest.mark.parametrize(
    ("week", "exists"),
    [("2026-W53", True), ("2025-W53", False), ("2026-W00", False), ("2020-W53", True)],
)
def test_only_long_years_have_a_week_53(week: str, exists: bool):
    assert accepts(IsoWeek, week) is exists


@pytest.mark.parametrize(
    "value",
    ["2026-1-02", "26-01-02", "2026/01/02", "2026-01-02T00:00", " 2026-01-02", "20260102", 20260102,
     "２０２６-01-02", "2026-W01-1", None, "2026-02-29", "0206-11-18", "9999-12-31"],
)  # fmt: skip
def test_a_date_has_one_form_and_lies_in_our_time(value: Any):
    assert not accepts(IsoDate, value)


@pytest.mark.parametrize(
    "value", ["2026W47", "2026-w47", "2026-47", "２０２６-W47", 47, "9999-W52"]
)
def test_a_week_has_one_form_and_lies_in_our_time(value: Any):
    assert not accepts(IsoWeek, value)


def test_days_that_are_there_are_read():
    assert TypeAdapter(IsoDate).validate_python("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("written", "read"),
    [("a\n  b", "a b"), ("a \n\n b\n", "a b"), ("  a  b ", "a  b"), ("\na", "a")],
)
def test_a_line_is_one_line_whatever_it_was_written_on(written: str, read: str):
    assert Some(line=written).line == read


def test_a_line_is_measured_in_characters_after_it_was_joined():
    assert Some(line="åäö\n\n\n😀").line == "åäö 😀"
    assert not accepts(Some, {"line": "åäö\n\n\n😀😀"})


@pytest.mark.parametrize("value", ["", "  ", "\n", " \n \n"])
def test_a_line_of_nothing_is_refused(value: str):
    assert not accepts(Some, {"line": value})


def test_sixty_thousand_spaces_are_joined_at_once():
    """A rule that looked back at every space took six seconds for them."""
    assert not accepts(Some, {"line": "a" + " " * 60_000 + "b"})
    assert Some(line="a" + " \n" * 30_000 + "b").line == "a b"


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://a.example/x?y=1#z", True),
        ("http://a", True),
        ("javascript:alert(1)", False),
        ("//a.example", False),
        ("https://a b", False),
        ('https://a"onclick=', False),
        ("https://a\nhttps://b", False),
        ("ftp://a", False),
    ],
)
def test_an_address_is_a_web_address(url: str, fine: bool):
    assert accepts(Some, {"url": url}) is fine


def test_a_model_can_not_be_changed_and_takes_no_unknown_key():
    with pytest.raises(ValidationError):
        Some().line = "y"  # type: ignore[misc]
    assert not accepts(Some, {"lines": "y"})
