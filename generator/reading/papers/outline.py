"""What a paper holds, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "row"]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list, or a row of a table.

    `text` may have several lines.  `level` counts from 1: a heading's, or how deep in
    lists an item is.  `bold` are the
    stretches in bold type, in their order; `links` where its links lead; `cells` a row's.
    `table` numbers the paper's tables from 1, so that a row knows its fellows; `is_head` is a row
    that the paper's program knows as the table's head.
    `line` and `page` count from 1, where the format has them; `lines` where each line of `text`
    stands, if that is known.
    """

    kind: Kind
    text: str
    level: int = 0
    bold: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    table: int = 0
    line: int | None = None
    page: int | None = None
    is_head: bool = False
    lines: tuple[int, ...] = ()

    def line_at(self, index: int) -> int | None:
        """Where line `index` of the text stands, from 0."""
        return self.lines[index] if index < len(self.lines) else self.line

    @property
    def is_bold(self) -> bool:
        """Whether all of it is."""
        text = "".join(self.text.split())
        return bool(text) and "".join("".join(self.bold).split()) == text


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the headings above it, outermost first, and which paragraph
    below the last of them, from 1 (0 is the heading itself)."""

    headings: tuple[str, ...] = ()
    paragraph: int = 0
    line: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that a decision's front matter says: the key (`follow_up.on`), and what."""

    key: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper's blocks, in the order in which they are read."""

    name: str
    blocks: tuple[Block, ...]
    stated: tuple[Stated, ...] = ()
    """What its front matter says, where that is a decision's."""

    @property
    def has_headings(self) -> bool:
        return any(block.kind == "heading" for block in self.blocks)

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


@dataclass(slots=True)
class Placing:
    """Gives blocks their places, as they come."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    paragraph: int = 0

    def place(self, block: Block) -> Place:
        if block.kind == "heading":
            above = [(level, text) for level, text in self.headings if level < block.level]
            self.headings = [*above, (block.level, block.text)]
            self.paragraph = 0
        else:
            self.paragraph += 1
        names = tuple(text for _level, text in self.headings)
        return Place(names, self.paragraph, block.line, block.page)


def placed(blocks: Iterable[Block]) -> list[tuple[Block, Place]]:
    """Every block with its place."""
    placing = Placing()
    return [(block, placing.place(block)) for block in blocks]
