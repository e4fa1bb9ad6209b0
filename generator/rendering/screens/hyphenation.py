"""Where a long word may be broken: players carry no hyphenation of their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from pyphen import Pyphen  # type: ignore[import-untyped]  # it brings no types

SOFT = "\u00ad"
LONG = 13
"""A word of more letters may be broken, and so may what is left of it."""

_PATTERNS = {"sv": "sv", "en": "en_GB"}
_NEAR = 4
"""Letters that stay together at least, at a word's ends and between two breaks."""
_SHORT = 5
"""A compound's first part of so few letters is seldom joined by an s."""
_VOWELS = frozenset("aeiouyåäöé")
_WHOLE = ("arbet",)
"""Beginnings that the Swedish patterns break: `medar-betare`."""

_JOINED, _CLOSED, _AGAIN, _ASIDE = 3.0, 0.9, -0.5, 0.5
"""What a place is worth: after the s that joins two words, after another consonant, after a vowel
in a piece of what is broken already, and what each letter from the middle costs.  So most words
are broken where they are joined."""


@lru_cache(maxsize=4096)
def broken(word: str, language: str) -> str:
    """`word` with soft hyphens where it reads best broken, as few as leave no long piece.

    The places are those of TeX's and LibreOffice's patterns, but for one kind: they can't tell
    the s that joins two words from one that begins the second, and `diskmaskin-sinstallation`
    is worse than no break at all.
    """
    cuts = [*_cuts(word.lower(), [*_places(word, language)], 0, len(word))]
    ends = zip([0, *cuts], [*cuts, len(word)], strict=True)
    return SOFT.join(word[start:end] for start, end in ends)


def _places(word: str, language: str) -> Iterator[int]:
    small = word.lower()
    for at in _patterns(language).positions(word):
        joins = small[at] == "s" and small[at - 1] not in _VOWELS | {"s"} and at > _SHORT
        if not joins and not any(whole in small[at - 4 : at + 4] for whole in _WHOLE):
            yield at


def _cuts(word: str, places: list[int], start: int, end: int) -> Iterator[int]:
    """The best place, and those of the pieces on both sides of it."""
    places = [at for at in places if start + _NEAR <= at <= end - _NEAR]
    if end - start <= LONG or not places:
        return
    open_ = 0.0 if end - start == len(word) else _AGAIN

    def worth(at: int) -> float:
        return (_worth(word, at) or open_) - _ASIDE * abs(at - (start + end) / 2)

    best = max(places, key=worth)
    yield from _cuts(word, places, start, best)
    yield best
    yield from _cuts(word, places, best, end)


def _worth(word: str, at: int) -> float:
    if word[at - 1] in _VOWELS:
        return 0.0
    joined = word[at - 1] == "s" and word[at - 2] not in _VOWELS
    return _CLOSED + (_JOINED if joined else 0.0)


@cache
def _patterns(language: str) -> Pyphen:
    return Pyphen(lang=_PATTERNS[language], left=_NEAR, right=_NEAR)
