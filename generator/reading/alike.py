"""Texts that say almost the same, found without holding each against each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

FEWEST_WORDS = 6
"""A shorter text is said by many: «Jag har ringt tre gånger» is no sign of one case filed twice."""
NEAR = 90
"""Of 100: rapidfuzz's `ratio`, the share of the characters that need not be changed."""

_SHINGLE = 3
_COMMON = 12
"""Three words that stand in more texts than this say nothing of two of them."""
_MOST_CANDIDATES = 8
"""For one text; those it shares most with."""

_WORD = re.compile(r"\w+")


def alike(texts: Sequence[str]) -> list[list[int]]:
    """Groups of two or more indexes whose texts say almost the same.

    Texts that are the same but for case, spaces and marks are one at once.  Of the rest, only
    those that share three words in a row which are rare among all texts are compared
    (an inverted index), and only when their lengths allow a score of `NEAR`: the work
    grows with the number of words, not with the square of the texts.
    """
    same: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        words = _WORD.findall(text.casefold())
        if len(words) >= FEWEST_WORDS:
            same[" ".join(words)].append(index)
    distinct = list(same)
    kin = Kin()
    for first, second in _near(distinct):
        kin.join(distinct[first], distinct[second])
    groups: dict[str, list[int]] = defaultdict(list)
    for text in distinct:
        groups[kin.head(text)] += same[text]
    return [sorted(group) for group in groups.values() if len(group) > 1]


class Kin:
    """Which belong together, by however many steps (disjoint sets)."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, one: str, other: str) -> None:
        self._above[self.head(one)] = self.head(other)

    def head(self, name: str) -> str:
        """The same for all that belong together."""
        while (above := self._above.get(name, name)) != name:
            self._above[name] = self._above.get(above, above)
            name = above
        return name


def _near(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    candidates = list(_candidates(texts))
    if not candidates:
        return
    from rapidfuzz import fuzz  # only now: loading it takes longer than most checks

    for first, second in candidates:
        if fuzz.ratio(texts[first], texts[second], score_cutoff=NEAR):
            yield first, second


def _candidates(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs that may be near: earlier index first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        for shingle in _shingles(text):
            holders[shingle].append(index)
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    for indexes in holders.values():
        if 1 < len(indexes) <= _COMMON:
            for place, second in enumerate(indexes):
                shared[second].update(first for first in indexes[:place] if first != second)
    for second, counts in shared.items():
        for first, _count in counts.most_common(_MOST_CANDIDATES):
            if _lengths_allow(texts[first], texts[second]):
                yield first, second


def _shingles(text: str) -> Iterable[str]:
    words = text.split(" ")
    return {" ".join(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)}


def _lengths_allow(one: str, other: str) -> bool:
    """At best the shorter is a part of the longer: 200 × shorter / (shorter + longer)."""
    shorter, longer = sorted((len(one), len(other)))
    return 200 * shorter >= NEAR * (shorter + longer)
