"""The templates' styles: Word's own names, so that its outline and navigation know them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.editions.word.inserting import NAMESPACE, insert, name, remove

if TYPE_CHECKING:
    from docx.document import Document

_INK, _SOFT, _RULE, _SHADE = "211C18", "5F564E", "D8CFC1", "F6F1E8"
_SERIF, _SANS = "Palatino Linotype", "Calibri"
"""Both come with Word on Windows and on the Mac."""
_KEPT = frozenset(
    {
        "Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Title", "Heading1", "Heading2",
        "Heading3", "ListBullet", "Quote", "Footer",
    }
)  # fmt: skip
_OWN = ("Kicker", "Fact", "Attribution", "Help", "Source", "Cell", "Cell Head")


def set_styles(document: Document, locale: str, accent: str) -> None:
    """`accent` is six hexadecimal digits."""
    from docx.enum.style import WD_STYLE_TYPE

    styles = document.styles
    _clear(styles.element)
    for own in _OWN:
        styles.add_style(own, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    _set_headings(styles)
    _set_text(styles, accent)
    for character, colour in (("Placeholder Text", _SOFT), ("Hyperlink", accent)):
        _coloured(styles.add_style(character, WD_STYLE_TYPE.CHARACTER, builtin=True), colour)
    styles["Hyperlink"].font.underline = True
    insert(styles.element, _TABLE)
    _set_defaults(styles.element, locale)


def _clear(styles: Any) -> None:
    """Leave only what is used of the hundred styles that the library brings."""
    for style in [*styles.style_lst]:
        if style.styleId not in _KEPT:
            styles.remove(style)
        else:
            remove(style, "w:link")  # to a style that is gone
    kept = {style.name_val for style in styles.style_lst}
    latent = styles.find(name("w:latentStyles"))
    for exception in [*latent]:
        if exception.get(name("w:name")) not in kept:
            latent.remove(exception)


def _set_headings(styles: Any) -> None:
    for heading, size, before, after in (
        ("Title", 26, 0, 10),
        ("Heading 1", 19, 26, 6),
        ("Heading 2", 12.5, 15, 2),
        ("Heading 3", 11, 12, 2),
    ):
        bold = heading in ("Heading 2", "Heading 3")
        _font(styles[heading], _SERIF, size, _INK, bold=bold, italic=heading == "Heading 3")
        _space(styles[heading], before, after, line=1.1, with_next=True)
        styles[heading].base_style = styles["Normal"]
    remove(styles["Title"].element.pPr, "w:pBdr", "w:contextualSpacing")


def _set_text(styles: Any, accent: str) -> None:
    _font(styles["Normal"], _SANS, 11, _INK)
    _space(styles["Normal"], 0, 6, line=1.15)
    _font(styles["Kicker"], _SANS, 9, accent, bold=True, spaced=True)
    _space(styles["Kicker"], 0, 4, with_next=True)
    _font(styles["Fact"], _SANS, 11, _INK)
    _space(styles["Fact"], 0, 2)
    _font(styles["Quote"], _SERIF, 12, _INK, italic=False)
    _space(styles["Quote"], 8, 1, line=1.2, with_next=True, indent=0.5)
    _font(styles["Attribution"], _SANS, 9, _SOFT)
    _space(styles["Attribution"], 0, 8, indent=0.5)
    _font(styles["Help"], _SANS, 10, _SOFT)
    _space(styles["Help"], 0, 6, with_next=True)
    _font(styles["Source"], _SANS, 9, _SOFT)
    _space(styles["Source"], 14, 0)
    _font(styles["Cell"], _SANS, 10, _INK)
    _space(styles["Cell"], 0, 0, line=1.1)
    _font(styles["Cell Head"], _SANS, 9, _SOFT, bold=True)
    _space(styles["Cell Head"], 0, 0, line=1.1)
    _font(styles["Footer"], _SANS, 9, _SOFT)
    _space(styles["List Bullet"], 0, 3)


def _font(
    style: Any,
    font: str,
    size: float,
    colour: str,
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    spaced: bool = False,
) -> None:
    """`size` in points; `spaced` letters, as for a word above a heading."""
    from docx.shared import Pt

    properties = style.element.get_or_add_rPr()
    for child in [*properties]:
        properties.remove(child)
    style.font.name, style.font.size = font, Pt(size)
    properties.rFonts.set(name("w:cs"), font)
    style.font.bold, style.font.italic = bold, italic
    _coloured(style, colour)
    if spaced:
        insert(properties, f'<w:spacing {NAMESPACE} w:val="16"/>', before="w:sz")


def _coloured(style: Any, colour: str) -> None:
    from docx.shared import RGBColor

    style.font.color.rgb = RGBColor.from_string(colour)


def _space(
    style: Any,
    before: float,
    after: float,
    *,
    line: float = 1.0,
    with_next: bool = False,
    indent: float = 0,
) -> None:
    """`before` and `after` in points, `line` in lines, `indent` in centimetres."""
    from docx.shared import Cm, Pt

    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), line
    shape.widow_control, shape.keep_with_next = True, with_next
    if indent:
        shape.left_indent = Cm(indent)


def _set_defaults(styles: Any, locale: str) -> None:
    """The language of everything, and no font of the theme's, which is left out."""
    run = styles.find(f"{name('w:docDefaults')}/{name('w:rPrDefault')}/{name('w:rPr')}")
    for child in [*run]:
        run.remove(child)
    fonts = " ".join(f'w:{script}="{_SANS}"' for script in ("ascii", "hAnsi", "cs"))
    insert(run, f"<w:rFonts {NAMESPACE} {fonts}/>")
    insert(run, f'<w:sz {NAMESPACE} w:val="22"/>')
    insert(run, f'<w:lang {NAMESPACE} w:val="{locale}" w:eastAsia="{locale}" w:bidi="ar-SA"/>')


_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_RULE}"/>'
    for side in ("top", "bottom", "insideH")
)
_TABLE = (
    f'<w:style {NAMESPACE} w:type="table" w:customStyle="1" w:styleId="Consequences">'
    '<w:name w:val="Consequences"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
    f"<w:tblPr><w:tblBorders>{_LINES}</w:tblBorders><w:tblCellMar>"
    '<w:top w:w="70" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="70" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{_SHADE}"/></w:tcPr></w:tblStylePr></w:style>'
)
"""Lines between rows and none between columns; the head shaded."""
