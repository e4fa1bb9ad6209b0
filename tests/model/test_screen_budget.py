"""How many characters of a quote are legible on a screen, and how long they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.screen_budget import (
    LONGEST_S,
    READ_IN_PASSING,
    SHORTEST_S,
    Orientation,
    characters,
    dwell,
    quote_budget,
    read_in,
    x_height,
)
from tests.reading.strategies import steady

sizes = st.floats(10, 200)
distances = st.floats(1, 30)
orientations = st.sampled_from(["landscape", "portrait"])


def test_a_break_rooms_screen_has_room_for_just_what_is_read_in_passing():
    assert quote_budget() == quote_budget(size_inches=55, distance_m=6) == READ_IN_PASSING == 180


@pytest.mark.parametrize(
    ("inches", "metres", "orientation", "count"),
    [
        (50, 6, "landscape", 150),
        (43, 6, "landscape", 110),
        (55, 10, "landscape", 60),
        (55, 4, "landscape", 180),
        (65, 6, "landscape", 180),
        (98, 2, "landscape", 180),
        (55, 6, "portrait", 180),
        (50, 6, "portrait", 150),
    ],
)
def test_a_smaller_screen_or_a_farther_chair_leaves_room_for_less(
    inches: float, metres: float, orientation: Orientation, count: int
):
    assert quote_budget(inches, metres, orientation) == count


@pytest.mark.parametrize(
    ("inches", "metres", "high"),
    [(43, 3, 2.8), (43, 6, 5.6), (50, 4, 3.2), (55, 3, 2.2), (55, 6, 4.4), (65, 4, 2.5)],
)
def test_an_x_is_as_high_as_discas_asks(inches: float, metres: float, high: float):
    """(metres / the picture's height) / 200, worked out by hand for 16:9."""
    assert x_height(inches, metres) == pytest.approx(high, abs=0.06)


@steady
@given(sizes, distances, orientations, st.floats(1.0, 2.0))
def test_a_larger_screen_or_a_nearer_chair_never_leaves_room_for_less(
    inches: float, metres: float, orientation: Orientation, more: float
):
    here = characters(inches, metres, orientation)
    assert characters(inches * more, metres, orientation) >= here
    assert characters(inches, metres / more, orientation) >= here


@steady
@given(st.integers(0, 2000), st.integers(0, 500))
def test_a_longer_text_never_stands_for_a_shorter_time(length: int, more: int):
    assert SHORTEST_S <= dwell(length) <= dwell(length + more) <= LONGEST_S


@pytest.mark.parametrize(("length", "seconds"), [(0, 8), (71, 8), (72, 8), (100, 10), (180, 15.6)])
def test_three_seconds_to_find_the_screen_and_seventy_milliseconds_a_character(
    length: int, seconds: float
):
    assert dwell(length) == pytest.approx(seconds, abs=0.05)


@steady
@given(st.integers(72, 380))
def test_what_stands_for_as_long_as_it_takes_can_be_read(length: int):
    assert abs(read_in(dwell(length)) - length) <= 1
