"""How many words a screen has room for, and how long they must stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Concatenate, ParamSpec

from generator.model.screen import Screen
from generator.model.screen_budget import SIDE, dwell, quote_budget, read_in
from generator.rendering.desk import Desk
from generator.rendering.screens import Slide
from generator.rendering.screens.fitting import Scale, fit
from generator.rendering.text import excerpt

_P = ParamSpec("_P")

COUNTERS = 4
_OF_TWO = 0.8
"""Two texts on a slide lose more at the ends of their lines than one does."""
LEAST = 40
"""Characters of a text, however little room there is: in fewer, something else would be said."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_CLAUSE = re.compile(
    r"(?<=[,;:–])\s+|\s+(?=–\s|(?:och|men|eller|för|så|att|som|när|and|but|or|so|that|which|when)\b)"
)


@dataclass(frozen=True, slots=True)
class Room:
    """Characters of a quote, of what is no quote, and of two texts together."""

    quote: int
    side: int
    both: int
    counters: int
    screen: Screen

    @classmethod
    def on(cls, screen: Screen) -> Room:
        quote = quote_budget(screen.size_inches, screen.distance_m, screen.orientation)
        if screen.seconds is not None:
            quote = min(quote, read_in(screen.seconds))
        return cls._of(quote, COUNTERS, screen)

    @classmethod
    def _of(cls, quote: int, counters: int, screen: Screen) -> Room:
        quote = max(quote, LEAST)
        return cls(quote, min(quote, SIDE), int(quote * _OF_TWO), counters, screen)

    def stands(self, *texts: str) -> float:
        """Seconds that a slide with these texts stands."""
        return self.screen.seconds or dwell(sum(map(len, texts)))

    def holds(self, slide: Slide) -> bool:
        """Whether the slide's words are legible from the farthest seat."""
        scale = Scale.of(self.screen.size_inches, self.screen.distance_m)
        return fit(slide, scale, self.screen.orientation, code=self.screen.qr).legible

    def tighter(self) -> Iterator[Room]:
        """This room with less and less in it: the budget is reckoned for usual words."""
        for percent in (90, 80, 70, 60, 50, 40, 30):
            counters = max(self.counters * percent // 100, 1)
            yield self._of(self.quote * percent // 100, counters, self.screen)


def legible(
    tell: Callable[Concatenate[Desk, Room, _P], Slide],
) -> Callable[Concatenate[Desk, Room, _P], Slide]:
    """Say it in fewer words until it is legible; the fewest are shown whatever becomes of them."""

    def told(desk: Desk, room: Room, /, *args: _P.args, **kwargs: _P.kwargs) -> Slide:
        def slide_in(room: Room) -> Slide:
            return replace(tell(desk, room, *args, **kwargs), language=desk.language.code)

        slide = slide_in(room)
        for tight in room.tighter():
            if room.holds(slide):
                break
            slide = slide_in(tight)
        return slide

    return told


def cut(text: str, limit: int) -> str:
    """At most `limit` characters: the first sentences, clauses or, at worst, words.

    Whatever says enough, word for word as it was written, and an ellipsis where something is
    left out.
    """
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    for joint in (_SENTENCE, _CLAUSE):
        kept = _first(flat, joint, limit - 2)
        if 2 * len(kept) >= limit:
            return f"{kept} …"
    return excerpt(flat, limit - 2)


def _first(flat: str, joint: re.Pattern[str], limit: int) -> str:
    """As many whole pieces as `limit` characters hold."""
    ends = [found.start() for found in joint.finditer(flat) if found.start() <= limit]
    return flat[: ends[-1]].rstrip(" ,;:–") if ends else ""
