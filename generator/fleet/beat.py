"""A request → a screen's heartbeat: which screen, which build, how long it has been up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.fleet.lines import BEAT
from generator.fleet.request import Request

_ID = re.compile(rb"[a-z0-9-]{0,80}")
"""Empty: the screen that shows everything."""
_BUILD = re.compile(rb"[A-Za-z0-9._-]{1,40}")
_NUMBER = re.compile(rb"[0-9]{1,9}")

_ENGINES = (
    # what an engine calls itself in the user agent, in the order they are looked for
    ("Firefox", re.compile(rb"Firefox/([0-9]{1,4})")),
    ("Chromium", re.compile(rb"Chrome/([0-9]{1,4})")),
    ("Safari", re.compile(rb"Version/([0-9]{1,3}).{0,40}Safari/")),
)
_SYSTEMS = (
    ("Tizen", re.compile(rb"Tizen[ /]([0-9]{1,2}(?:\.[0-9]{1,2})?)")),
    ("webOS", re.compile(rb"Web0S|webOS")),  # LG writes the name with a nought
    ("BrightSign", re.compile(rb"BrightSign/?([0-9]{1,2}(?:\.[0-9]{1,3})?)?")),
    ("Android", re.compile(rb"Android ([0-9]{1,2})")),
    ("ChromeOS", re.compile(rb"CrOS ")),
    ("Windows", re.compile(rb"Windows NT")),
    ("macOS", re.compile(rb"Mac OS X")),
    ("Linux (ARM)", re.compile(rb"Linux (?:armv|aarch64)")),
    ("Linux", re.compile(rb"Linux")),
)


@dataclass(frozen=True, slots=True)
class Beat:
    """One sign of life.  `uptime` is seconds since the page was opened, `errors` since then."""

    at: int
    screen: str
    build: str
    uptime: int
    errors: int
    engine: str
    refused: bool
    """The server had no such file: the screen lives, but asks in the wrong place."""


def beat(request: Request) -> Beat | None:
    """None when the request is for something else, or says what no screen of ours would."""
    path, _, query = request.target.partition(b"?")
    if path.rpartition(b"/")[2] != BEAT:
        return None
    said: dict[bytes, bytes] = {}
    for part in query.split(b"&", 8)[:8]:
        name, _, value = part.partition(b"=")
        said.setdefault(name, value)
    screen, build = said.get(b"s"), said.get(b"b", b"")
    uptime, errors = said.get(b"u", b""), said.get(b"e", b"0")
    if screen is None or not (_ID.fullmatch(screen) and _BUILD.fullmatch(build)):
        return None
    if not (_NUMBER.fullmatch(uptime) and _NUMBER.fullmatch(errors)):
        return None
    return Beat(
        request.moment.at,
        screen.decode(),
        build.decode(),
        int(uptime),
        int(errors),
        engine(request.agent),
        request.status >= 400,
    )


@lru_cache(maxsize=256)  # a screen says the same every time
def engine(agent: bytes) -> str:
    """`Chromium 92, Tizen 7.0`: names of ours and digits, and nothing else of a user agent."""
    found = (_first(agent, _ENGINES), _first(agent, _SYSTEMS))
    return ", ".join(filter(None, found))


def _first(agent: bytes, known: tuple[tuple[str, re.Pattern[bytes]], ...]) -> str:
    for name, pattern in known:
        if match := pattern.search(agent):
            number = match[1] if match.re.groups and match[1] else b""
            return f"{name} {number.decode()}".strip()
    return ""
