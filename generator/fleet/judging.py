"""Who lives, who is late, who shows an old build: values, no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.fleet.beat import Beat
from generator.fleet.gathering import Gathering, Heard
from generator.model.screen import WEEKDAYS, Hours, Screen

LATE = 15 * 60
"""Seconds without a beat, of which there is one in five minutes."""
SILENT = 24 * 3600

VISIT = 3600
"""Seconds.  Who has looked for less is somebody at a desk, where a screen has a player as well."""

State = Literal["live", "resting", "old", "late", "silent"]
"""`resting`: quiet, and outside its hours."""

WRONG: tuple[State, ...] = ("silent", "late", "old")
"""The worst first."""


@dataclass(frozen=True, slots=True)
class Published:
    """What the site holds for a screen: its build, and since when (seconds since 1970)."""

    build: str
    since: int


@dataclass(frozen=True, slots=True)
class Player:
    """One player; `number` tells those of one screen apart.  Moments are seconds since 1970."""

    number: int
    state: State
    last: int
    started: int
    build: str
    build_since: int
    errors: int
    engine: str
    beats: int


@dataclass(frozen=True, slots=True)
class Seen:
    """One screen; `place` is None when nobody asked for the known ones or it isn't one."""

    id: str
    place: str | None
    known: bool | None
    players: tuple[Player, ...]
    gone: int = 0
    """Those who only visited, and earlier addresses of a player."""

    @property
    def state(self) -> State | Literal["never", "unknown"]:
        """The worst of its players."""
        if self.known is False:
            return "unknown"
        states = {player.state for player in self.players}
        for state in (*WRONG, "resting"):
            if state in states:
                return state
        return "live" if "live" in states else "never"


@dataclass(frozen=True, slots=True)
class Account:
    """Everything there is to tell."""

    now: datetime
    first: datetime | None
    newest: datetime | None
    screens: tuple[Seen, ...]
    gathered: Gathering

    @property
    def is_well(self) -> bool:
        return not any(screen.state in (*WRONG, "never") for screen in self.screens)


def judge(
    gathered: Gathering,
    *,
    now: datetime | None = None,
    known: Mapping[str, Screen] | None = None,
    published: Mapping[str, Published] | None = None,
) -> Account:
    """Hold what was gathered against the clock.

    `now` is the newest line's moment unless given; one without a zone is in the log's.
    `known` are the screens of the content, `published` what the site holds.
    """
    newest = gathered.newest
    zone = timezone(timedelta(seconds=newest.zone if newest else 0))
    at = now or datetime.fromtimestamp(newest.at if newest else 0, zone)
    at = at if at.tzinfo else at.replace(tzinfo=zone)
    ids = sorted(
        {*gathered.players, *(known or ())}, key=lambda id_: (id_ not in (known or ()), id_)
    )
    seen = (_seen(id_, gathered, at, known, (published or {}).get(id_)) for id_ in ids)
    return Account(
        at,
        _moment(gathered.first.at, zone) if gathered.first else None,
        _moment(newest.at, zone) if newest else None,
        # What nobody but visitors has looked at is no screen.
        tuple(screen for screen in seen if screen.players or screen.id in (known or ())),
        gathered,
    )


def _moment(at: int, zone: timezone) -> datetime:
    return datetime.fromtimestamp(at, zone)


def _seen(
    id_: str,
    gathered: Gathering,
    now: datetime,
    known: Mapping[str, Screen] | None,
    published: Published | None,
) -> Seen:
    screen = (known or {}).get(id_)
    everyone = list(gathered.players.get(id_, {}).values())
    heard = [each for each in everyone if not _is_gone(each, everyone, id_, now)]
    heard.sort(key=lambda each: each.first_at)
    new = published or _new_build(heard, gathered.first.at if gathered.first else 0)
    hours = screen.hours if screen else None
    local = _local(now, screen.zone) if screen and screen.zone else now
    players = tuple(
        _player(number, each, local, hours, new) for number, each in enumerate(heard, 1)
    )
    # The screen that shows everything has no file, and is always one of ours.
    is_known = None if known is None else id_ in known or not id_
    place = screen.place if screen else None
    return Seen(id_, place, is_known, players, len(everyone) - len(heard))


def _local(now: datetime, zone: str) -> datetime:
    """Now, where the screen hangs; a zone that this machine doesn't know is left out."""
    try:
        return now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return now


def _is_gone(heard: Heard, everyone: list[Heard], id_: str, now: datetime) -> bool:
    """Whether somebody quiet is not missed: a visitor, or a player that has another address now."""
    last = heard.last.at
    if now.timestamp() - last <= LATE:
        return False
    players = [each for each in everyone if each is not heard and each.longest >= VISIT]
    if heard.longest < VISIT and (players or not id_):
        return True
    return any(each.first_at >= last and each.last.at > last for each in players)


def _new_build(heard: list[Heard], start: int) -> Published | None:
    """The build that one of them has changed to last; None when nobody has changed in the log."""
    changed = [each for each in heard if each.build_since > start + LATE]
    newest = max(changed, key=lambda each: each.build_since, default=None)
    return Published(newest.last.build, newest.build_since) if newest else None


def _player(
    number: int, heard: Heard, now: datetime, hours: Hours | None, new: Published | None
) -> Player:
    last = heard.last
    return Player(
        number,
        _state(last, now, hours, new),
        last.at,
        last.at - last.uptime,
        last.build,
        heard.build_since,
        last.errors,
        last.engine,
        heard.beats,
    )


def _state(last: Beat, now: datetime, hours: Hours | None, new: Published | None) -> State:
    quiet = now.timestamp() - last.at
    if quiet > LATE:
        if hours is not None and open_seconds(hours, last.at, now) <= LATE:
            return "resting"
        return "silent" if quiet > SILENT else "late"
    if new and last.at > new.since + LATE and last.build != new.build:
        return "old"
    return "live"


def open_seconds(hours: Hours, since: int, now: datetime) -> float:
    """Seconds of a screen's hours between `since` and `now`, counted in `now`'s zone.

    At most eight days back: by then a whole week of hours has gone by.
    """
    begin = max(datetime.fromtimestamp(since, now.tzinfo or UTC), now - timedelta(days=8))
    total, day = 0.0, begin.date()
    while day <= now.date():
        if not hours.days or WEEKDAYS[day.weekday()] in hours.days:
            opens = datetime.fromisoformat(f"{day} {hours.first}").replace(tzinfo=now.tzinfo)
            closes = datetime.fromisoformat(f"{day} {hours.last}").replace(tzinfo=now.tzinfo)
            total += max(0.0, (min(closes, now) - max(opens, begin)).total_seconds())
        day += timedelta(days=1)
    return total
