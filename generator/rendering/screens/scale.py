"""The sizes of type on a screen, from its own size and its farthest seat.

In hundredths of the screen's short side.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.screen_budget import Orientation, x_height

STEPS = range(-8, 13)
"""Step 0 is the smallest legible size; those below are for a screen held the other way."""
_RATIO = 1.125
HEADLINE_STEP = 4
"""1.6 times the smallest (1.125⁴)."""

_SANS_X, _SERIF_X = 0.52, 0.46
"""The x-height in em: Arial and Palatino Linotype, the lowest of the likely fonts."""
_LEAST, _MOST = 4.2, 13.0
"""Of the small text: less would look lost, and more leaves no room for words."""

_LARGEST = {"landscape": 17.5, "portrait": 13.5}
"""Larger still, words would look like a sign; a headline may, where the seats are far away."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The sizes of type on one screen."""

    small: float
    """Everything but the words."""
    least: float
    """The words, at step 0."""

    @classmethod
    def of(cls, size_inches: float, distance_m: float) -> Scale:
        high = x_height(size_inches, distance_m)
        small = min(max(high / _SANS_X, _LEAST), _MOST)
        return cls(small, max(min(high / _SERIF_X, _MOST * _SANS_X / _SERIF_X), 1.13 * small))

    def words(self, step: int) -> float:
        return self.least * float(_RATIO**step)

    def steps(self, orientation: Orientation) -> range:
        """From the smallest to the largest that still looks like text."""
        most = _LARGEST[orientation]
        last = max(step for step in STEPS if step <= HEADLINE_STEP or self.words(step) <= most)
        return range(STEPS.start, last + 1)
