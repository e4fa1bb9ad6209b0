"""How many characters of a quote are legible on a screen."""

import pytest

from generator.model.screen_budget import READ_IN_PASSING, quote_budget, type_size


def test_a_break_rooms_screen_has_room_for_just_what_is_read_in_passing():
    assert quote_budget() == quote_budget(size_inches=55, distance_m=6) == READ_IN_PASSING == 180


@pytest.mark.parametrize(
    ("inches", "metres", "characters"),
    [(50, 6, 150), (43, 6, 110), (55, 10, 60), (55, 4, 180), (65, 6, 180), (98, 2, 180)],
)
def test_a_smaller_screen_or_a_farther_chair_leaves_room_for_less(inches, metres, characters):
    assert quote_budget(inches, metres) == characters


@pytest.mark.parametrize(
    ("inches", "metres", "size"),
    [(43, 3, 5.3), (43, 6, 10.6), (50, 4, 6.1), (55, 3, 4.1), (55, 6, 8.3), (65, 4, 4.7)],
)
def test_type_is_as_large_as_discas_asks(inches, metres, size):
    """(metres / the picture's height) / 200 / 0.53, worked out by hand for 16:9."""
    assert type_size(inches, metres) == pytest.approx(size, abs=0.06)
