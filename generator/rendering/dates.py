"""Days and weeks as people write them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from generator.model.base import Week
from generator.rendering.language import Language


class Dates:
    """Writes days relative to `today`: the year only where it isn't this one."""

    def __init__(self, language: Language, today: date) -> None:
        self._language = language
        self._today = today
        self._written: dict[tuple[str, date], str] = {}

    def day(self, day: date) -> str:
        """`12 november`, or `12 november 2025`."""
        return self._write("d MMMM", day)

    def with_year(self, day: date) -> str:
        """`12 november 2026`, whichever year it is."""
        return self._write("d MMMM", day, year=True)

    def short(self, day: date) -> str:
        """`12 nov`, without the abbreviation's full stop."""
        return self._write("d MMM", day).replace(".", "")

    def long_month(self, day: date) -> str:
        """`november 2026`."""
        return format_date(day, "MMMM y", locale=self._language.locale)

    def week(self, week: Week) -> str:
        """`vecka 47`, or `vecka 47, 2025`."""
        written = self._language._("week {number}").format(number=week.number)
        return written if week.year == self._today.isocalendar()[0] else f"{written}, {week.year}"

    def span(self, week: Week) -> str:
        """`16–22 november`: a week's first and last day."""
        first, last = week.monday, week.sunday
        if first.month == last.month:
            return f"{first.day}–{self.day(last)}"
        return f"{self._write('d MMMM', first, year=first.year != last.year)} – {self.day(last)}"

    def _write(self, pattern: str, day: date, *, year: bool | None = None) -> str:
        key = (pattern, day)
        if key not in self._written or year is not None:
            with_year = day.year != self._today.year if year is None else year
            full = f"{pattern} y" if with_year else pattern
            written = format_date(day, full, locale=self._language.locale)
            if year is not None:
                return written
            self._written[key] = written
        return self._written[key]
