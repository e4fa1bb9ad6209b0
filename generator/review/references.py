"""Insights that a section refers to: by id, or by a link to the insight's page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from generator.reading.papers.outline import Block, Place
from generator.review.labels import Labels

Standing = Literal["known", "unknown", "taken-down"]

_LINK = re.compile(r"/(?:insikt|insight)/([a-z0-9-]{3,80})(?=[/#?\s)\"'>.,]|$)")
_FILE = re.compile(r"(?:^|/)feedback/(?:\d{4}/)?([a-z0-9-]{3,80})\.ya?ml")
_BARE = re.compile(r"(?<![\w/.-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-]|\.\w)")
_LIKE_OURS = re.compile(r"20\d\d-(?:0\d|1[0-2])-[a-z][a-z0-9-]+")
"""Year, month and words, as most ids are; nothing else in a paper is written so."""
_NEAR, _SAME_BUT_MISSPELT = 60, 86
"""Of 100: rapidfuzz's `ratio`."""
_FEWEST_PARTS = 3


@dataclass(frozen=True, slots=True)
class Known:
    """What can be referred to.  `taken_down` are ids whose insights are no longer there."""

    ids: Collection[str]
    taken_down: Collection[str] = ()
    departments: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Departments' names by id."""
    labels: Labels = field(default_factory=Labels)
    """What the company's papers ask, in its own words."""

    def near(self, id_: str, cutoff: int = _NEAR) -> str | None:
        """The id that may have been meant."""
        from rapidfuzz import fuzz, process  # only when something is misspelt

        best = process.extractOne(id_, sorted(self.ids), scorer=fuzz.ratio, score_cutoff=cutoff)
        return best[0] if best else None


@dataclass(frozen=True, slots=True)
class Reference:
    id: str
    standing: Standing
    place: Place


def references(blocks: Collection[tuple[Block, Place]], known: Known) -> tuple[Reference, ...]:
    """Every insight that the blocks refer to, once each, in their order."""
    found: dict[str, Reference] = {}
    for block, place in blocks:
        for id_, is_meant in _ids(block):
            if id_ not in found and (standing := _standing(id_, is_meant, known)):
                found[id_] = Reference(id_, standing, place)
    return tuple(found.values())


def _ids(block: Block) -> Iterator[tuple[str, bool]]:
    """What may be an id, and whether it surely is meant as one."""
    for text in (*block.links, block.text):
        said = text.casefold()
        for pattern in (_LINK, _FILE):
            yield from ((id_, True) for id_ in pattern.findall(said))
    for id_ in _BARE.findall(block.text.casefold()):
        yield id_, bool(_LIKE_OURS.fullmatch(id_))


def _standing(id_: str, is_meant: bool, known: Known) -> Standing | None:
    if id_ in known.ids:
        return "known"
    if id_ in known.taken_down:
        return "taken-down"
    if is_meant:
        return "unknown"
    misspelt = id_.count("-") + 1 >= _FEWEST_PARTS and known.near(id_, _SAME_BUT_MISSPELT)
    return "unknown" if misspelt else None
