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
    down: list[int] = field(default_factory=lambda: [0])
    """How many lines of the file below the first each line stands; see `break_line`."""
    _was_bold: bool = False

    def break_line(self, bold: bool, *, in_file: bool) -> None:
        """`in_file`: the file's own line ends there, too."""
        self.write("\n", bold)
        self.down.append(self.down[-1] + in_file)

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
        return "\n".join(line for line in self._lines if line)

    def lines_from(self, first: int | None) -> tuple[int, ...]:
        """Where each line of `text` stands, if that is known."""
        lines = self._lines
        if first is None or len(lines) != len(self.down):
            return ()
        return tuple(first + down for line, down in zip(lines, self.down, strict=True) if line)

    @property
    def _lines(self) -> list[str]:
        return [" ".join(line.split()) for line in "".join(self.parts).split("\n")]


@dataclass(slots=True)
class Table:
    """A table that is being read, with the blocks in each cell of its open row."""

    number: int
    cells: list[list[Block]] = field(default_factory=list)
    is_head: bool = False

    def row(self, line: int | None) -> list[Block]:
        """The open row as blocks: one, or those in it where the table only draws a box."""
        blocks = [block for cell in self.cells for block in cell]
        if _is_box(self.cells):
            return blocks
        cells = tuple("\n".join(block.text for block in cell) for cell in self.cells)
        if not blocks:
            return []
        bold = tuple(part for block in blocks for part in block.bold)
        links = tuple(link for block in blocks for link in block.links)
        text = "\n".join(filter(None, cells))
        return [Block("row", text, 0, bold, links, cells, self.number, line, is_head=self.is_head)]


def _is_box(cells: Sequence[Sequence[Block]]) -> bool:
    """Whether a row holds a heading and what stands below it, or nothing but a table.  Where it
    holds headings alone, side by side, they say what its columns are."""
    filled = [cell for cell in cells if cell]
    headed = any(block.kind == "heading" for cell in filled for block in cell)
    only = all(block.kind == "heading" for cell in filled for block in cell)
    if len(filled) == 1:
        return headed or any(block.kind == "row" for block in filled[0])
    return headed and not only


class Outliner:
    """Collects blocks, those within tables as cells of rows, tables within tables too."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._tables = 0
        self._open: list[Table] = []

    def add(
        self,
        kind: Kind,
        text: Stretches,
        level: int = 0,
        line: int | None = None,
        page: int | None = None,
    ) -> None:
        """A paragraph is done."""
        if text.text:
            bold, links, lines = _told(text.bold), tuple(text.links), text.lines_from(line)
            self._put(Block(kind, text.text, level, bold, links, line=line, page=page, lines=lines))

    def _put(self, block: Block) -> None:
        """Into the innermost cell that is open, else among the paper's own."""
        cells = next((table.cells for table in reversed(self._open) if table.cells), None)
        (self.blocks if cells is None else cells[-1]).append(block)

    def begin_table(self) -> None:
        self._tables += 1
        self._open.append(Table(self._tables))

    def end_table(self) -> None:
        if self._open:
            self._open.pop()

    def begin_row(self, *, is_head: bool = False) -> None:
        if self._open:
            self._open[-1].cells, self._open[-1].is_head = [], is_head

    def mark_head(self) -> None:
        """The open row is the table's head."""
        if self._open:
            self._open[-1].is_head = True

    def begin_cell(self) -> None:
        if self._open:
            self._open[-1].cells.append([])

    def end_row(self, line: int | None = None) -> None:
        if self._open:
            made = self._open[-1].row(line)
            self._open[-1].cells = []
            for block in made:
                self._put(block)


def _told(bold: Sequence[str]) -> tuple[str, ...]:
    tidy = (" ".join(part.split()) for part in bold)
    return tuple(part for part in tidy if part)
