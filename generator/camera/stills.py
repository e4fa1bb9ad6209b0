"""What was taken, as values: one picture of one slide."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Size:
    """Points across and down."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


SIZES = (Size(1920, 1080), Size(3840, 2160), Size(1080, 1920))
"""A screen, a sharper one, and one that hangs upright."""


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called in the site's language."""

    screens: str
    """The folder with every screen, below the site's root."""
    pictures: str
    """The folder of a screen's pictures, below the screen's own."""
    playlist: str
    """The lists, but for the ending."""


@dataclass(frozen=True, slots=True)
class Still:
    """A slide in one size.  `seconds` is how long it needs to be read."""

    slide: str
    """The slide's id."""
    title: str
    seconds: float
    until: date | None
    """The last day on which it may be shown."""
    number: int
    """Its place in the order, from 1."""
    content: bytes
    """PNG."""

    @property
    def name(self) -> str:
        """`02-quote-2026-11-delivery.3f9c01ab.png`.

        The number keeps the order for players that go by names.  The hash of what is on it
        makes a new picture a new name: players keep what they have fetched by its name.
        """
        return f"{self.number:02}-{self.slide}.{hashlib.sha256(self.content).hexdigest()[:8]}.png"
