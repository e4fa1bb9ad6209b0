"""The paper that the browser makes as a Word file: read by the review and by LibreOffice."""

import base64
import dataclasses
import io
import zipfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Page

from generator.archive import Archive
from generator.editions.word.plan import template
from generator.reading.content import Content, read_content
from generator.reading.papers.opening import read_bytes
from generator.reading.papers.outline import Block
from generator.rendering.desk import Desk
from generator.rendering.review.asked import labels_of
from generator.review.reviewing import known_from, review
from generator.review.section import Headings
from tests.doors.command import PROJECT
from tests.papers import office

SCRIPT = PROJECT / "generator/theme/assets/kundinsikt/consequences-word.js"
TODAY = date(2026, 11, 21)
HOSTILE = "]]> <w:t>&amp;</w:t> \"' &\0\x07\x0b\ud800\ufffe\u202e ​👩‍🦽🇸🇪 אין חשבונית é"
KEPT = "]]> <w:t>&amp;</w:t> \"' & ​👩‍🦽🇸🇪 אין חשבונית é"


def said(text: str, **more: Any) -> dict[str, Any]:
    return {"kind": "paragraph", "runs": [{"text": text}], **more}


def answered(label: str, answer: str) -> dict[str, Any]:
    return {"kind": "paragraph", "runs": [{"text": f"{label}: ", "bold": True}, {"text": answer}]}


def heading(level: int, text: str) -> dict[str, Any]:
    return {"kind": "heading", "level": level, "text": text}


PAPER = [
    heading(1, "Konsekvenser för kunden"),
    heading(2, "Vem märker av beslutet?"),
    said("Hushåll som betalar med faktura."),
    heading(2, "Vad blir lättare, och vad blir svårare?"),
    answered("Bättre för kunden", "Fakturan pausas när returen är anmäld."),
    answered("Sämre för kunden", "Den som ångrar sig igen väntar två dagar."),
    {
        "kind": "table",
        "caption": "Vad ändras för kunden",
        "head": ["Vad som påverkas", "Bättre eller sämre", "Var", "Så märker kunden det"],
        "rows": [
            ["Pris", "Bättre", "Kundtjänstuppgörelsehantering", "Ingen påminnelseavgift. " * 8],
            ["Trygghet och integritet", "Sämre", ""],
        ],
    },
    heading(2, "Vilken kunds röst bygger det på?"),
    said("”Jag har ringt tre gånger om samma faktura.”", quote=True),
    {
        "kind": "item",
        "runs": [
            {
                "text": "2026-11-faktura-efter-retur",
                "href": "https://kundinsikt.example/insikt/2026-11-faktura-efter-retur/?a=1&b=2",
            }
        ],
    },
    heading(2, "Vem har vi inte hört?"),
    said("De som har slutat handla hos oss."),
    heading(2, "Är det i linje med vad vi har lovat kunden?"),
    answered("Slutsats", "Delvis i linje med kundens intresse"),
    answered("Det som uppväger", "Avgiften betalas tillbaka. Ekonomi, senast 2026-12-15."),
    heading(2, "Vem berättar för kunden, och när tittar vi igen?"),
    answered("Vem som berättar för kunden", "Kundservice, i samma mejl."),
    answered("Uppföljning", "2027-03-15"),
]


@cache
def content() -> Content:
    read, _problems = read_content(PROJECT / "insights", wall_clock=TODAY)
    assert read is not None
    return read


@cache
def a_template() -> bytes:
    settings = content().settings.model_copy(update={"company": "Kök & <hem>"})
    return template(Desk(Archive(dataclasses.replace(content(), settings=settings)), {}))


@pytest.fixture
def write(page: Page) -> Any:
    """``write(blocks)`` gives the bytes of the Word file that the browser makes of them."""
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))

    def written(blocks: list[dict[str, Any]], given: bytes | None = None) -> bytes:
        made = page.evaluate(
            """async ([blocks, given, about]) => {
                const binary = atob(given);
                const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
                const made = window.kundinsiktWord(blocks, bytes.buffer, about);
                let text = "";
                made.forEach((byte) => { text += String.fromCharCode(byte); });
                return btoa(text);
            }""",
            [
                blocks,
                base64.b64encode(given or a_template()).decode(),
                {"title": "Pausad faktura & retur", "language": "sv-SE"},
            ],
        )
        return base64.b64decode(made)

    return written


