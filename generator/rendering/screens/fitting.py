"""How large a slide's words can be, and what there is room for beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from generator.model.screen_budget import Orientation
from generator.rendering.screens.scale import HEADLINE_STEP, STEPS, Scale
from generator.rendering.screens.sheet import Sheet
from generator.rendering.screens.slide import Slide, SlideKind

HEADLINE_CHARACTERS = 45
"""So short a text is a headline: at least 1.6 times the smallest."""
_COMFORT = 3
"""Steps above the smallest that the words should be, or they don't look like the main thing."""
_WORTH = {
    "kicker": 40.0,
    "picture": 25.0,
    "chain": 15.0,
    "by": 14.0,
    "stand": 12.0,
    "code": 10.0,
    "low": 9.5,
    "note": 8.0,
    "side": 14.0,
    "words": 7.0,
    "bubble": 6.0,
    "two": 0.5,
}
"""What a part is worth in steps of the words, times five: the chain is the product's face, and
a code that was left out is on the next slide."""

_DONE_ABOUT_IT = 12.0
"""More, for the note on a stop: what is done about it."""
_SHARES = (0.78, 0.62)
"""Of a line: a wider word may be broken.  The more words may, the less room is lost."""
_SAYS_IT_ITSELF = ("quote", "improvement", "stop")
"""Where the line above gives way before the words do: marks, or the colour, say what it is."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The size of the words, and what is shown beside them."""

    step: int
    whole: float
    """Words of so many em of that size are not to be broken."""
    parts: tuple[str, ...]
    """Of `kicker`, `picture`, `note`, `by`, `chain` (all stations), `stand` (the one that is
    reached), `code` (in a column of its own), `low` (the code beside the foot), `side` (two
    columns of words), `two` (of counters), `words` (beside counters), `bubble`; what is not
    named is not shown."""

    @property
    def legible(self) -> bool:
        return self.step >= 0


@lru_cache(maxsize=4096)
def fit(slide: Slide, scale: Scale, orientation: Orientation, *, code: bool) -> Fit:
    """The arrangement that is worth most, of those in which the words are large enough.

    If they are so in none, the one with the largest words.
    """
    for share in _SHARES:
        found = _worthiest(slide, scale, orientation, share, code=code)
        if found.legible:
            break
    return found


def _worthiest(
    slide: Slide, scale: Scale, orientation: Orientation, share: float, *, code: bool
) -> Fit:
    wanted = HEADLINE_STEP if is_headline(slide) else 0
    tried = [
        _largest(Sheet(slide, scale, orientation, parts, share), scale.steps(orientation), wanted)
        for parts in _arrangements(slide, orientation, code=code)
    ]
    enough = [found for found in tried if found.step >= wanted]
    if enough:
        return max(enough, key=lambda found: _worth(found, wanted, slide.kind))
    return max(tried, key=lambda found: found.step)


def _worth(found: Fit, wanted: int, kind: SlideKind) -> float:
    """Larger words against what stands beside them; the first steps are worth the most."""
    above = found.step - wanted
    return (
        5 * min(above, _COMFORT)
        + max(above - _COMFORT, 0)
        + sum(map(_WORTH.__getitem__, found.parts))
        + _DONE_ABOUT_IT * (kind == "stop" and "note" in found.parts)
    )


def _arrangements(slide: Slide, orientation: Orientation, *, code: bool) -> list[tuple[str, ...]]:
    """Whatever may be shown beside the words, in every combination."""
    wide = orientation == "landscape"
    optional = slide.kind in _SAYS_IT_ITSELF and not slide.needs_kicker
    counted = bool(slide.counters)
    choices = (
        ("kicker",) if optional else (),
        ("picture",) if slide.picture else (),
        ("note",) if slide.note else (),
        ("by",) if slide.attribution else (),
        ("chain", "stand") if slide.stations else (),
        (("code", "low") if wide else ("code",)) if code else (),
        ("side",) if slide.before and wide else (),
        ("two",) if counted and wide else (),
        ("words",) if counted and slide.text else (),
        ("bubble",) if slide.kind == "question" else (),
    )
    needed = () if optional else ("kicker",)
    all_of = product(*(("", *choice) for choice in choices if choice))
    return [(*needed, *(part for part in parts if part)) for parts in all_of]


def _largest(sheet: Sheet, steps: range, wanted: int) -> Fit:
    """The largest words that the sheet holds; for the last steps no word is broken."""
    holds = [
        step
        for step in reversed(steps)
        if sheet.holds(step) and (sheet.breaks_well(step) or (step <= 0 and not sheet.is_narrow))
    ]
    whole = [step for step in holds if sheet.keeps_words_whole(step)]
    step = min(holds[0], wanted + _COMFORT) if holds else steps.start
    if whole:
        step = max(step, whole[0])
    return Fit(step, sheet.share * sheet.line(step), sheet.parts)


def is_headline(slide: Slide) -> bool:
    """Whether the words are the largest thing on the slide, and few."""
    told_more = slide.kind == "stop" and slide.note
    alone = not (slide.figure or slide.counters or slide.before or told_more)
    return alone and len(slide.text) <= HEADLINE_CHARACTERS


__all__ = ["HEADLINE_CHARACTERS", "STEPS", "Fit", "Scale", "fit", "is_headline"]
