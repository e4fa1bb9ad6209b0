"""Puts an outline together while a reader goes through a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.reading.papers.outline import Block, Kind


@dataclass(slots=True)
class Stretches:
    """A text that is being read, with its bold stretches and links."""

    parts: list[str] = field(default_factory=list)
    bold: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    _was_bold: bool = False

    def write(self, text: str, bold: bool) -> None:
        self.parts.append(text)
        if bold:
            if self._was_bold:
                self.bold[-1] += text
            else:
                self.bold.append(text)
        self._was_bold = bold

    @property
    def text(self) -> str:
        """Its lines, without the spaces around them."""
        lines = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        return "\n".join(line for line in lines if line)


@dataclass(slots=True)
class Table:
    """A table that is being read; only the outermost makes rows, inner ones are its text."""

    number: int
    cells: list[list[Stretches]] = field(default_factory=list)
    is_head: bool = False


class Outliner:
    """Collects blocks, those within tables as cells of rows."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._tables = 0
        self._open: Table | None = None
        self._depth = 0

    def add(
        self,
        kind: Kind,
        text: Stretches,
        level: int = 0,
        line: int | None = None,
        page: int | None = None,
    ) -> None:
        """A paragraph is done: it becomes a block of its own, or goes into the open cell."""
        if self._open is not None and self._open.cells:
            self._open.cells[-1].append(text)
        elif text.text:
            bold, links = _told(text.bold), tuple(text.links)
            made = Block(kind, text.text, level, bold, links, line=line, page=page)
            self.blocks.append(made)

    def begin_table(self) -> None:
        self._depth += 1
        if self._depth == 1:
            self._tables += 1
            self._open = Table(self._tables)

    def end_table(self) -> None:
        self._depth = max(0, self._depth - 1)
        if self._depth == 0:
            self._open = None

    def begin_row(self, *, is_head: bool = False) -> None:
        if self._depth == 1 and self._open is not None:
            self._open.cells, self._open.is_head = [], is_head

    def mark_head(self) -> None:
        """The open row is the table's head."""
        if self._depth == 1 and self._open is not None:
            self._open.is_head = True

    def begin_cell(self) -> None:
        if self._depth == 1 and self._open is not None:
            self._open.cells.append([])

    def end_row(self, line: int | None = None) -> None:
        if self._depth == 1 and self._open is not None:
            row = _row(self._open, line)
            self._open.cells = []
            if row is not None:
                self.blocks.append(row)


def _row(table: Table, line: int | None) -> Block | None:
    cells = tuple("\n".join(t.text for t in cell if t.text) for cell in table.cells)
    if not any(cells):
        return None
    texts = [text for cell in table.cells for text in cell]
    bold = _told([part for text in texts for part in text.bold])
    links = tuple(link for text in texts for link in text.links)
    text = "\n".join(filter(None, cells))
    return Block("row", text, 0, bold, links, cells, table.number, line, is_head=table.is_head)


def _told(bold: Sequence[str]) -> tuple[str, ...]:
    tidy = (" ".join(part.split()) for part in bold)
    return tuple(part for part in tidy if part)
