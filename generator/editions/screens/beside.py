"""What stands beside the insights where there is any: meetings, a figure, a portrait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from generator.archive.showing import Mirror, PortraitShown
from generator.editions.screens.matters import turned
from generator.editions.screens.room import Room, cut, legible
from generator.model.screen import Screen, shows
from generator.rendering.desk import Desk
from generator.rendering.screens import Counter, Slide

SMALLEST_DEPARTMENT = 5
"""Heads; in a smaller one a figure about meetings would be about a person."""
_FIGURE_HOLDS = timedelta(weeks=8)
_SHORT_NAME = 30


def beside(desk: Desk, room: Room) -> Iterator[Slide]:
    """At most one slide of each kind, another one each week."""
    week, screen = desk.archive.week, room.screen
    if shows(screen, "days_since") and (met := _met(desk, screen)):
        yield days_since(desk, room, met)
    if shows(screen, "mirror"):
        for seen in turned(_mirrors(desk, screen), week)[:1]:
            yield mirror(desk, room, seen)
    if shows(screen, "portrait"):
        for shown in turned(_portraits(desk, screen), week)[:1]:
            yield portrait(desk, room, shown)


@legible
def days_since(desk: Desk, room: Room, met: Mapping[str, date]) -> Slide:
    """Days since each department met a customer, counted when they are shown."""
    latest = [*met.items()][: room.counters]
    counters = tuple(Counter(desk.department_name(id_), since) for id_, since in latest)
    text, by = desk._("When did you last meet a customer?"), _as_of(desk)
    return Slide(
        kind="days_since",
        id="days-since",
        kicker=desk._("Days since we met a customer"),
        text=text,
        attribution=by,
        counters=counters,
        evergreen=True,
        seconds=room.stands(text, by, *(counter.label for counter in counters)),
    )


@legible
def mirror(desk: Desk, room: Room, seen: Mirror) -> Slide:
    """How much of what a department heard arose somewhere else."""
    figure = desk._("{part} of {whole}").format(part=seen.elsewhere, whole=seen.of)
    told = desk._("of the things that {department} heard arose somewhere else.")
    text = cut(told.format(department=desk.department_name(seen.department)), room.side)
    by = _as_of(desk)
    return Slide(
        kind="mirror",
        id=f"mirror-{seen.department}",
        kicker=desk._("The mirror"),
        text=text,
        figure=figure,
        attribution=by,
        until=desk.archive.today + _FIGURE_HOLDS,
        seconds=room.stands(text, figure, by),
    )


@legible
def portrait(desk: Desk, room: Room, shown: PortraitShown) -> Slide:
    """A customer, and what that customer can do thanks to us."""
    text = cut(shown.thanks_to_us, room.side)
    by = f"{shown.name} · {shown.who}"
    by = by if len(by) <= _SHORT_NAME else shown.name
    return Slide(
        kind="portrait",
        id=f"portrait-{shown.id}",
        kicker=desk._("Thanks to us"),
        text=text,
        attribution=by,
        picture=shown.picture,
        alt=shown.alt,
        until=shown.until,
        evergreen=shown.until is None,
        seconds=room.stands(text, by),
    )


def _as_of(desk: Desk) -> str:
    """How fresh a figure is."""
    return desk._("As of {day}").format(day=desk.dates.day(desk.archive.today))


def _met(desk: Desk, screen: Screen) -> dict[str, date]:
    """When departments last met a customer, the latest first; the screen's own, if it has any."""
    known, today = desk.archive.departments, desk.archive.today
    days = sorted(desk.archive.showing.last_met.items(), key=lambda item: item[1], reverse=True)
    return {
        id_: day
        for id_, day in days
        if (not screen.departments or id_ in screen.departments)
        and id_ in known
        and known[id_].headcount >= SMALLEST_DEPARTMENT
        and day <= today
    }


def _mirrors(desk: Desk, screen: Screen) -> list[Mirror]:
    every = desk.archive.showing.mirrors
    return [m for m in every if m.department in screen.departments] or [*every]


def _portraits(desk: Desk, screen: Screen) -> list[PortraitShown]:
    """Those whose consent still holds; the departments' own, if there are any."""
    today = desk.archive.today
    every = [p for p in desk.archive.showing.portraits if p.until is None or p.until >= today]
    return [p for p in every if p.steward in screen.departments] or every
