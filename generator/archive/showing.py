"""What a screen shows besides insights: portraits, meetings with customers, a key figure.

Small values, so that a screen needs to know nothing of the files they come from.  There are
none until such files are read; a screen then shows what it has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class PortraitShown:
    """One customer, and what that customer can do thanks to us."""

    id: str
    name: str
    who: str
    """In a line: `Barnfamilj i radhus`."""
    thanks_to_us: str
    steward: str
    """The department that looks after the portrait."""
    picture: bytes | None = None
    alt: str = ""
    until: date | None = None
    """The last day of the consent; None where none is needed."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """Where things were heard and where they arose: of `of` things, `elsewhere` arose elsewhere."""

    department: str
    """The department that heard them."""
    elsewhere: int
    of: int


@dataclass(frozen=True, slots=True)
class Showing:
    """Everything of the kind."""

    portraits: tuple[PortraitShown, ...] = ()
    last_met: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    """The last day on which somebody of a department met a customer, by department."""
    mirrors: tuple[Mirror, ...] = ()
