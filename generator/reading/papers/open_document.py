"""OpenDocument text (.odt, ISO/IEC 26300): headings, lists and tables of `content.xml`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.reading.papers.building import Outliner, Stretches
from generator.reading.papers.outline import Block, Kind
from generator.reading.papers.parcel import Parcel
from generator.reading.papers.refusing import RefusedError
from generator.reading.papers.xml_parts import read_xml

CONTENT = "content.xml"
MIMETYPE = b"application/vnd.oasis.opendocument.text"
_MANIFEST = "META-INF/manifest.xml"
_SKIPPED = frozenset(
    {"text:tracked-changes", "office:annotation", "text:note-citation", "text:table-of-content"}
)
_MACROS = ("Basic/", "Scripts/")
_MOST_SPACES = 200


def read_open_document(data: bytes) -> tuple[Block, ...]:
    parcel = Parcel(data)
    if "mimetype" in parcel.names and parcel.part("mimetype").strip() != MIMETYPE:
        raise RefusedError("damaged")
    if _MANIFEST in parcel.names and b"encryption-data" in parcel.part(_MANIFEST):
        raise RefusedError("encrypted")
    if any(name.startswith(_MACROS) and not name.endswith("/") for name in parcel.names):
        raise RefusedError("macros")
    body = _Body()
    read_xml(parcel.part(CONTENT), body.begin, body.write, body.end)
    return tuple(body.outline.blocks)


class _Body:
    """The content, element by element."""

    def __init__(self) -> None:
        self.outline = Outliner()
        self._bold_styles: set[str] = set()
        self._struck_styles: set[str] = set()
        self._style = ""
        self._open: list[tuple[Stretches, int]] = []
        self._bold: list[bool] = []
        self._struck: list[bool] = []
        self._lists = 0
        self._head_rows = 0
        self._skipped = 0

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
            return
        match name:
            case "style:style":
                self._style = attributes.get("style:name", "")
            case "style:text-properties":
                if attributes.get("fo:font-weight", "") in ("bold", "600", "700", "800", "900"):
                    self._bold_styles.add(self._style)
                if attributes.get("style:text-line-through-style", "none") != "none":
                    self._struck_styles.add(self._style)
            case "text:h" | "text:p":
                level = attributes.get("text:outline-level", "1") if name == "text:h" else "0"
                self._open.append((Stretches(), int(level) if level.isdecimal() else 1))
                self._bold.append(self._is_bold(attributes))
                self._struck.append(self._is_struck(attributes))
            case "text:span":
                self._bold.append(self._is_bold(attributes) or self._now_bold)
                self._struck.append(self._is_struck(attributes) or any(self._struck[-1:]))
            case "text:list":
                self._lists += 1
            case "table:table":
                self.outline.begin_table()
            case "table:table-header-rows":
                self._head_rows += 1
            case "table:table-row":
                self.outline.begin_row(is_head=self._head_rows > 0)
            case "table:table-cell":
                self.outline.begin_cell()
            case "text:a" if self._open:
                self._open[-1][0].links.append(attributes.get("xlink:href", ""))
            case "text:line-break":
                self.write("\n")
            case "text:tab":
                self.write(" ")
            case "text:s":
                count = attributes.get("text:c", "1")
                spaces = min(int(count), _MOST_SPACES) if count.isdecimal() else 1
                self.write(" " * spaces)

    def _is_bold(self, attributes: Mapping[str, str]) -> bool:
        style = attributes.get("text:style-name", "")
        return style in self._bold_styles or style in ("Strong_20_Emphasis", "Strong")

    def _is_struck(self, attributes: Mapping[str, str]) -> bool:
        return attributes.get("text:style-name", "") in self._struck_styles

    @property
    def _now_bold(self) -> bool:
        return bool(self._bold) and self._bold[-1]

    def write(self, text: str) -> None:
        if self._open and not self._skipped and not any(self._struck[-1:]):
            said = text if text == "\n" else text.replace("\n", " ")  # a line end is a space here
            self._open[-1][0].write(said, self._now_bold)

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        match name:
            case "text:h" | "text:p" if self._open:
                self._bold.pop()
                self._struck.pop()
                text, level = self._open.pop()
                kind: Kind = "heading" if level else "item" if self._lists else "paragraph"
                self.outline.add(kind, text, level or self._lists)
            case "text:span" if self._bold:
                self._bold.pop()
                self._struck.pop()
            case "text:list":
                self._lists -= 1
            case "table:table-header-rows":
                self._head_rows -= 1
            case "table:table-row":
                self.outline.end_row()
            case "table:table":
                self.outline.end_table()
