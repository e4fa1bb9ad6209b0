"""Who answers what: a section taken apart by its sub-headings, lead-ins, questions and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from generator.reading.papers.outline import Block, Place
from generator.review.finding import Topic
from generator.review.labels import Labels
from generator.review.section import Section
from generator.review.topics import CUES

_DIRECTIONS: Mapping[str, Topic] = {
    "bättre": "better",
    "better": "better",
    "sämre": "worse",
    "worse": "worse",
}
"""The cell of a table of consequences that says which way."""
_SENTENCE = re.compile(r"[^.!?\n]{1,600}[.!?]*")
"""A longer one is none, and would take the square of its length to search."""
_LONGEST_LABEL = 120
"""Characters of a cell; longer, it is an answer."""
_LABEL_WORDS = 8
"""Of a line that is a label for nothing but what stands below it."""
_LONGEST = 4_000
"""Characters of a line that are looked at: more than a page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of an answer.  `shared`: the label that announced it asks for other things too."""

    text: str
    place: Place
    shared: bool = False
    continued: bool = False


@dataclass(slots=True)
class Answers:
    """Answers by topic; the labels that asked, and what no label announced."""

    known: Labels
    of: dict[Topic, list[Piece]] = field(default_factory=dict)
    labels: dict[Topic, tuple[str, Place]] = field(default_factory=dict)
    loose: list[Piece] = field(default_factory=list)

    def given(self, topic: Topic) -> tuple[Piece, ...]:
        """What says something of `topic`: under its label, else in sentences that show by
        their words that they are about it."""
        told = tuple(piece for piece in self.of.get(topic, ()) if self.says_something(piece.text))
        return told or tuple(self._by_cue(topic))

    def says_something(self, text: str) -> bool:
        return self.known.says_something(text)

    def written(self, topic: Topic) -> str:
        """All that stands under the topic's label, be it an answer or not."""
        return "\n".join(piece.text for piece in self.of.get(topic, ()))

    def _by_cue(self, topic: Topic) -> Iterator[Piece]:
        continued = (p for pieces in self.of.values() for p in pieces if p.continued)
        for piece in (*self.loose, *continued):
            for sentence in _SENTENCE.findall(piece.text):
                if CUES[topic].search(sentence.casefold()) and self.says_something(sentence):
                    yield Piece(sentence.strip(), piece.place)


def answers_in(section: Section, labels: Labels) -> Answers:
    taking = _Taking(labels)
    following = [block for block, _place in section.blocks[1:]]
    for (block, place), below in zip_longest(section.blocks, following):
        taking.take(block, place, below)
    return taking.answers


class _Taking:
    """Goes through the section and remembers what was asked last."""

    def __init__(self, labels: Labels) -> None:
        self.answers = Answers(labels)
        self._labels = labels
        self._asked: tuple[Topic, ...] = ()
        self._fresh = True
        self._table = 0
        self._columns: tuple[tuple[Topic, ...], ...] = ()

    def take(self, block: Block, place: Place, below: Block | None) -> None:
        if block.kind == "heading":
            # An id is a label for nothing: «2026-06-…» as a heading asks no question.
            self._ask(self._labels.topics_of(block.text), block.text, place)
        elif block.kind == "row" and len(block.cells) > 1:
            self._take_row(block, place)
        elif _stands_over(block, below) and (topics := self._labels.topics_of(block.text)):
            self._ask(topics, block.text, place)
        else:
            self._take_lines(block, place)

    def _take_lines(self, block: Block, place: Place) -> None:
        bold = block.bold
        for number, line in enumerate(block.text.split("\n")):
            self._take_line(line, bold, replace(place, line=block.line_at(number)))
            bold = bold[1:] if bold and line.startswith(bold[0]) else bold

    def _take_line(self, line: str, bold: tuple[str, ...], place: Place) -> None:
        if self._labels.is_template(line):
            return
        topics, label, rest = self._labels.lead_in(line[:_LONGEST], bold)
        if label:
            self._ask(topics, label, place)
        if rest:
            self._say(self._asked, rest, place)

    def _take_row(self, row: Block, place: Place) -> None:
        ask = self._labels.topics_of
        labels = tuple(ask(cell) if len(cell) <= _LONGEST_LABEL else () for cell in row.cells)
        if row.table != self._table:  # a table's first row may say what its columns are
            self._table = row.table
            heads = sum(1 for topics in labels if topics)
            self._columns = labels if heads > 1 and len(row.cells) > 2 else ()
            if self._columns or (heads == 2 and _is_pair(row.cells)):
                self._columns = labels
                self._remember(row, labels, place)
                return
        if self._columns:
            for topics, cell in zip(self._columns, row.cells, strict=False):
                self._say(topics, cell, place)
            return
        if row.is_head and len(row.cells) > 2:
            return  # it says what the columns are, and no column is an answer by itself
        rest = "\n".join(cell for cell in row.cells[1:] if cell)
        way = next((cell for cell in row.cells if cell.casefold() in _DIRECTIONS), None)
        if labels[0] and (way is None or way == row.cells[0]):
            self._ask(labels[0], row.cells[0], place)
            self._say(labels[0], rest, place)
        elif way is not None:
            others = "\n".join(cell for cell in row.cells if cell != way)
            topic = _DIRECTIONS[way.casefold()]
            self.answers.labels.setdefault(topic, (way, place))
            self._say((topic,), others, place)
        elif rest:  # else the row says what it is for, and nobody has answered
            self._say((), row.text, place)
        self._asked = ()

    def _remember(self, row: Block, labels: tuple[tuple[Topic, ...], ...], place: Place) -> None:
        for topics, cell in zip(labels, row.cells, strict=True):
            for topic in topics:
                self.answers.labels.setdefault(topic, (cell, place))

    def _ask(self, topics: tuple[Topic, ...], label: str, place: Place) -> None:
        self._asked, self._fresh = topics, True
        for topic in topics:
            self.answers.labels.setdefault(topic, (label, place))

    def _say(self, topics: tuple[Topic, ...], text: str, place: Place) -> None:
        text = text[:_LONGEST]
        if not text.strip():
            return
        if not topics:
            self.answers.loose.append(Piece(text, place))
            return
        continued, self._fresh = not self._fresh, False
        for topic in topics:
            piece = Piece(text, place, len(topics) > 1, continued)
            self.answers.of.setdefault(topic, []).append(piece)


def _stands_over(block: Block, below: Block | None) -> bool:
    """Whether items stand under a short line, as its answer does under «Bättre»."""
    if below is None or below.kind != "item" or block.kind == "row":
        return False
    deeper = below.level > (block.level if block.kind == "item" else 0)
    few = len(block.text.split()) <= _LABEL_WORDS and "\n" not in block.text
    return deeper and few and block.text[-1:] not in ".,;!"


def _is_pair(cells: tuple[str, ...]) -> bool:
    """«Bättre | Sämre» at the head of two columns."""
    return all(len(cell.split()) <= 4 for cell in cells)
