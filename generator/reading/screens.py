"""Screens and what they are to show: is it legible, is there time, is there anything at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model.department import Department
from generator.model.feedback import Feedback
from generator.model.screen import FRESH, Screen, Shown, concerns, may_be_shown, shows
from generator.model.screen_budget import (
    DISTANCE_M,
    EXCERPT,
    LEAST_SLIDES,
    LOOP_S,
    SIZE_INCHES,
    dwell,
    quote_budget,
    read_in,
    slides_in_loop,
)
from generator.problems import Detail, Problem, Severity
from generator.reading.across import Read, located
from generator.reading.parsed import Path

_Advice = tuple[str, Path, Mapping[str, Detail]]


@dataclass(frozen=True, slots=True)
class Room:
    """How many characters of a quote are legible on a screen; `screen` is None for none in
    particular: a break room's usual one."""

    limit: int
    size: float
    distance: float
    screen: Screen | None = None

    @classmethod
    def on(cls, screen: Screen) -> Room:
        size, distance = screen.size_inches, screen.distance_m
        return cls(quote_budget(size, distance, screen.orientation), size, distance, screen)

    @property
    def details(self) -> dict[str, Detail]:
        found: dict[str, Detail] = {
            "limit": self.limit,
            "size": f"{self.size:g}",
            "distance": f"{self.distance:g}",
        }
        return {**found, "screen": self.screen.place} if self.screen else found


USUAL = Room(quote_budget(), SIZE_INCHES, DISTANCE_M)


def advice_on_screen(screen: Screen) -> Iterator[_Advice]:
    """What one screen's file shows on its own."""
    room = Room.on(screen)
    if screen.seconds is None:
        return
    seconds: Detail = f"{screen.seconds:g}"
    if screen.seconds < dwell(room.limit):
        details = {
            "seconds": seconds,
            "length": read_in(screen.seconds),
            "limit": room.limit,
            "least": f"{dwell(room.limit):g}",
        }
        yield "seconds-too-few", ("seconds",), details
    elif (slides := slides_in_loop(screen.seconds)) < LEAST_SLIDES:
        most = int(LOOP_S / LEAST_SLIDES)
        yield "seconds-too-many", ("seconds",), {"seconds": seconds, "count": slides, "most": most}


def not_agreed(insight: Feedback) -> Iterator[_Advice]:
    """Words for a screen, of a customer who can be recognised; visitors see a screen too."""
    screen = insight.screen
    recognised = insight.privacy.level == "consent"
    if recognised and screen is not None and "allowed" not in screen.model_fields_set:
        yield "screen-not-agreed", ("screen",), {}


def advice_of_all_screens(reads: Iterable[Read], today: date) -> Iterator[Problem]:
    """What shows when screens are held against insights and departments."""
    reads = tuple(reads)
    screens = [read for read in reads if isinstance(read.value, Screen)]
    tight = tight_rooms(read.value for read in screens)
    for read in reads:
        if isinstance(read.value, Feedback):
            yield from _too_long(read, read.value, tight, today)
    for read in screens:
        yield from _gives_nothing(read, read.value, reads)


def tight_rooms(screens: Iterable[Screen]) -> list[Room]:
    """Of the screens that show quotes, those with less room than is usual, the smallest first."""
    rooms = (Room.on(screen) for screen in screens if shows(screen, "quote"))
    found = [room for room in rooms if room.limit < USUAL.limit]
    return sorted(found, key=lambda room: room.limit)


def _too_long(
    read: Read, insight: Feedback, tight: Iterable[Room], today: date
) -> Iterator[Problem]:
    """Held against the smallest screen that will show it; a usual one has it all along."""
    on = insight.screen
    key = "screen.text" if on and on.text else "quote"
    words = on.text if on and on.text else insight.quote
    length = len(words or "")
    over = on is not None and on.until is not None and on.until < today
    if over or insight.kind == "stop" or not may_be_shown(insight):
        return  # of a stop, screens show its title
    shown = insight.heard.on >= today - FRESH or insight.quote_of_the_week is not None
    rooms = (room for room in tight if shown and _will_show(room, insight))
    room = next(rooms, USUAL)
    if length > room.limit:
        code = "quote-too-long-for-screen" if key == "quote" else "excerpt-too-long-for-screen"
        details = {"length": length, "most": min(room.limit, EXCERPT), **room.details}
        yield _advice(read, code, tuple(key.split(".")), details)


def _will_show(room: Room, insight: Feedback) -> bool:
    return room.screen is not None and concerns(room.screen, insight)


def _gives_nothing(read: Read, screen: Screen, reads: Iterable[Read]) -> Iterator[Problem]:
    """A screen that asks only for what there is none of.

    One that asks for stops waits for what nobody hopes for.
    """
    wanted = set(screen.content)
    if not wanted or "stop" in wanted or any(_gives(wanted, screen, other) for other in reads):
        return
    yield _advice(read, "screen-gives-nothing", ("content",), {"value": ", ".join(screen.content)})


def _gives(wanted: set[Shown], screen: Screen, read: Read) -> bool:
    """Whether one file gives the screen something that it asks for."""
    if isinstance(read.value, Department):
        ours = not screen.departments or read.found.stem in screen.departments
        return "question" in wanted and ours and bool(read.value.questions)
    return isinstance(read.value, Feedback) and not wanted.isdisjoint(_given_by(read.value))


def _given_by(insight: Feedback) -> Iterator[Shown]:
    if not may_be_shown(insight):
        return
    yield "quote"
    if insight.status in ("done", "closed"):
        yield "went_like_this"
        if insight.kind == "improvement":
            yield "improvement"


def _advice(read: Read, code: str, path: Path, details: Mapping[str, Detail]) -> Problem:
    return replace(located(read, code, path, details), severity=Severity.ADVICE)