def blocks_of(data: bytes) -> tuple[Block, ...]:
    return read_bytes(data, "underlag", ".docx").blocks


def test_a_whole_paper_is_ready(write: Any):
    paper = read_bytes(write(PAPER), "underlag", ".docx")
    verdict = review(paper, known_from(content(), labels_of()), Headings(), TODAY)
    assert verdict.findings == ()
    assert verdict.cited == ("2026-11-faktura-efter-retur",)
    assert verdict.conclusion == "partly"


def test_word_reads_styles_lists_links_and_a_table_with_a_head(write: Any):
    document = docx.Document(io.BytesIO(write(PAPER)))
    used = {style.name for p in document.paragraphs if (style := p.style) is not None}
    assert used == {"Heading 1", "Heading 2", "Normal", "Quote", "List Bullet"}
    assert document.core_properties.title == "Pausad faktura & retur"
    links = [link.address for p in document.paragraphs for link in p.hyperlinks]
    assert links == ["https://kundinsikt.example/insikt/2026-11-faktura-efter-retur/?a=1&b=2"]
    (table,) = document.tables
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert not table.rows[1]._tr.xpath("./w:trPr/w:tblHeader")
    assert [cell.text for cell in table.rows[2].cells] == [
        "Trygghet och integritet",
        "Sämre",
        "",
        "",
    ]
    widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
    assert sum(widths) == 9412
    assert max(widths) == widths[-1]
    assert document.sections[0].footer.paragraphs[0].text.startswith("Kök & <hem> · ")


def test_the_archive_is_whole_and_has_no_day(write: Any):
    first = write(PAPER)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
    with zipfile.ZipFile(io.BytesIO(a_template())) as given:
        assert names == given.namelist()
    assert write(PAPER) == first


def test_text_comes_through_as_it_was_written_but_for_what_xml_forbids(write: Any):
    data = write(
        [
            heading(1, HOSTILE),
            said(f"{HOSTILE}\nrad två\tflik", quote=True),
            {"kind": "table", "caption": HOSTILE, "head": [HOSTILE], "rows": [[HOSTILE]]},
        ]
    )
    found = blocks_of(data)
    assert [block.text for block in found] == [KEPT, f"{KEPT}\nrad två flik", KEPT, KEPT]
    assert [block.kind for block in found] == ["heading", "paragraph", "row", "row"]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "//a.example", ""])
def test_a_link_leads_to_the_web_or_a_mailbox_or_nowhere(href: str, write: Any):
    data = write([{"kind": "paragraph", "runs": [{"text": "hit", "href": href}]}])
    assert [(block.text, block.links) for block in blocks_of(data)] == [("hit", ())]


@pytest.mark.parametrize(
    "given", [b"no zip at all, but long enough to look for the end of one", b"P"]
)
def test_what_is_no_template_is_refused(given: bytes, write: Any):
    with pytest.raises(Exception, match="the Word template is no zip"):
        write(PAPER, given)


def test_a_template_that_was_packed_again_is_refused(write: Any):
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(a_template())) as given,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in given.namelist():
            archive.writestr(name, given.read(name))
    with pytest.raises(Exception, match="the Word template is packed"):
        write(PAPER, stream.getvalue())


def test_libreoffice_opens_it(write: Any, tmp_path: Path):
    files = {"underlag": PAPER, "ont": [heading(1, HOSTILE), said(HOSTILE)]}
    for stem, blocks in files.items():
        (tmp_path / f"{stem}.docx").write_bytes(write(blocks))
    told = office.texts([tmp_path / f"{stem}.docx" for stem in files], tmp_path)
    assert "Kundtjänstuppgörelse" in told["underlag"]
    assert "2026-11-faktura-efter-retur" in told["underlag"]
    assert "]]> <w:t>&amp;</w:t>" in told["ont"]
    assert "חשבונית" in told["ont"] or "תינובשח" in told["ont"]  # as read, or as it stands
