"""One line of an access log → the request it tells of.

Common and Combined (nginx, Apache), IIS's W3C and Caddy's JSON.

Everything in a line but its time comes from whoever asked, so nothing is taken from it but
what a pattern allows, and no pattern can be made to look at a line twice.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from generator.model.base import EARLIEST_YEAR, LATEST_YEAR

Zone = int
"""A distance from UTC, in seconds."""

FIELDS = b"#Fields:"
"""Opens the line in which IIS says what stands in the lines below it."""

_MONTHS = {
    b"JanFebMarAprMayJunJulAugSepOctNovDec"[at : at + 3]: at // 3 + 1 for at in range(0, 36, 3)
}
_TIME = re.compile(
    rb"[^\[]{0,400}\[([0-9]{2})/([A-Z][a-z]{2})/([0-9]{4}):([0-9]{2}):([0-9]{2}):([0-9]{2})"
    rb" ([+-])([0-9]{2})([0-9]{2})\]"
)
_ASKED = re.compile(
    rb' "(?:GET|HEAD) ([^ "]{1,2000}) HTTP/[0-9.]{1,3}" ([0-9]{3}) [^ ]{1,20}'
    rb'(?: "(?:[^"\\]|\\.){0,4000}" "((?:[^"\\]|\\.){0,1000}))?'
)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = re.compile(r"([0-9]{2}):([0-9]{2}):([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Moment:
    """Seconds since 1970 (UTC), and how far from UTC the one lives who wrote it down."""

    at: int
    zone: Zone = 0


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, when, and by whom; `asker` is personal data and is never shown."""

    moment: Moment
    asker: bytes
    target: bytes
    status: int
    agent: bytes


class Reader:
    """Reads one log; IIS's lines can't be read without the line about them that came before."""

    def __init__(self) -> None:
        self._fields: tuple[str, ...] = ()

    def moment(self, line: bytes) -> Moment | None:
        """When the line was written; None for what is no line of an access log."""
        if line[:1] == b"{":
            request = _caddy(line)
            return request.moment if request else None
        if found := _TIME.match(line):
            return _moment(found)
        return _w3c_moment(self._row(line))

    def request(self, line: bytes) -> Request | None:
        """What was asked for; None when the line can't be read."""
        if line.startswith(FIELDS):
            self._fields = tuple(line[len(FIELDS) :].decode("latin-1").split())
            return None
        if line[:1] == b"{":
            return _caddy(line)
        if found := _TIME.match(line):
            asked = _ASKED.match(line, found.end())
            moment = _moment(found) if asked else None
            if asked and moment:
                # All that stands before the time: address, names, and the host where it is told.
                asker = line[: found.start(1) - 1]
                return Request(moment, asker, asked[1], int(asked[2]), asked[3] or b"")
            return None
        return _w3c(self._row(line))

    def _row(self, line: bytes) -> dict[str, str]:
        values = line.decode("latin-1").split()
        return dict(zip(self._fields, values, strict=False)) if self._fields else {}


def _moment(found: re.Match[bytes]) -> Moment | None:
    day, month, year, hours, minutes, seconds, sign, east, more = found.groups()
    zone = (int(east) * 60 + int(more)) * (-60 if sign == b"-" else 60)
    midnight = _midnight(int(year), _MONTHS.get(month, 0), int(day))
    since = _since_midnight(int(hours), int(minutes), int(seconds))
    if midnight is None or since is None or abs(zone) > 14 * 3600:
        return None
    return Moment(midnight + since - zone, zone)


@lru_cache(maxsize=64)
def _midnight(year: int, month: int, day: int) -> int | None:
    try:
        since = date(year, month, day).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        return None
    return since * 86_400 if EARLIEST_YEAR <= year <= LATEST_YEAR else None


def _since_midnight(hours: int, minutes: int, seconds: int) -> int | None:
    """Seconds; 60 of them in a minute's last, as a leap second is written."""
    if hours > 23 or minutes > 59 or seconds > 60:
        return None
    return hours * 3600 + minutes * 60 + seconds


def _w3c_moment(row: dict[str, str]) -> Moment | None:
    """IIS writes UTC."""
    day = _DAY.fullmatch(row.get("date", ""))
    clock = _CLOCK.fullmatch(row.get("time", ""))
    midnight = _midnight(int(day[1]), int(day[2]), int(day[3])) if day else None
    since = _since_midnight(int(clock[1]), int(clock[2]), int(clock[3])) if clock else None
    return None if midnight is None or since is None else Moment(midnight + since)


def _w3c(row: dict[str, str]) -> Request | None:
    moment, status = _w3c_moment(row), row.get("sc-status", "")
    if moment is None or not re.fullmatch("[0-9]{3}", status):
        return None
    query = row.get("cs-uri-query", "-")
    target = row.get("cs-uri-stem", "") + ("" if query == "-" else f"?{query}")
    agent = row.get("cs(User-Agent)", "").replace("+", " ")
    asker, asked, called = (text.encode("latin-1") for text in (row.get("c-ip", ""), target, agent))
    return Request(moment, asker, asked, int(status), called)


def _caddy(line: bytes) -> Request | None:
    """Caddy's own form: one JSON object a line, its time as seconds or in ISO 8601."""
    try:
        told = json.loads(line)
        request = told["request"]
        agents = request.get("headers", {}).get("User-Agent", [""])
        target, asker = str(request["uri"]), str(request.get("remote_ip", ""))
        moment, status = _caddy_moment(told["ts"]), int(told["status"])
        if moment is None or not 100 <= status <= 999:
            return None
        texts = [text.encode("utf-8", "replace") for text in (asker, target, str(agents[0]))]
        return Request(moment, texts[0], texts[1], status, texts[2])
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return None


def _caddy_moment(told: object) -> Moment | None:
    if isinstance(told, str):
        written = datetime.fromisoformat(told)
        written = written.replace(tzinfo=written.tzinfo or UTC)
    elif isinstance(told, int | float) and 0 <= told < 4e9:
        written = datetime.fromtimestamp(told, UTC)
    else:
        return None
    zone = written.utcoffset() or timedelta()
    if not EARLIEST_YEAR < written.year < LATEST_YEAR:
        return None
    return Moment(int(written.timestamp()), int(zone.total_seconds()))
