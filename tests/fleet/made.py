"""Access logs, made."""

from __future__ import annotations

import io
from datetime import datetime, timedelta, timezone

from generator.fleet.gathering import Gathering

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 21, 6, 15, tzinfo=CET)
TIZEN = "Mozilla/5.0 (SMART-TV; LINUX; Tizen 7.0) AppleWebKit/537.36 Chrome/94.0.4606.31 TV Safari"
PI = "Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/537.36 (KHTML) Chrome/126.0.0.0 Safari/537.36"


def line(target: str, at: datetime = NOW, *, who: str = "10.0.0.7", status: int = 200,
         agent: str = PI) -> str:  # fmt: skip
    """One line in Combined form, as nginx and Apache write it."""
    when = at.strftime("%d/%b/%Y:%H:%M:%S %z")
    return f'{who} - - [{when}] "GET {target} HTTP/1.1" {status} 43 "-" "{agent}"\n'


def beat(screen: str, at: datetime = NOW, *, build: str = "aaaaaaaaaaaa", up: int | None = None,
         errors: int = 0, **others: object) -> str:  # fmt: skip
    """A heartbeat.  It has been up for a day unless told otherwise."""
    uptime = 86_400 if up is None else up
    target = f"/kund/beat.gif?s={screen}&b={build}&u={uptime}&e={errors}"
    return line(target, at, **others)  # type: ignore[arg-type]


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


def gathered(*logs: str | bytes, known: tuple[str, ...] = ()) -> Gathering:
    """The logs, read one after the other."""
    gathering = Gathering(known)
    for number, log in enumerate(logs):
        data = log.encode() if isinstance(log, str) else log
        gathering.read(f"log {number}", io.BufferedReader(io.BytesIO(data)))
    return gathering
