"""One template for any decision, and one for each touchpoint with what was heard there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from generator.editions.word.base import CORE, LINKS, MAIN, base
from generator.editions.word.markup import clean
from generator.editions.word.parcel import packed
from generator.editions.word.template import Template
from generator.rendering.desk import Desk
from generator.rendering.page import Edition

ACCENT = "#A3183F"
_LINK = (
    '<Relationship Id="link{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/hyperlink" Target="{url}" TargetMode="External"/>'
)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    "<cp:coreProperties"
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:language>{locale}</dc:language></cp:coreProperties>"
)
"""No author and no day: a template has neither, and the same content gives the same bytes."""


def plan(desk: Desk) -> Iterator[Edition]:
    for touchpoint in ("", *desk.archive.touchpoints):
        yield Edition(desk.addresses.word_template(touchpoint), template(desk, touchpoint))


def template(desk: Desk, touchpoint: str = "") -> bytes:
    """A .docx: for any decision, or for one that touches `touchpoint`."""
    locale = str(desk.language.locale).replace("_", "-")
    parts = base(locale, *_of_site(desk))
    made = Template(desk, locale, touchpoint)
    main = parts[MAIN].decode().replace("<w:body>", f"<w:body>{made.body()}", 1)
    own = {
        MAIN: main.encode(),
        LINKS: _with_links(parts, made.writer.links),
        CORE: _CORE.format(title=clean(made.title), locale=locale).encode(),
    }
    return packed({**parts, **own})


def _of_site(desk: Desk) -> tuple[str, str, str]:
    """The company, what stands at the foot, and the accent as Word writes it."""
    accent = desk.settings.accent.light if desk.settings.accent else ACCENT
    about = desk._("Consequences for the customer")
    return desk.settings.company, about, accent.removeprefix("#").upper()


def _with_links(parts: Mapping[str, bytes], links: list[str]) -> bytes:
    written = "".join(
        _LINK.format(number=number, url=escape(url)) for number, url in enumerate(links, start=1)
    )
    end = "</Relationships>"
    return parts[LINKS].decode().replace(end, f"{written}{end}").encode()
