"""Days as papers write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.review.days import days_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-03-15", "2027-03-15"),
        ("den 15 mars 2027", "2027-03-15"),
        ("15th of March 2027", "2027-03-15"),
        ("March 15, 2027", "2027-03-15"),
        ("15/3 2027", "2027-03-15"),
        ("15.3.2027", "2027-03-15"),
        ("i mars 2027", "2027-03-31"),
        ("february 2028", "2028-02-29"),
        ("2027-02", "2027-02-28"),
        ("Q2 2027", "2027-06-30"),
        ("2027 Q4", "2027-12-31"),
        ("kvartal 3 2027", "2027-09-30"),
        ("första kvartalet 2027", "2027-03-31"),
        ("fourth quarter of 2027", "2027-12-31"),
        ("v. 12 2027", "2027-03-28"),
        ("vecka 53 2026", "2027-01-03"),
        ("2027-W12", "2027-03-28"),
        ("våren 2027", "2027-05-31"),
        ("sommaren 2027", "2027-08-31"),
        ("hösten 2027", "2027-11-30"),
        ("autumn of 2027", "2027-11-30"),
        ("vintern 2027", "2027-02-28"),
        ("vintern 2027/2028", "2028-02-29"),
        ("vintern 2027–28", "2028-02-29"),
        ("halvårsskiftet 2027", "2027-06-30"),
        ("H1 2027", "2027-06-30"),
        ("2027 H2", "2027-12-31"),
        ("andra halvåret 2027", "2027-12-31"),
        ("first half of 2027", "2027-06-30"),
        ("årsskiftet 2027", "2027-12-31"),
        ("slutet av 2027", "2027-12-31"),
        ("slutet av mars 2027", "2027-03-31"),
        ("20270531", "2027-05-31"),
    ],
)
def test_it_is_this_day(text: str, day: str):
    assert days_in(f"Vi ser efter {text}, på mötet.") == (date.fromisoformat(day),)


@pytest.mark.parametrize(
    "text",
    [
        "2027-02-30",
        "31 april 2027",
        "vecka 54 2027",
        "2027-13",
        "Q5 2027",
        "mars",
        "2027",
        "15/3",
        "hösten",
        "vintern 2027/29",
        "20271340",
        "tel. 0520270531",
    ],
)
def test_it_is_no_day(text: str):
    assert days_in(text) == ()


def test_several_days_come_in_the_order_of_the_text():
    found = days_in("Först mars 2027, sedan 2027-01-10.")
    assert found == (date(2027, 3, 31), date(2027, 1, 10))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_understood_as_it_is_usually_written(day: date):
    assert days_in(f"Följs upp {day.isoformat()}.") == (day,)
