"""Which slides go round: as many as are seen while a break lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from generator.model.screen_budget import LOOP_S, MOST_SLIDES, SHORTEST_S
from generator.rendering.screens import Slide


def loop(
    stops: Sequence[Slide], wanted: Iterable[Slide], always: Callable[[], Slide]
) -> tuple[Slide, ...]:
    """The stops, all of them, then what there is time for of `wanted`, the most wanted first.

    At most 7 slides and 100 seconds.  The first that never grows old comes along whatever
    there is time for, so that the screen has something to show when all else has grown old;
    `always` is that slide where none is wanted.  Slides are made when they are asked for:
    `wanted` is left when the loop is full.
    """
    coming = iter(wanted)
    first: list[Slide] = []
    for slide in coming:
        first.append(slide)
        if slide.evergreen:
            break
    if not (first and first[-1].evergreen):
        first.append(always())
    kept = first[-1]
    chosen: list[Slide] = []
    places = MOST_SLIDES - len(stops) - 1
    left = LOOP_S - kept.seconds - sum(slide.seconds for slide in stops)
    for slide in chain(first, coming):
        if slide is kept:
            chosen.append(slide)
        elif kept in chosen and (places <= 0 or left < SHORTEST_S):
            break
        elif places > 0 and slide.seconds <= left:
            chosen.append(slide)
            places -= 1
            left -= slide.seconds
    return (*stops, *chosen)
