"""The archive → one deck for each screen, and one that shows everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from generator.editions.screens import telling
from generator.editions.screens.asking import any_question, questions
from generator.editions.screens.beside import beside
from generator.editions.screens.loop import loop
from generator.editions.screens.matters import Matters
from generator.editions.screens.room import Room
from generator.model.screen import Screen, shows
from generator.rendering.desk import Desk
from generator.rendering.screens import Deck, Slide

MOST_STOPS = 5
"""More than that is no longer a stop; and something else must be seen too."""
_ROUNDS = 5
"""Of each kind at most so many are looked at: some are told already, some are too long."""


def decks(desk: Desk) -> tuple[Deck, ...]:
    """The deck of everything (its id is empty) first, then one for each screen."""
    matters = Matters(desk.archive)
    everything = Screen(place=desk._("All screens"))
    return tuple(
        _deck(desk, matters, id_, screen)
        for id_, screen in (("", everything), *desk.archive.screens.items())
    )


def _deck(desk: Desk, matters: Matters, id_: str, screen: Screen) -> Deck:
    room = Room.on(screen)
    stops = [*_stops(desk, matters, room)]
    wanted = _once(stops, _wanted(desk, matters, room))
    return Deck(
        id=id_,
        place=screen.place,
        title=f"{screen.place} · {desk.settings.company}",
        slides=loop(stops, wanted, partial(any_question, desk, room)),
        size_inches=screen.size_inches,
        distance_m=screen.distance_m,
        orientation=screen.orientation,
        hours=screen.hours,
        zone=screen.zone,
        qr=screen.qr,
        language=desk.language.code,
        made=desk.archive.today,
        day_stands_still=desk.settings.demo_today is not None,
    )


def _stops(desk: Desk, matters: Matters, room: Room) -> Iterator[Slide]:
    """The newest stops; the last one says how many more there are."""
    *first, last = matters.stops[:MOST_STOPS] or (None,)
    for insight in first:
        yield telling.stop(desk, room, insight)
    if last is not None:
        yield telling.stop(desk, room, last, len(matters.stops[MOST_STOPS:]))


def _wanted(desk: Desk, matters: Matters, room: Room) -> Iterator[Slide]:
    """What the screen could show, the most wanted first: one of each, then the second ones."""
    rows = [*_rows(desk, matters, room)]
    for round_ in range(_ROUNDS):
        for row in rows:
            yield from islice(row, 1)
        if round_ == 0:
            yield from beside(desk, room)


def _rows(desk: Desk, matters: Matters, room: Room) -> Iterator[Iterator[Slide]]:
    """The kinds that the screen shows, each with its slides in their order."""
    screen = room.screen
    if shows(screen, "quote"):
        yield _quotes(desk, matters, room)
    if shows(screen, "went_like_this"):
        yield (telling.went_like_this(desk, room, i) for i in matters.went(screen.departments))
    if shows(screen, "improvement"):
        yield (telling.improved(desk, room, i) for i in matters.improved(screen.departments))
    if shows(screen, "question"):
        yield questions(desk, room)


def _once(stops: Iterable[Slide], wanted: Iterable[Slide]) -> Iterator[Slide]:
    """Each story in one slide, its most wanted."""
    told = {slide.story for slide in stops}
    for slide in wanted:
        if slide.evergreen or slide.story is None or slide.story not in told:
            told.add(slide.story)
            yield slide


def _quotes(desk: Desk, matters: Matters, room: Room) -> Iterator[Slide]:
    """The departments' own latest, the week's for everybody, then what else was heard."""
    departments = room.screen.departments
    pick = matters.week_pick()
    said = matters.said(departments)
    others = [insight for insight in said if insight is not pick]
    if shows(room.screen, "went_like_this"):  # there the same words stand with what came of them
        mended = {insight.id for insight in matters.went(departments)}
        others = [insight for insight in others if insight.id not in mended]
    if pick and departments and others and pick.id not in {i.id for i in said}:
        yield telling.quote(desk, room, others[0])
    if pick:
        yield telling.quote(desk, room, pick, matters.week)
    for insight in others:
        yield telling.quote(desk, room, insight)
