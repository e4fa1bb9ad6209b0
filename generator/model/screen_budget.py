"""How long a quote may be to be read on a screen from across a room."""

from __future__ import annotations

from math import hypot

SIZE_INCHES = 55
DISTANCE_M = 6
"""A break room's screen and its farthest chair, where nobody has said otherwise."""

READ_IN_PASSING = 180
"""Characters, about 30 words: more is not read before the screen goes on, however large it is.

IReST reading aloud, 68 ms a character over 14 languages: 180 characters and the three
seconds that it takes to find the screen are 15 seconds.
"""

_MM_PER_INCH = 25.4
_WIDE, _HIGH = 16, 9
_X_HEIGHT_EM = 0.53
"""Of the size of the type; the common sans serifs lie between .53 and .56."""
_ADVANCE_EM = 0.5
"""The mean width of a character, spaces counted."""
_LINE_EM = 1.3
_QUOTE_WIDTH, _QUOTE_HEIGHT = 160, 55
"""Hundredths of the short side.

Across, 178 less the 5 % on each side that a screen may hide (EBU R95).  Downwards, what is
left when who said it, the consequence and the address have taken theirs.
"""
_RAGGED = 0.91
"""What the uneven ends of the lines leave of the area."""


def type_size(size_inches: float, distance_m: float) -> float:
    """The smallest type that is legible, in hundredths of the screen's short side.

    The x-height must be at least (distance / the picture's height) / 200 of the picture's
    height: DISCAS (ANSI/AVIXA V202.01:2016), Basic Decision Making.  1/200 of a radian is
    17 minutes of arc; ISO 9241-3 asks for 16.
    """
    height_mm = size_inches * _MM_PER_INCH * _HIGH / hypot(_WIDE, _HIGH)
    x_height = distance_m * 1000 / height_mm / 200
    return 100 * x_height / _X_HEIGHT_EM


def quote_budget(size_inches: float = SIZE_INCHES, distance_m: float = DISTANCE_M) -> int:
    """Characters of a quote that fit, to the nearest ten: finer would feign exactness.

    55 inches at 6 m: type of 8.3 hundredths, 180 characters, just what is read in passing.
    50 inches at 6 m: 150.  Nearer or larger, it is the reading that sets the limit.
    """
    size = type_size(size_inches, distance_m)
    area = _QUOTE_WIDTH * _QUOTE_HEIGHT * _RAGGED
    fits = area / (size * _ADVANCE_EM * size * _LINE_EM)
    return min(round(fits / 10) * 10, READ_IN_PASSING)
