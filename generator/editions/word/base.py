"""What all templates share: styles, page, footer, numbering.  Made once with python-docx."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from generator.editions.word.inserting import NAMESPACE, insert, name, remove
from generator.editions.word.parcel import unpacked

if TYPE_CHECKING:
    from docx.document import Document

MAIN = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
CORE = "docProps/core.xml"

_WIDTH, _HEIGHT = 11906, 16838
"""A4 in twentieths of a point."""
_SIDE, _TOP, _BOTTOM = 1247, 1304, 1191
TEXT_WIDTH = _WIDTH - 2 * _SIDE

_NOT_NEEDED = (
    "customXml", "stylesWithEffects", "webSettings", "theme", "thumbnail", "extended-properties",
    "fontTable",
)  # fmt: skip
"""Parts that the library's own document brings along."""
_TODAY_S_WORD = "15"
"""With a lower number Word opens the file in «compatibility mode»."""


@cache
def base(locale: str, company: str, footer: str, accent: str) -> Mapping[str, bytes]:
    """The parts of an empty document: name → content.

    `locale` as Word writes it (`sv-SE`), `footer` what stands at the foot after the company,
    `accent` six hexadecimal digits.
    """
    import docx

    from generator.editions.word.styles import set_styles

    document = docx.Document()
    set_styles(document, locale, accent)
    _set_page(document, f"{company} · {footer}")
    _set_settings(document.settings.element, locale)
    for part in (document.part, document.part.package):
        for id_, relation in [*part.rels.items()]:
            if any(word in relation.reltype for word in _NOT_NEEDED):
                del part.rels[id_]
    stream = io.BytesIO()
    document.save(stream)
    return MappingProxyType(unpacked(stream.getvalue()))


def _set_page(document: Document, footer: str) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Twips

    section: Any = document.sections[0]
    section.page_width, section.page_height = Twips(_WIDTH), Twips(_HEIGHT)
    section.left_margin = section.right_margin = Twips(_SIDE)
    section.top_margin, section.bottom_margin = Twips(_TOP), Twips(_BOTTOM)
    foot = section.footer.paragraphs[0]
    stops = foot.style.paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Twips(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{footer}\t")
    insert(foot._p, _FIELD.format("PAGE"))
    foot.add_run(" / ")
    insert(foot._p, _FIELD.format("NUMPAGES"))


def _set_settings(settings: Any, locale: str) -> None:
    """The language, hyphens in long words, and nothing of whoever made the library's document."""
    remove(settings, "w:themeFontLang", "w:proofState", "w:rsids", "w:savePreviewPicture")
    mode = settings.find(f"{name('w:compat')}/{name('w:compatSetting')}")
    mode.set(name("w:val"), _TODAY_S_WORD)
    hyphens = f'<w:autoHyphenation {NAMESPACE} w:val="true"/>'
    insert(settings, hyphens, before="w:characterSpacingControl")
    language = f'<w:themeFontLang {NAMESPACE} w:val="{locale}"/>'
    insert(settings, language, before="w:clrSchemeMapping")


_FIELD = f'<w:fldSimple {NAMESPACE} w:instr="{{}}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
