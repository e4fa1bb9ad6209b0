"""The section about the customer: found by its heading, whatever the heading is made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.reading.papers.outline import Block, Paper, Place, placed
from generator.review.labels import Labels

_NUMBER = re.compile(r"^(?:§\s*)?(?P<number>\d{1,3}(?:\.\d{1,3})*)[.):]?\s+(?=[^\W\d_])")
_LETTER = re.compile(r"^[A-Za-z][.)]\s+")
_LEADERS = re.compile(r"\s*(?:\.{3,}|…|\t)\s*\d+$")
"""In a table of contents: «Konsekvenser för kunden ..... 7»."""

_KUND = (
    r"(?:(?:våra|berörda|företagets|befintliga|nya) )?"
    r"(?:privat|företags|slut|hushålls|stor)?kund(?:erna|en|er|grupper(?:na)?)?"
)
_USUAL = re.compile(
    r"kundkonsekvensanalys(?:en)?|kund(?:konsekvens|effekt)(?:erna|er|en)?"
    r"|kund(?:ens|ernas) konsekvenser"
    r"|kund(?:ens |ernas )?perspektiv(?:et)?"
    rf"|(?:konsekvens|effekt|följd)(?:erna|er)? (?:för|hos) {_KUND}"
    rf"|konsekvensanalys[,:]? (?:för )?{_KUND}"
    rf"|påverkan (?:på|för) {_KUND}|kundpåverkan|inverkan på {_KUND}"
    rf"|(?:så|hur) påverkas {_KUND}|vad (?:innebär|betyder) (?:det|beslutet|förslaget) för {_KUND}"
    r"|(?:the )?(?:customer|client)(?:['’]?s['’]?)? (?:consequences?|impact|effects?|perspective)"
    r"|(?:consequences?|impact|effects?) (?:for|on)"
    r" (?:the |our |affected |business |private |end )*customers?"
    r"|what (?:it|this|the decision) means (?:for|to) (?:the |our )?customers?"
)
_AFTER = re.compile(r"\s*\??\s*(?:[:(–—-].*|(?:och|samt|and) .{1,60})?")
"""What may follow: a remark, or others whom the section is about as well."""

_OTHER = re.compile(
    r"konsekvens(?:er)? för .+|consequences? for .+|.+ konsekvenser|.+ consequences"
    r"|ekonomi|kostnader|finansiering|risker(?: .+)?|tid(?:s)?plan|genomförande|alternativ"
    r"|bakgrund|sammanfattning|(?:förslag till )?beslut|bilagor|personal|miljö|juridik"
    r"|costs?|budget|financing|risks?(?: .+)?|timetable|implementation|alternatives|background"
    r"|summary|(?:proposed )?decision|appendices|staff|environment|legal matters"
)
"""What usually comes next, where no type shows that it is a heading."""

_LONGEST = 90
"""Characters.  Longer, a line is no heading."""
_OF_LABELS = 9
_OF_BOLD = 1
_BELOW_REAL = 7
"""Level of a heading that is one only by its looks, in a paper that has real ones too."""


@dataclass(frozen=True, slots=True)
class Section:
    """The section's own heading with its place, and what stands in it."""

    heading: str
    place: Place
    blocks: tuple[tuple[Block, Place], ...]

    @property
    def size(self) -> int:
        return sum(len(block.text) for block, _place in self.blocks)


class Headings:
    """Which headings the section may have: the usual ones, and the company's own."""

    def __init__(self, own: Iterable[str] = ()) -> None:
        self._own = tuple(_plain(name) for name in own)

    def match(self, heading: str) -> bool:
        said = _plain(heading)
        if len(said) > 2 * _LONGEST:
            return False
        if (usual := _USUAL.match(said)) and _AFTER.fullmatch(said, usual.end()):
            return True
        return any(
            name and said.startswith(name) and _AFTER.fullmatch(said, len(name))
            for name in self._own
        )


def find(paper: Paper, headings: Headings, labels: Labels) -> Section | None:
    """The section; of several (a table of contents may hold its name) the longest."""
    found = list(_sections(paper.blocks, headings)) if paper.has_headings else []
    if not found:
        found = list(_sections(_with_guessed(paper, headings, labels), headings))
    return max(found, key=lambda section: section.size, default=None)


def _sections(blocks: Sequence[Block], headings: Headings) -> Iterator[Section]:
    all_ = placed(blocks)
    for index, (block, place) in enumerate(all_):
        if block.kind == "heading" and headings.match(block.text):
            yield Section(block.text, place, tuple(_below(all_[index + 1 :], block.level)))


def _below(rest: Sequence[tuple[Block, Place]], level: int) -> Iterator[tuple[Block, Place]]:
    for block, place in rest:
        if block.kind == "heading" and block.level <= level:
            return
        yield block, place


def _with_guessed(paper: Paper, headings: Headings, labels: Labels) -> list[Block]:
    """The blocks, with what looks like a heading made one."""
    base = _BELOW_REAL - 1 if paper.has_headings else 0
    numbered = any(
        _NUMBER.match(line) and not _LEADERS.search(line) and headings.match(line)
        for block in paper.blocks
        for line in block.text.split("\n")
        if len(line) <= _LONGEST
    )
    made: list[Block] = []
    for block in paper.blocks:
        if block.kind != "paragraph":
            made.append(block)
            continue
        for line in _lines(block):
            if level := _guessed_level(line, headings, labels, numbered):
                line = replace(line, kind="heading", level=min(base + level, _OF_LABELS))
            made.append(line)
    return made


def _guessed_level(line: Block, headings: Headings, labels: Labels, all_numbered: bool) -> int:
    """The level of a line that looks like a heading; 0 for one that doesn't.

    `all_numbered`: the section's own heading has a number, so that others' numbers say
    whether they stand below it.
    """
    text = line.text.strip()
    if len(text) > _LONGEST or _LEADERS.search(text):
        return 0
    number = _NUMBER.match(text)
    depth = number["number"].count(".") + 1 if number else _OF_BOLD
    if headings.match(text):
        return depth
    numbered = number is not None and text[number.end()].isupper()  # «15 mars 2027» is none
    looks = line.is_bold or numbered or (text.isupper() and len(text) > 3)
    usual = text[-1:] not in ".,;:?!" and _OTHER.fullmatch(_plain(text)) is not None
    if not looks and not usual:  # most lines: whether it is a label needn't be asked
        return 0
    if labels.topics_of(text):
        if not looks or text[-1:] in ".,;" or ":" in text[:-1]:
            return 0
        return depth if all_numbered and numbered and text[-1:] != "?" else _OF_LABELS
    return 0 if text[-1:] in ".,;:?!" else depth


def _lines(block: Block) -> Iterator[Block]:
    """A paragraph's lines, so that a heading right above its text is told from it."""
    for offset, text in enumerate(block.text.split("\n")):
        line = block.line_at(offset)
        bold = tuple(part for part in block.bold if part in text)
        yield replace(block, text=text, bold=bold, line=line, lines=())


def _plain(heading: str) -> str:
    """In small letters, without number, leaders and marks."""
    said = " ".join(unicodedata.normalize("NFC", heading).split())
    said = _LEADERS.sub("", _LETTER.sub("", _NUMBER.sub("", said)))
    return said.strip(" .:*_").casefold()
