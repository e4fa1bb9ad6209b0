"""What holds for every text."""

import re
import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from personnummer import personnummer

from generator.reading import guard
from generator.reading.guard.in_files import may_hold
from generator.reading.guard.normal import normalise
from tests.reading.guard.numbers import personal
from tests.reading.strategies import steady

PIECES = st.sampled_from(
    ["850709", "9805", "-", "–", "\u200b", " ", "\u00a0", "+46", "070", "174 06 05", "@", "exempel",
     ".se", "Anna", "Svensson", "Storgatan 12", "ABD 12D", "4111", "\n", "A\u030a", "1", "２", "kr",
     "pnr ", "ring ", "(at)", "\U0001d7d7", "😀", "0701-74", " 06", "8507-09", "2026-11", "DK",
     " von der ", "Carl", "   ", "½"]
)  # fmt: skip
LIKE_DATES = st.tuples(
    st.sampled_from(["", "ring ", "pnr ", "+", "DK12 ABCD EFGH "]),
    st.sampled_from(
        ["dddd-dd dd dd", "dddd-dd dddd", "dddd-dd-dddd", "20dd-1d-dd", "19dd-0d-dd dd"]
    ),
    st.text("0123456789", min_size=12, max_size=12),
).map(lambda made: made[0] + _with_digits(made[1], made[2]))
"""A year and a month, or the beginning of a number: the quick look must tell them apart."""
TEXTS = st.text() | st.lists(PIECES | st.text(max_size=3), max_size=14).map("".join)
JOINERS = st.lists(st.sampled_from("\u200b\u00ad\u2060\ufe0f"), max_size=2).map("".join)
DATES = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(lambda day: f"{day:%Y%m%d}")


@steady
@given(TEXTS)
def test_normalising_keeps_the_way_back(text: str):
    normal = normalise(text)
    assert len(normal.text) == len(normal.starts) == len(normal.ends)
    places = list(zip(normal.starts, normal.ends, strict=True))
    assert places == sorted(places)
    for char, (start, end) in zip(normal.text, places, strict=True):
        assert 0 <= start < end <= len(text)
        if char.isascii() and char.isalpha():
            assert char in unicodedata.normalize("NFKC", text[start:end])


@steady
@given(TEXTS)
def test_findings_stand_in_the_text_in_order_and_apart(text: str):
    last = 0
    for finding in guard.find(text):
        assert last <= finding.start < finding.end <= len(text)
        last = finding.end


@steady
@given(TEXTS)
def test_what_is_masked_has_the_same_length_and_no_run_of_what_was_found(text: str):
    hidden = guard.masked(text)
    assert len(hidden) == len(text)
    for finding in guard.find(text):
        assert not re.search(r"\w", hidden[finding.start : finding.end])


def _with_digits(shape: str, digits: str) -> str:
    left = iter(digits)
    return "".join(next(left) if char == "d" else char for char in shape)


@steady
@given(TEXTS | LIKE_DATES)
def test_the_quick_look_never_says_no_where_the_rules_say_yes(text: str):
    if not may_hold(text):
        assert guard.find(text) == ()


@steady
@given(DATES, st.integers(1, 999), JOINERS, st.sampled_from("-+–−‑ \u00a0－"), st.booleans())
def test_every_personal_number_is_an_error_however_its_dash_looks(
    day: str, serial: int, joiner: str, dash: str, long: bool
):
    number = personal(day if long else day[2:], f"{serial:03}")
    written = f"{number[:-4]}{joiner}{dash}{joiner}{number[-4:]}"
    (finding,) = guard.find(f"Kunden sa {written} i kassan.")
    assert (finding.rule, finding.start, finding.end) == ("personal-number", 10, 10 + len(written))


@steady
@given(DATES, st.integers(0, 9999), st.booleans())
def test_the_guard_agrees_with_the_package_of_the_numbers_own_community(
    day: str, last: int, coordinated: bool
):
    """The guard has rules of its own, since the browser needs them and no clock may decide."""
    date = day[:6] + str(int(day[6:]) + 60) if coordinated else day
    number = f"{date}-{last:04}"
    told = [finding.rule for finding in guard.find(number)]
    assert (told == ["personal-number"]) == personnummer.valid(number)
