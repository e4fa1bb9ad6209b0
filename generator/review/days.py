"""Days as people write them in papers, in Swedish and English."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date

_MONTHS = (
    ("januari", "jan", "january"),
    ("februari", "feb", "february"),
    ("mars", "mar", "march"),
    ("april", "apr"),
    ("maj", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("augusti", "aug", "august"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_QUARTERS = {
    **dict.fromkeys(("första", "first"), 1),
    **dict.fromkeys(("andra", "second"), 2),
    **dict.fromkeys(("tredje", "third"), 3),
    **dict.fromkeys(("fjärde", "sista", "fourth", "last"), 4),
}
_ORDINALS = "|".join(_QUARTERS)
_SEASONS = {
    **dict.fromkeys(("våren", "vår", "spring"), 5),
    **dict.fromkeys(("sommaren", "sommar", "summer"), 8),
    **dict.fromkeys(("hösten", "höst", "autumn", "fall"), 11),
}
"""The month with which each ends, as meteorologists part the year."""
_SEASON_NAMES = "|".join(sorted(_SEASONS, key=len, reverse=True))
_HALVES = {"1": 6, "2": 12, "första": 6, "andra": 12, "first": 6, "second": 12}


def days_in(text: str) -> tuple[date, ...]:
    """Every day that `text` names, in the text's order; of a week, a month or a quarter, its
    last day, and so of a season or half a year.  A day that no calendar has is no day."""
    said = " ".join(text.casefold().split())
    found: list[tuple[int, date]] = []
    taken: list[tuple[int, int]] = []
    for pattern, made in _FORMS:
        for match in pattern.finditer(said):
            start, end = match.span()
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            taken.append((start, end))
            found += [(start, day) for day in _tried(made, match)]
    return tuple(day for _start, day in sorted(found))


def without_days(text: str) -> str:
    """`text`, in small letters, without the days in it."""
    said = " ".join(text.casefold().split())
    for pattern, _made in _FORMS:
        said = pattern.sub(" ", said)
    return said


def _tried(made: Callable[[re.Match[str]], date], match: re.Match[str]) -> Iterator[date]:
    try:
        yield made(match)
    except ValueError:
        return


def _whole(match: re.Match[str]) -> date:
    return date(int(match["year"]), int(match["month"]), int(match["day"]))


def _named(match: re.Match[str]) -> date:
    return date(int(match["year"]), _MONTH[match["name"]], int(match["day"]))


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _month(match: re.Match[str]) -> date:
    return _end_of_month(int(match["year"]), _MONTH[match["name"]])


def _numbered_month(match: re.Match[str]) -> date:
    month = int(match["month"])
    if not 1 <= month <= 12:
        raise ValueError(month)
    return _end_of_month(int(match["year"]), month)


def _quarter(match: re.Match[str]) -> date:
    told = match["quarter"]
    number = int(told) if told.isdecimal() else _QUARTERS[told]
    return _end_of_month(int(match["year"]), number * 3)


def _season(match: re.Match[str]) -> date:
    return _end_of_month(int(match["year"]), _SEASONS[match["season"]])


def _winter(match: re.Match[str]) -> date:
    """One that is named by a single year ends in it: «vintern 2027» is over in February."""
    first, second = int(match["year"]), match["second"]
    if second and int(second[-2:]) != (first + 1) % 100:
        raise ValueError(second)
    return _end_of_month(first + 1 if second else first, 2)


def _half(match: re.Match[str]) -> date:
    return _end_of_month(int(match["year"]), _HALVES[match["half"]])


def _mid_year(match: re.Match[str]) -> date:
    return date(int(match["year"]), 6, 30)


def _year_end(match: re.Match[str]) -> date:
    return date(int(match["year"]), 12, 31)


def _week(match: re.Match[str]) -> date:
    """ISO 8601: a week ends on its Sunday."""
    return date.fromisocalendar(int(match["year"]), int(match["week"]), 7)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date]], ...] = tuple(
    (re.compile(pattern), made)
    for pattern, made in (
        (rf"\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)\b", _whole),
        (r"\b(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])\b", _whole),
        (rf"\b{_YEAR}-?w(?P<week>\d\d?)\b", _week),
        (rf"\b(?P<day>\d\d?)[/.] ?(?P<month>\d\d?)[/. -]+{_YEAR}\b", _whole),
        (
            rf"\b(?P<day>\d\d?)(?:st|nd|rd|th|:e|:a|\.)?(?: of)? (?P<name>{_NAMES})\.?,? {_YEAR}\b",
            _named,
        ),
        (rf"\b(?P<name>{_NAMES})\.? (?P<day>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}\b", _named),
        (rf"\b(?:vecka|week|v\.?) ?(?P<week>\d\d?),?(?: år| of)? {_YEAR}\b", _week),
        (rf"\b{_YEAR},? (?:vecka|week|v\.?) ?(?P<week>\d\d?)\b", _week),
        (rf"\b(?:q|kv|kvartal|quarter) ?(?P<quarter>[1-4]),?(?: of)? {_YEAR}\b", _quarter),
        (rf"\b{_YEAR}[ -]?(?:q|kv|kvartal) ?(?P<quarter>[1-4])\b", _quarter),
        (
            rf"\b(?P<quarter>{_ORDINALS}) (?:kvartalet|quarter)(?: of)? {_YEAR}\b",
            _quarter,
        ),
        (rf"\b(?P<season>{_SEASON_NAMES})(?: of)? {_YEAR}\b", _season),
        (rf"\b(?:vintern?|winter)(?: of)? {_YEAR}(?:[/–-](?P<second>(?:20)?\d\d)\b)?", _winter),
        (rf"\bh ?(?P<half>[12]) {_YEAR}\b", _half),
        (rf"\b{_YEAR}[ -]?h(?P<half>[12])\b", _half),
        (rf"\b(?P<half>första|andra) halvåret {_YEAR}\b", _half),
        (rf"\b(?P<half>first|second) half(?: of| year)? {_YEAR}\b", _half),
        (rf"\b(?:halvårsskiftet|mid-?year) {_YEAR}\b", _mid_year),
        (rf"\b(?:årsskiftet|slutet av(?: år)?|utgången av(?: år)?|end of) {_YEAR}\b", _year_end),
        (rf"\b(?P<name>{_NAMES})\.?(?: of)? {_YEAR}\b", _month),
        (rf"\b{_YEAR}-(?P<month>\d\d)\b(?!-)", _numbered_month),
    )
)
