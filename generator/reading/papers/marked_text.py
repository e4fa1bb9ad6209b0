"""Markdown and plain text: headings, paragraphs, items and tables, with their lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.reading.papers.building import Outliner, Stretches
from generator.reading.papers.outline import Block, Kind, Stated
from generator.reading.papers.refusing import RefusedError
from generator.reading.papers.stated import stated

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST_TEXT = 3 * 1024 * 1024
"""Bytes.  300 pages are less than one MiB."""
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_marked_text(data: bytes) -> tuple[tuple[Block, ...], tuple[Stated, ...]]:
    """The outline, and what its front matter states if that is a decision's."""
    from markdown_it import MarkdownIt

    text = _decoded(data)
    front = _FRONT_MATTER.match(text)
    skipped = front[0].count("\n") if front else 0
    said = stated(front[0]) if front else ()
    if front:
        text = text[front.end() :]
    # HTML is recognised so that it can be left out: a comment in a template is no answer.
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    try:
        tokens = reader.parse(text)
    except (RecursionError, IndexError, ValueError) as error:
        raise RefusedError("damaged") from error
    return tuple(_Walk(skipped).walk(tokens)), said


def _decoded(data: bytes) -> str:
    if len(data) > MOST_TEXT:
        raise RefusedError("too-large", limit=MOST_TEXT >> 20)
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")  # as Windows' Notepad writes
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeError as error:
        raise RefusedError("not-text") from error
    if "\0" in text:
        raise RefusedError("not-text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Walk:
    """The tokens of markdown-it, in their order."""

    def __init__(self, skipped: int) -> None:
        self._outline = Outliner()
        self._skipped = skipped
        self._level = 0
        self._items = 0
        self._in_head = False
        self._line: int | None = None

    def walk(self, tokens: Sequence[Token]) -> list[Block]:
        for token in tokens:
            if token.map:
                self._line = token.map[0] + 1 + self._skipped
            self._take(token)
        return self._outline.blocks

    def _take(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self._level = int(token.tag[1])
            case "heading_close":
                self._level = 0
            case "list_item_open":
                self._items += 1
            case "list_item_close":
                self._items -= 1
            case "table_open":
                self._outline.begin_table()
            case "table_close":
                self._outline.end_table()
            case "thead_open" | "thead_close":
                self._in_head = token.type == "thead_open"
            case "tr_open":
                self._outline.begin_row(is_head=self._in_head)
            case "tr_close":
                self._outline.end_row(self._line)
            case "th_open" | "td_open":
                self._outline.begin_cell()
            case "inline":
                self._add(_stretches(token.children or ()))
            case "code_block":  # indented: in plain text, a paragraph like any other
                text = Stretches()
                for number, line in enumerate(token.content.split("\n")):
                    if number:
                        text.break_line(False, in_file=True)
                    text.write(line, bold=False)
                self._add(text)

    def _add(self, text: Stretches) -> None:
        kind: Kind = "heading" if self._level else "item" if self._items else "paragraph"
        self._outline.add(kind, text, self._level or self._items, self._line)


def _stretches(tokens: Sequence[Token]) -> Stretches:
    text, bold, struck = Stretches(), 0, 0
    for token in tokens:
        match token.type:
            case "s_open":
                struck += 1
            case "s_close":
                struck -= 1
            case _ if struck and token.type not in ("softbreak", "hardbreak"):
                pass  # deleted
            case "text" | "code_inline":
                text.write(token.content, bold > 0)
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "softbreak" | "hardbreak":
                text.break_line(bold > 0, in_file=True)
            case "html_inline" if _BREAK.fullmatch(token.content):
                text.break_line(bold > 0, in_file=False)
            case "link_open":
                text.links.append(str(token.attrs.get("href", "")))
    return text
