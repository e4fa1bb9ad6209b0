"""`screens/`: where a screen hangs, how far away it is read, and what it shows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeGuard, get_args

from annotated_types import MaxLen
from pydantic import Field, StringConstraints, create_model

from generator.model.base import DepartmentId, Line, Model
from generator.model.conditions import Fault
from generator.model.feedback import Feedback
from generator.model.screen_budget import DISTANCE_M, FEWEST, SIZE_INCHES, quote_budget
from generator.model.screen_budget import Orientation as Orientation
from generator.problems import Detail

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
Shown = Literal[
    "quote",
    "went_like_this",
    "portrait",
    "days_since",
    "stop",
    "question",
    "mirror",
    "improvement",
]
"""What a screen can show.  `quote` is the week's insight, whichever kind it is."""

_TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
ClockTime = Annotated[str, StringConstraints(pattern=_TIME)]
"""`06:30`: such texts sort as the times do."""
Zone = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]+(/[A-Za-z0-9_+-]+)*$", max_length=40)]
"""An IANA time zone: `Europe/Stockholm`."""


SIZES, DISTANCES = (10, 200), (1, 30)
"""Inches and metres, from and to: the bounds of what a screen's file may say."""


class _OnDays(Model):
    days: tuple[Weekday, ...] = ()
    """Every day when empty."""

    @property
    def first(self) -> str:
        """The time at which the screen lights up; `from` is a word of Python's own."""
        return str(getattr(self, "from"))

    @property
    def last(self) -> str:
        """The time at which it goes dark."""
        return str(self.to)  # type: ignore[attr-defined]


if TYPE_CHECKING:
    Hours = _OnDays
else:
    _TIMES = {"from": (ClockTime, ...), "to": (ClockTime, ...)}
    Hours = create_model("Hours", __base__=_OnDays, __module__=__name__, **_TIMES)


class Screen(Model):
    place: Annotated[Line, MaxLen(60)]
    departments: tuple[DepartmentId, ...] = ()
    """Whose matters it shows; everybody's when empty."""
    size_inches: Annotated[float, Field(strict=True, ge=SIZES[0], le=SIZES[1])] = SIZE_INCHES
    """The diagonal."""
    distance_m: Annotated[float, Field(strict=True, ge=DISTANCES[0], le=DISTANCES[1])] = DISTANCE_M
    """From the screen to the farthest seat."""
    orientation: Orientation = "landscape"
    hours: Hours | None = None
    """When it is lit; always when absent."""
    zone: Zone | None = None
    """Of the hours; the player's own when absent."""
    content: tuple[Shown, ...] = ()
    """Everything when empty.  A stop is shown on every screen, whatever stands here."""
    qr: bool = True
    seconds: Annotated[float, Field(strict=True, ge=5, le=60)] | None = None
    """For each slide; computed from its text when absent."""


FRESH = timedelta(weeks=8)
"""What was heard longer ago is no news on a screen, unless it was the week's."""
RESERVED = frozenset({"text", "bilder", "pictures"})
"""What a screen's file can't be called: its address is one of the screen of everything."""


def concerns(screen: Screen, feedback: Feedback) -> bool:
    """Whether a screen shows an insight's words for its departments' sake.

    The week's insight is everybody's.
    """
    everybodys = not screen.departments or feedback.quote_of_the_week is not None
    return everybodys or belongs(feedback, screen.departments)


def belongs(feedback: Feedback, departments: Collection[str]) -> bool:
    """Whether one of the departments owns it, heard it, or is where it arose."""
    cause = feedback.cause.department if feedback.cause else None
    return any(
        id_ in departments for id_ in (feedback.owner, feedback.heard.by, cause) if id_ is not None
    )


def may_be_shown(feedback: Feedback) -> bool:
    """Whether the customer's words may stand where visitors see them.

    `screen.allowed: false` is a no.  One who can be recognised has agreed to something that
    is written elsewhere, and only a person can tell whether it covers screens: so there
    `screen.allowed: true` must be written out.
    """
    screen = feedback.screen
    if screen is not None and not screen.allowed:
        return False
    written = screen is not None and "allowed" in screen.model_fields_set
    return feedback.privacy.level != "consent" or written


def shows(screen: Screen, *kinds: Shown) -> bool:
    """Whether a screen shows one of the kinds."""
    return not screen.content or not set(kinds).isdisjoint(screen.content)


def faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong between the fields of one screen, and what no field's form can know."""
    hours = raw.get("hours")
    if isinstance(hours, Mapping):
        first, last = hours.get("from"), hours.get("to")
        if _is_time(first) and _is_time(last) and first >= last:
            details: dict[str, Detail] = {"first": first, "last": last}
            yield Fault("hours-order", ("hours", "to"), details)
    yield from _too_far(raw)
    zone = raw.get("zone")
    if isinstance(zone, str) and not _is_known(zone):
        yield Fault("unknown-zone", ("zone",), {"value": zone})


def _too_far(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Where so few words are legible that a customer would be cut short, and so misquoted."""
    size, distance = raw.get("size_inches", SIZE_INCHES), raw.get("distance_m", DISTANCE_M)
    orientation = raw.get("orientation", "landscape")
    if not (_is_within(size, *SIZES) and _is_within(distance, *DISTANCES)):
        return
    if orientation not in get_args(Orientation):
        return
    limit = quote_budget(size, distance, orientation)
    if limit < FEWEST:
        details: dict[str, Detail] = {
            "limit": limit,
            "size": f"{size:g}",
            "distance": f"{distance:g}",
            "least": FEWEST,
        }
        yield Fault(
            "screen-too-far", ("distance_m" if "distance_m" in raw else "size_inches",), details
        )


def _is_within(value: object, least: float, most: float) -> TypeGuard[float]:
    """What isn't is told by its form."""
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _is_time(value: object) -> TypeGuard[str]:
    """What isn't is told by its form: `7:00` is no later than `17:00`, but sorts so."""
    return isinstance(value, str) and re.fullmatch(_TIME, value) is not None


def _is_known(zone: str) -> bool:
    """A machine without the table of time zones can't say, and says nothing."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo("Europe/Stockholm")
    except KeyError:
        return True
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return False
    return True
