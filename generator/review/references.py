"""Insights that a section refers to: by id, or by a link to the insight's page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
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
_BOX = re.compile(r"☐|☒|☑|\[\s*x?\s*\]", re.IGNORECASE)
_EMPTY = re.compile(r"☐|\[\s*\]")
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
        for text, line in _chosen(block):
            for id_, is_meant in _ids(text):
                if id_ not in found and (standing := _standing(id_, is_meant, known)):
                    found[id_] = Reference(id_, standing, replace(place, line=line))
    return tuple(found.values())


def offered(blocks: Collection[tuple[Block, Place]], known: Known) -> tuple[tuple[str, Place], ...]:
    """The insights that stand behind boxes which nobody has ticked."""
    return tuple(
        (id_, place)
        for block, place in blocks
        if _EMPTY.search(block.text)
        for id_, _is_meant in _ids(" ".join(block.text.split()))
        if id_ in known.ids
    )


def _chosen(block: Block) -> Iterator[tuple[str, int | None]]:
    """The block's lines and links with their places in the file, without what stands behind an
    empty box."""
    lines = block.text.split("\n") if block.kind != "row" else [" ".join(block.text.split())]
    left = []
    for number, line in enumerate(lines):
        said, rest = _without_empty(line)
        left.append(rest)
        yield said, block.line_at(number)
    skipped = " ".join(left).casefold()
    for link in block.links:
        ids = [id_ for id_, is_meant in _ids(link) if is_meant]
        if not skipped or not (any(id_ in skipped for id_ in ids) or _nothing_ticked(block)):
            yield link, _line_of(block, lines, ids)


def _without_empty(line: str) -> tuple[str, str]:
    """The line, and what of it stands behind empty boxes."""
    if not _EMPTY.search(line):
        return line, ""
    kept: list[str] = []
    left: list[str] = []
    ends = [found.start() for found in _BOX.finditer(line)]
    for start, end in zip([0, *ends], [*ends, len(line)], strict=True):
        part = line[start:end]
        (left if _EMPTY.match(part) else kept).append(part)
    return " ".join(kept), " ".join(left)


def _nothing_ticked(block: Block) -> bool:
    return all(_EMPTY.fullmatch(box) for box in _BOX.findall(block.text))


def _line_of(block: Block, lines: list[str], ids: list[str]) -> int | None:
    """Where a link stands: on the line that says its id, else where the block begins."""
    number = next((n for n, line in enumerate(lines) if any(id_ in line for id_ in ids)), None)
    return block.line if number is None else block.line_at(number)


def _ids(text: str) -> Iterator[tuple[str, bool]]:
    """What may be an id, and whether it surely is meant as one."""
    said = text.casefold()
    for pattern in (_LINK, _FILE):
        yield from ((id_, True) for id_ in pattern.findall(said))
    for id_ in _BARE.findall(said):
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
