"""One slide in one arrangement: the room that everything on it takes.

Reckoned in hundredths of the screen's short side, for a screen of 16:9 held either way; a
page on a screen of other proportions is drawn at 16:9 or wider, so what fits here fits.
"""

from __future__ import annotations

from generator.model.screen_budget import Orientation
from generator.rendering.screens.measuring import hyphenated_for, lines, widest, width
from generator.rendering.screens.scale import Scale
from generator.rendering.screens.slide import Slide, StationShown

LEADING, _SMALL_LEADING = 1.14, 1.22
HANG = 0.5
"""The opening mark hangs in a margin of so many em."""
CODE, CODE_GAP = 22.0, 5.0
"""15 cm on a screen of 55 inches: read from a metre and a half, at ten to one."""
IMPRINT = 3.2
"""The address below a code that stands low."""
GAP = 0.5
"""Between blocks, in the small text's size."""
BUBBLE = 5.0
"""Between a question and the line around it."""
COLUMN_GAP = 9.0
PICTURE = 52.0
_DOT, _DASH = 0.72, 1.2
"""The chain's dots and the lines between them, in the small text's size."""
_FIGURE, _DAYS, _NUMERAL, _LABEL = 1.65, 1.6, 1.75, 0.89
"""Of the words' size, and the room for three digits in em of that."""
_FOOT_GAP = 0.3
_SPARE = 0.985
"""What is lost where lines are rounded to whole points."""
_NARROWING = {"code", "side", "picture", "bubble"}


class Sheet:
    """One slide in one arrangement."""

    def __init__(
        self,
        slide: Slide,
        scale: Scale,
        orientation: Orientation,
        parts: tuple[str, ...],
        share: float,
    ) -> None:
        self.slide, self.parts, self.share = slide, parts, share
        self._scale, self.small = scale, scale.small
        self.wide = orientation == "landscape"
        self.width, self.height = (160.0, 90.0) if self.wide else (90.0, 160.0)
        if "code" in parts:
            self._take(CODE + CODE_GAP)
        if "picture" in parts:
            self._take(PICTURE + CODE_GAP)
        self.height *= _SPARE

    def _take(self, room: float) -> None:
        if self.wide:
            self.width -= room
        else:
            self.height -= room

    @property
    def is_narrow(self) -> bool:
        """Whether something else takes of the width that words could have."""
        return not _NARROWING.isdisjoint(self.parts)

    def line(self, step: int) -> float:
        """How many em of words a line holds."""
        return self._line(self._scale.words(step))

    def _line(self, size: float) -> float:
        room = self.width
        if "side" in self.parts:
            room = (room - COLUMN_GAP) / 2
        if "bubble" in self.parts:
            room -= 2 * BUBBLE
        return room / size - (HANG if hangs(self.slide) else 0.0)

    def keeps_words_whole(self, step: int) -> bool:
        words = f"{self.slide.before} {self.slide.text}"
        return widest(words, serif=self._serif, bold=not self._serif) <= self.line(step)

    def breaks_well(self, step: int) -> bool:
        """Whether words are broken only where they may be."""
        words = f"{self.slide.before} {self.slide.text}"
        pieces = hyphenated_for(words, 0, self.slide.language).replace("\u00ad", "- ")
        return widest(pieces, serif=self._serif, bold=not self._serif) <= self.line(step)

    def holds(self, step: int) -> bool:
        size = self._scale.words(step)
        inner = self._inner(size)
        foot = self._foot()
        if inner is None or foot is None:
            return False
        inset = 2 * BUBBLE if "bubble" in self.parts else 0.0
        kicker = 0.0
        if "kicker" in self.parts:
            kicker = self._lines(self.slide.kicker, self.width, bold=True, extra=1.2)
        return kicker + inner + inset + foot + 2 * GAP * self.small <= self.height

    @property
    def _serif(self) -> bool:
        return self.slide.kind != "stop"

    def _foot(self) -> float | None:
        """The height of what is below the words; None where the chain is too wide."""
        low = "low" in self.parts
        room = self.width - (CODE + CODE_GAP if low else 0.0)
        blocks = [
            self._lines(text, room)
            for part, text in (("note", self.slide.note), ("by", self.slide.attribution))
            if part in self.parts
        ]
        if "chain" in self.parts or "stand" in self.parts:
            if self._chain_width() > room:
                return None
            below = "stand" in self.parts and not self.wide
            blocks.append(self.small * _SMALL_LEADING * (2 if below else 1))
        if low and not blocks:
            return None
        high = sum(blocks) + max(len(blocks) - 1, 0) * _FOOT_GAP * self.small
        return max(high, CODE) + IMPRINT if low else high

    def _chain_width(self) -> float:
        stations = self.slide.stations
        shown = stations if "chain" in self.parts else stations_reached(self.slide)[-1:]
        dots = len(stations) * (_DOT + _DASH) - _DASH
        labels = [width(station.label) + 0.8 for station in shown]
        below = "stand" in self.parts and not self.wide
        return self.small * (max(dots, *labels) if below else dots + sum(labels))

    def _lines(self, text: str, room: float, *, bold: bool = False, extra: float = 0.0) -> float:
        em = room / self.small - extra
        return lines(text, em, bold=bold) * self.small * _SMALL_LEADING

    def _inner(self, size: float) -> float | None:
        """The height of the words and what belongs to them; None where a line is too short."""
        slide = self.slide
        if slide.before:
            return self._before_and_after(size)
        shown = bool(slide.text) and (not slide.counters or "words" in self.parts)
        high = self._words(slide.text, size) if shown else 0.0
        if slide.figure:
            if width(slide.figure, serif=True) * _FIGURE > self._line(size):
                return None
            high += _FIGURE * size * 1.05
        if slide.counters:
            counters = self._counters(size)
            return None if counters is None else high + counters
        return high

    def _words(self, text: str, size: float) -> float:
        face = {"serif": self._serif, "bold": not self._serif}
        line = self._line(size)
        text = hyphenated_for(text, self.share * line, self.slide.language, **face)
        return lines(text, line, **face) * size * LEADING

    def _before_and_after(self, size: float) -> float:
        said, became = (
            self._words(f"{self.slide.before}”", size),
            self._words(self.slide.text, size),
        )
        if "side" in self.parts:
            return max(said, became)
        return said + became + 1.8 * self.small + 1.0

    def _counters(self, size: float) -> float | None:
        """Rows of a numeral and what it counts, in one column or two."""
        counters = self.slide.counters
        columns = 2 if "two" in self.parts else 1
        label = self.width / columns - CODE_GAP - _NUMERAL * _DAYS * size
        if any(width(counter.label) * _LABEL * size > label for counter in counters):
            return None
        rows = -(-len(counters) // columns)
        return rows * _DAYS * size * 1.06 + GAP * self.small


def hangs(slide: Slide) -> bool:
    """Whether a mark hangs in the margin before the words."""
    return slide.is_quote or bool(slide.before) or slide.kind in ("improvement", "improved")


def stations_reached(slide: Slide) -> tuple[StationShown, ...]:
    return tuple(station for station in slide.stations if station.done)
