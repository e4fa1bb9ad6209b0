"""Word (.docx, ISO/IEC 29500): the text of the main part, its headings, lists and tables.

Read straight from the archive, with a parser that refuses what XML can hide.  Only four parts
are unpacked.  Deleted text, comments, headers and what a placeholder says are no answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.reading.papers.building import Outliner, Stretches
from generator.reading.papers.outline import Block
from generator.reading.papers.parcel import Parcel
from generator.reading.papers.refusing import RefusedError
from generator.reading.papers.xml_parts import read_xml

MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"
_STYLES = "word/styles.xml"
_LINKS = "word/_rels/document.xml.rels"
_HEADING = re.compile(r"(?:heading|rubrik|überschrift|overskrift)\s*([1-9])", re.IGNORECASE)
_LIST = re.compile(r"\blist|lista|punkt", re.IGNORECASE)
_STRONG = frozenset({"Strong", "Stark", "Betoning2"})
_SKIPPED = frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:sdtPr", "w:tblPr"})
_OFF = frozenset({"0", "false", "off", "none"})
_FIELD_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')


def read_word(data: bytes) -> tuple[Block, ...]:
    parcel = Parcel(data)
    if MAIN not in parcel.names or _TYPES not in parcel.names:
        raise RefusedError("damaged")
    if b"macroEnabled" in parcel.part(_TYPES):
        raise RefusedError("macros")
    styles = _Styles()
    if _STYLES in parcel.names:
        read_xml(parcel.part(_STYLES), styles.begin, _nothing, styles.end)
    links = _Links()
    if _LINKS in parcel.names:
        read_xml(parcel.part(_LINKS), links.begin, _nothing, _nothing)
    body = _Body(styles, links.targets)
    read_xml(parcel.part(MAIN), body.begin, body.write, body.end)
    return tuple(body.outline.blocks)


def _nothing(_text: str) -> None:
    """What is written there is of no interest."""


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""
    level: int = 0
    bold: bool = False


class _Styles:
    """What the paper's paragraph styles are: a heading of which level, a list."""

    def __init__(self) -> None:
        self._all: dict[str, _Style] = {}
        self._now: _Style | None = None

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._now = self._all.setdefault(attributes.get("w:styleId", ""), _Style())
        elif self._now is None:
            return
        elif name == "w:name":
            self._now.name = value
        elif name == "w:basedOn":
            self._now.based_on = value
        elif name == "w:outlineLvl":
            self._now.level = _outline(value)
        elif name == "w:b":
            self._now.bold = value.lower() not in _OFF

    def end(self, name: str) -> None:
        if name == "w:style":
            self._now = None

    def level(self, id_: str) -> int:
        """The heading's level, by the style's name, its outline, or what it is based on."""
        for style in self._line_of(id_):
            if found := _HEADING.match(style.name):
                return int(found[1])
            if style.level:
                return style.level
        return 0

    def list_depth(self, id_: str) -> int:
        """How deep in lists it is, 0 for none: «List Bullet 2»."""
        name = next((s.name for s in self._line_of(id_) if _LIST.search(s.name)), "")
        return int(name[-1]) if name[-1:] in tuple("23456789") else bool(name)

    def is_bold(self, id_: str) -> bool:
        return any(style.bold for style in self._line_of(id_))

    def _line_of(self, id_: str) -> list[_Style]:
        line: list[_Style] = []
        while (style := self._all.get(id_)) and style not in line and len(line) < 20:
            line.append(style)
            id_ = style.based_on
        if not line and (found := _HEADING.match(id_)):  # no styles.xml: the id is the name
            line.append(_Style(f"heading {found[1]}"))
        return line


class _Links:
    """Where the paper's links lead.  They are read as text, and nothing goes there."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/hyperlink"):
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")


class _Body:
    """The main part, element by element."""

    def __init__(self, styles: _Styles, links: Mapping[str, str]) -> None:
        self.outline = Outliner()
        self._styles, self._links = styles, links
        self._open: list[tuple[Stretches, list[str], list[int]]] = []
        """The paragraphs that are open: a text box has its own within one."""
        self._skipped = 0
        self._in_text = False
        self._bold = False
        self._run = False
        self._struck = False
        self._placeholder: list[bool] = []

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "w:showingPlcHdr" and self._placeholder:
            self._placeholder[-1] = attributes.get("w:val", "").lower() not in _OFF
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
            return
        match name:
            case "w:p":
                self._open.append((Stretches(), ["", "0"], [0]))
            case "w:tbl":
                self.outline.begin_table()
            case "w:tr":
                self.outline.begin_row()
            case "w:tblHeader" if attributes.get("w:val", "").lower() not in _OFF:
                self.outline.mark_head()
            case "w:tc":
                self.outline.begin_cell()
            case "w:r":
                self._run, self._bold, self._struck = True, False, False
            case "w:t":
                self._in_text = True
            case "w:sdt":
                self._placeholder.append(False)
            case _:
                self._mark(name, attributes)

    def _mark(self, name: str, attributes: Mapping[str, str]) -> None:
        """What says something of the open paragraph or its run."""
        if not self._open:
            return
        text, style, listed = self._open[-1]
        value = attributes.get("w:val", "")
        match name:
            case "w:tab" if self._run:
                self.say(" ")
            case "w:br" | "w:cr":
                self.say("\n")
            case "w:noBreakHyphen":
                self.say("-")
            case "w:pStyle":
                style[0] = value
            case "w:outlineLvl":
                style[1] = str(_outline(value))
            case "w:numPr":
                listed[0] = max(listed[0], 1)
            case "w:ilvl" if value.isdecimal():
                listed[0] = min(int(value), 8) + 1
            case "w:strike" | "w:dstrike" if self._run:
                self._struck = value.lower() not in _OFF
            case "w:b" if self._run:
                self._bold = value.lower() not in _OFF
            case "w:rStyle" if self._run:
                self._bold = self._bold or value in _STRONG
            case "w:hyperlink":
                text.links += filter(None, [self._links.get(attributes.get("r:id", ""))])
            case "w:fldSimple":
                text.links += _FIELD_LINK.findall(attributes.get("w:instr", ""))

    def write(self, text: str) -> None:
        if self._in_text and not self._skipped:
            self.say(text)

    def say(self, text: str) -> None:
        if self._open and not self._struck and not any(self._placeholder):
            stretches, style, _listed = self._open[-1]
            stretches.write(text, self._bold or self._styles.is_bold(style[0]))

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        match name:
            case "w:t":
                self._in_text = False
            case "w:r":
                self._run = self._struck = False
            case "w:p" if self._open:
                self._close_paragraph()
            case "w:tr":
                self.outline.end_row()
            case "w:tbl":
                self.outline.end_table()
            case "w:sdt" if self._placeholder:
                self._placeholder.pop()

    def _close_paragraph(self) -> None:
        text, (style, outline), listed = self._open.pop()
        level = int(outline) or self._styles.level(style)
        if level:
            self.outline.add("heading", text, level)
        elif depth := listed[0] or self._styles.list_depth(style):
            self.outline.add("item", text, depth)
        else:
            self.outline.add("paragraph", text)


def _outline(value: str) -> int:
    """`w:outlineLvl` counts from 0; 9 is body text."""
    return int(value) + 1 if value.isdecimal() and int(value) < 9 else 0
