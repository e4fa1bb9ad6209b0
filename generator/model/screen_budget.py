"""How much may stand on a screen to be read from across a room, and how long it must stand."""

from __future__ import annotations

from math import floor, hypot
from typing import Literal

Orientation = Literal["landscape", "portrait"]

SIZE_INCHES = 55
DISTANCE_M = 6
"""A break room's screen and its farthest chair, where nobody has said otherwise."""

READ_IN_PASSING = 180
"""Characters, about 30 words: more is not read before the screen goes on, however large it is.

IReST reading aloud, 68 ms a character over 14 languages: 180 characters and the three
seconds that it takes to find the screen are 15 seconds.
"""
SIDE = 120
"""Characters of what is no quote: a quote is read for its own sake, the rest is not."""
FEWEST = 60
"""A screen with room for fewer has no room for what a customer says."""

EXCERPT = 90
"""Characters of `screen.text`, and of a quote beside which something else stands."""

SHORTEST_S, LONGEST_S = 8.0, 30.0
_FIND_S, _CHARACTER_S = 3.0, 0.070
"""IReST, as above; it was measured reading aloud, which leaves a margin to reading in silence."""

LOOP_S = 100.0
"""A break is about two minutes; what goes round in longer is seen once or not at all."""
LOOP_LEAST_S = 60.0
LEAST_SLIDES, MOST_SLIDES = 5, 7

_MM_PER_INCH = 25.4
_WIDE, _HIGH = 16, 9
_X_HEIGHT_EM = 0.53
"""Of the size of the type; the common sans serifs lie between .53 and .56."""
_ADVANCE_EM = 0.5
"""The mean width of a character, spaces counted."""
_LINE_EM = 1.3
_ROOM = {"landscape": (160, 55), "portrait": (90, 110)}
"""Width and height of the words themselves, in hundredths of the short side.

Across, what is left of the screen when 5 % on each side may be hidden (EBU R95).  Downwards,
what is left when who said it and the chain have taken theirs.
"""
_RAGGED = 3.4
"""Characters that the end of a line loses on average: half a Swedish word."""


def x_height(size_inches: float, distance_m: float) -> float:
    """How high an x must be to be legible, in hundredths of the screen's short side.

    At least (distance / the picture's height) / 200 of the picture's height: DISCAS
    (ANSI/AVIXA V202.01:2016), Basic Decision Making.  1/200 of a radian is 17 minutes of
    arc; ISO 9241-3 asks for 16.  The short side is the height of a screen that lies; one
    that stands is the same panel, and is measured against the same side.
    """
    height_mm = size_inches * _MM_PER_INCH * _HIGH / hypot(_WIDE, _HIGH)
    return 100 * distance_m * 1000 / height_mm / 200


def characters(
    size_inches: float = SIZE_INCHES,
    distance_m: float = DISTANCE_M,
    orientation: Orientation = "landscape",
) -> int:
    """Characters of a quote that fit in the smallest legible type, to the nearest ten.

    Finer would feign exactness: it is an estimate of what `rendering.screens.fitting` lays
    out word by word, and a test holds them together.
    """
    size = x_height(size_inches, distance_m) / _X_HEIGHT_EM
    width, height = _ROOM[orientation]
    in_a_line = width / (size * _ADVANCE_EM) - _RAGGED
    lines = height / (size * _LINE_EM)
    return max(round(in_a_line * lines / 10), 0) * 10


def quote_budget(
    size_inches: float = SIZE_INCHES,
    distance_m: float = DISTANCE_M,
    orientation: Orientation = "landscape",
) -> int:
    """Characters of a quote: what fits, or what is read in passing when that is less.

    55 inches at 6 m: 180, just what is read in passing; 50 inches at 6 m: 150.
    """
    return min(characters(size_inches, distance_m, orientation), READ_IN_PASSING)


def dwell(length: int) -> float:
    """Seconds that a text of `length` characters stands, to a tenth."""
    return round(min(max(_FIND_S + _CHARACTER_S * length, SHORTEST_S), LONGEST_S), 1)


def read_in(seconds: float) -> int:
    """Characters that are read in `seconds`; the contrary of `dwell`, without its ends."""
    return max(floor((seconds - _FIND_S) / _CHARACTER_S + 1e-6), 0)


def slides_in_loop(seconds: float) -> int:
    """How many slides of `seconds` each go round within a loop."""
    return floor(LOOP_S / seconds + 1e-6)
