"""A slide and a deck as values: plain texts, no HTML, nothing that changes with the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.model.screen import Hours, Orientation

SlideKind = Literal[
    "quote",
    "improvement",
    "went_like_this",
    "portrait",
    "days_since",
    "stop",
    "question",
    "mirror",
    "improved",
]


@dataclass(frozen=True, slots=True)
class StationShown:
    """One station of the chain: its name (`heard`), what it is called, and whether it is passed."""

    name: str
    label: str
    done: bool


@dataclass(frozen=True, slots=True)
class Counter:
    """Days since something happened, counted when they are shown."""

    label: str
    since: date


@dataclass(frozen=True, slots=True)
class Slide:
    """One thing that is said, in as many words as can be read from the farthest seat."""

    kind: SlideKind
    id: str
    """Stable, `[a-z0-9-]`: the kind and the insight's id."""
    kicker: str
    """The line above: `Veckans kundinsikt · v. 47`."""
    text: str
    """The words, within the budget; a quote without its marks."""
    is_quote: bool = False
    before: str = ""
    """What the customer said then (a quote without marks), where `text` is what came of it."""
    attribution: str = ""
    note: str = ""
    """A consequence, or a figure's sentence."""
    figure: str = ""
    """The key number, as text."""
    stations: tuple[StationShown, ...] = ()
    counters: tuple[Counter, ...] = ()
    picture: bytes | None = None
    """A JPEG or PNG of at most 1920 × 1080 points."""
    alt: str = ""
    story: str | None = None
    """Where the story stands, relative to the site's root."""
    until: date | None = None
    """The last day on which it may be shown; the screen obeys it without a connection too."""
    evergreen: bool = False
    """Whether it is as true in a year."""
    seconds: float = 8.0
    needs_kicker: bool = False
    """Whether the words must be fewer rather than stand without the line above."""
    language: str = "sv"
    """Of its words, for where they may be broken."""


@dataclass(frozen=True, slots=True)
class Deck:
    """Everything that one screen shows.  `id` is empty for the screen that shows everything."""

    id: str
    place: str
    title: str
    slides: tuple[Slide, ...]
    size_inches: float
    distance_m: float
    orientation: Orientation
    hours: Hours | None
    zone: str | None
    """Of the hours; None is the player's own."""
    qr: bool
    language: str
    made: date
    day_stands_still: bool = False
    """Whether it is always the day on which it was made: in the demonstration."""
