"""A day as people type it → the day as it is kept."""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAYS_AGO = {
    "today": 0,
    "i dag": 0,
    "idag": 0,
    "yesterday": 1,
    "i går": 1,
    "igår": 1,
    "i förrgår": 2,
    "förrgår": 2,
}
"""In both languages at once: a Swede with an English terminal still says `igår`."""

_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})\s*[/.]\s*([0-9]{1,2})(?:\s*[/. -]\s*([0-9]{4}))?\.?")
"""`18/11`, `18.11.` and `18/11 2026`: the day first, as in Swedish and British English."""

_LOOSE_ISO = re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})")


def typed_day(typed: str, today: date) -> str:
    """`igår`, `18/11` or `2026-11-18` as an ISO date; what is no day stays as it was typed.

    A day without a year is the latest one that isn't after tomorrow.
    """
    plain = " ".join(typed.lower().split())
    if plain in _DAYS_AGO:
        return (today - timedelta(days=_DAYS_AGO[plain])).isoformat()
    if found := _LOOSE_ISO.fullmatch(plain):
        return _iso(int(found[1]), int(found[2]), int(found[3])) or typed
    if found := _DAY_AND_MONTH.fullmatch(plain):
        day, month = int(found[1]), int(found[2])
        if found[3]:
            return _iso(int(found[3]), month, day) or typed
        return _latest(month, day, today) or typed
    return typed


def _latest(month: int, day: int, today: date) -> str:
    tomorrow = (today + timedelta(days=1)).isoformat()
    # Four years back: 29 February has been within them, but for a year like 2100.
    days = (_iso(year, month, day) for year in range(today.year + 1, today.year - 5, -1))
    return next((iso for iso in days if iso and iso <= tomorrow), "")


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
