"""Insights that a paper may have to do with: by the words they share, touchpoints' names too.

A likeness and no more: the words don't know what the paper is about.  A person must choose.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.archive import Archive, Insight
from generator.reading.papers.outline import Paper

MOST = 5
LEAST = 8
"""Of 100.  What is less alike shares everyday words and nothing else."""
_TOUCHPOINT = 2.0
"""How much more a word weighs that is in the touchpoint's name: it says where in the journey."""
_SHORTEST = 4
_HEAD = 6
"""Letters.  Swedish puts words together: «fakturaavgift» has the head of «fakturor»."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = (
    "arnas", "ernas", "ornas", "arna", "erna", "orna", "ande", "ende", "aren", "ingen",
    "ning", "ings", "ade", "are", "ens", "ets", "ing", "ed", "en", "er", "es", "et", "or",
    "ar", "ly", "a", "e", "n", "s", "t",
)  # fmt: skip
"""Longest first; what is left has four letters at least."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An insight and how alike it and the paper are, from 0 to 100."""

    id: str
    title: str
    score: int
    touchpoint: str | None
    """The touchpoint's name, where the paper has a word of it."""


class Suggester:
    """The archive's words, weighed by how rare they are among its insights."""

    def __init__(self, archive: Archive) -> None:
        self._points = {id_: point.name for id_, point in archive.touchpoints.items()}
        self._texts = [(i, self._words_of(i)) for i in archive.insights if _is_live(i)]
        holders = Counter(word for _insight, words in self._texts for word in words)
        count = len(self._texts)
        self._rarity = {word: math.log((1 + count) / held) for word, held in holders.items()}

    def suggest(self, paper: Paper, cited: Collection[str] = ()) -> tuple[Suggestion, ...]:
        """At most `MOST`, the likest first; those that the paper cites already are left out.

        Cosine of the two texts' words, each weighing its rarity (tf-idf; Salton & Buckley 1988).
        """
        said = _words(paper.text)
        weights = {
            word: (1 + math.log(times)) * self._rarity[word]
            for word, times in said.items()
            if word in self._rarity
        }
        length = _length(weights.values())
        found = [
            self._suggestion(insight, words, weights, length)
            for insight, words in self._texts
            if insight.id not in cited and length
        ]
        likely = (suggestion for suggestion in found if suggestion.score >= LEAST)
        return tuple(sorted(likely, key=lambda one: (-one.score, one.id))[:MOST])

    def _suggestion(
        self,
        insight: Insight,
        words: Mapping[str, float],
        weights: Mapping[str, float],
        length: float,
    ) -> Suggestion:
        own = {word: weight * self._rarity[word] for word, weight in words.items()}
        shared = sum(weight * weights[word] for word, weight in own.items() if word in weights)
        score = round(100 * shared / (length * (_length(own.values()) or 1)))
        name = self._points.get(insight.feedback.touchpoint or "")
        named = name is not None and any(word in weights for word in _words(name))
        return Suggestion(insight.id, insight.feedback.title, score, name if named else None)

    def _words_of(self, insight: Insight) -> dict[str, float]:
        feedback = insight.feedback
        texts = (feedback.title, insight.words, feedback.consequence, " ".join(feedback.tags))
        words = dict.fromkeys(_words(" ".join(texts)), 1.0)
        for word in _words(self._points.get(feedback.touchpoint or "", "")):
            words[word] = _TOUCHPOINT
        return words


def _is_live(insight: Insight) -> bool:
    return insight.feedback.status != "superseded"


def _words(text: str) -> Counter[str]:
    """Stems, and the heads of longer words (marked, so that they are no stems)."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.casefold()):
        if len(word) >= _SHORTEST:
            found[_stem(word)] += 1
            if len(word) > _HEAD:
                found[f"{word[:_HEAD]}…"] += 1
    return found


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def _length(weights: Iterable[float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights))
