"""A screen drawn to scale beside a person: how large it is, and how high it hangs."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from generator.model.screen import Orientation

CM_PER_INCH = 2.54
MIDDLE = 150
"""Centimetres above the floor: between the eyes of those who sit and those who stand."""
PERSON = 170
"""Centimetres."""
_AROUND = 22
_BESIDE = 100
"""Centimetres between the screen and the person, where the measure stands."""


@dataclass(frozen=True, slots=True)
class Wall:
    """Centimetres, from the drawing's upper left corner."""

    screen_width: int
    screen_height: int
    left: int
    top: int
    floor: int
    person: int
    """Where the person's middle stands."""
    width: int
    height: int

    @property
    def middle(self) -> int:
        """How high the screen's middle hangs above the floor."""
        return self.floor - self.top - self.screen_height // 2


def wall(size_inches: float, orientation: Orientation) -> Wall:
    """A screen of 16:9; one that would reach below the knee is hung higher."""
    long = size_inches * CM_PER_INCH * 16 / hypot(16, 9)
    short = long * 9 / 16
    width, height = (long, short) if orientation == "landscape" else (short, long)
    middle = max(MIDDLE, height / 2 + 50)
    ceiling = max(PERSON, middle + height / 2)
    floor = round(_AROUND + ceiling)
    return Wall(
        screen_width=round(width),
        screen_height=round(height),
        left=_AROUND,
        top=round(floor - middle - height / 2),
        floor=floor,
        person=round(_AROUND + width + _BESIDE),
        width=round(_AROUND + width + _BESIDE + 45),
        height=floor + 8,
    )
