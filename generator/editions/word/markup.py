"""WordprocessingML (ISO/IEC 29500-1, chapter 17), written as text: what a template's body holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from generator.editions.word.base import TEXT_WIDTH
from generator.reading.scalars import FORBIDDEN

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_SPACE = ' xml:space="preserve"'


@dataclass(frozen=True, slots=True)
class Control:
    """A place to fill in: until somebody does, it says its `prompt` and counts as empty.

    `choices` make it a list to choose from; `open_ended` lets one write something else, too.
    """

    name: str
    prompt: str
    choices: tuple[str, ...] = ()
    open_ended: bool = False
    is_day: bool = False
    chosen: str = ""


class Writer:
    """Writes one body.  Controls are numbered as they come; links are kept for the relations."""

    def __init__(self, locale: str) -> None:
        self._locale = locale
        self._controls = 0
        self.links: list[str] = []

    def paragraph(self, style: str, *inner: str, on_new_page: bool = False) -> str:
        page = "<w:pageBreakBefore/>" if on_new_page else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{page}</w:pPr>{"".join(inner)}</w:p>'

    def text(self, words: str, *, after: str = "") -> str:
        return f"<w:r><w:t{_SPACE}>{clean(words)}{after}</w:t></w:r>"

    def lead_in(self, label: str) -> str:
        return f"<w:r><w:rPr><w:b/></w:rPr><w:t{_SPACE}>{clean(label)}: </w:t></w:r>"

    def link(self, words: str, url: str) -> str:
        if url not in self.links:
            self.links.append(url)
        number = self.links.index(url) + 1
        return (
            f'<w:hyperlink r:id="link{number}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
            f"<w:t{_SPACE}>{clean(words)}</w:t></w:r></w:hyperlink>"
        )

    def control(self, control: Control) -> str:
        """Within a paragraph."""
        return self._control(control, self._content(control))

    def tick_box(self, name: str) -> str:
        """A box to click on ([MS-DOCX] 2.6.1.9); where a program knows none, a character."""
        self._controls += 1
        face = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>'
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{clean(name[:64])}"/>'
            f'<w:id w:val="{self._controls}"/><w14:checkbox xmlns:w14="{_W14}">'
            '<w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
            f"<w:sdtContent><w:r><w:rPr>{face}</w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
        )

    def block(self, control: Control, style: str = "Normal") -> str:
        """A paragraph of its own, which may grow to several, with lists in them."""
        return self._control(control, self.paragraph(style, self._content(control)), rich=True)

    def _content(self, control: Control) -> str:
        if control.chosen:
            return self.text(control.chosen)
        placeholder = '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
        return f"<w:r>{placeholder}<w:t{_SPACE}>{clean(control.prompt)}</w:t></w:r>"

    def _control(self, control: Control, content: str, *, rich: bool = False) -> str:
        self._controls += 1
        name = clean(control.name[:64])  # Word's limit
        showing = "" if control.chosen else "<w:showingPlcHdr/>"
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:id w:val="{self._controls}"/>{showing}'
            f"{'' if rich else self._kind(control)}</w:sdtPr>"
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )

    def _kind(self, control: Control) -> str:
        if control.is_day:
            return (
                f'<w:date><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="{self._locale}"/>'
                '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
            )
        if control.choices:
            kind = "w:comboBox" if control.open_ended else "w:dropDownList"
            items = "".join(
                f'<w:listItem w:displayText="{clean(choice)}" w:value="{clean(choice)}"/>'
                for choice in dict.fromkeys(control.choices)
            )
            return f"<{kind}>{items}</{kind}>"
        return '<w:text w:multiLine="1"/>'

    def table(
        self,
        caption: str,
        head: Sequence[str],
        rows: Iterable[Sequence[str]],
        shares: Sequence[int],
    ) -> str:
        """A table over the whole width.  `rows` hold the content of cells, already written;
        `shares` how the columns part the width."""
        widths = [TEXT_WIDTH * share // sum(shares) for share in shares]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        titles = [self.paragraph("CellHead", self.text(title)) for title in head]
        first = _row(titles, widths, "<w:tblHeader/>")
        others = (_row([self.paragraph("Cell", c) for c in row], widths, "") for row in rows)
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="Consequences"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{clean(caption)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{first}{''.join(others)}</w:tbl>"
        )


def _row(cells: Sequence[str], widths: Sequence[int], more: str) -> str:
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{made}</w:tr>"


def clean(words: str) -> str:
    """`words` as XML: on one line, escaped, and without the characters that XML forbids."""
    return escape(FORBIDDEN.sub("", " ".join(words.split())), quote=True)
