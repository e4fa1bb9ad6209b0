"""The same paper says the same whatever program it was written in."""

from pathlib import Path

import pytest

from generator.reading.papers.opening import read_bytes, read_file
from generator.reading.papers.outline import Paper
from generator.review.reviewing import review
from generator.review.section import Headings
from tests.papers import made
from tests.papers.known import KNOWN, TODAY
from tests.papers.test_cases import PAPERS

MAKERS = {".docx": made.word, ".odt": made.open_document}


def codes(paper: Paper) -> list[str]:
    return [finding.code for finding in review(paper, KNOWN, Headings(), TODAY).findings]


def can_be_lines(paper: Paper) -> bool:
    """Without cells, or headings that only their type shows, and in the font's letters."""
    rows = any(block.kind == "row" for block in paper.blocks)
    return paper.has_headings and not rows and "☒" not in paper.text


ALL_IN_BLOCKS = [path for path in PAPERS if not read_file(path, path.name).stated]
"""Other formats have no front matter."""


@pytest.mark.parametrize("ending", MAKERS)
@pytest.mark.parametrize("path", ALL_IN_BLOCKS, ids=lambda path: path.name)
def test_word_and_open_document_get_the_verdict_of_the_text(path: Path, ending: str):
    source = read_file(path, path.name)
    paper = read_bytes(MAKERS[ending](source.blocks), "paper", ending)
    assert codes(paper) == codes(source)


SHOWN_IN_PDF = [path for path in ALL_IN_BLOCKS if can_be_lines(read_file(path, path.name))]


@pytest.mark.parametrize("path", SHOWN_IN_PDF, ids=lambda path: path.name)
def test_a_pdf_gets_it_where_its_lines_show_the_headings(path: Path):
    """A PDF has no headings: numbers are put before the real ones."""
    source = read_file(path, path.name)
    lines = []
    for number, block in enumerate(source.blocks, start=1):
        head = f"{number} " if block.kind == "heading" and block.level == 2 else ""
        head = "" if head and block.text[:1].isdecimal() else head
        lines += [f"{head}{line}" for line in block.text.split("\n")] + list(block.links)
    paper = read_bytes(made.pdf(lines), "paper", ".pdf")
    assert codes(paper) == codes(source)


def test_the_place_in_a_pdf_is_its_page():
    lines = ["1 Bakgrund", *["En rad som fyller sidan."] * 60, "2 Konsekvenser för kunden", "Ja."]
    paper = read_bytes(made.pdf(lines), "paper", ".pdf")
    places = [f.place for f in review(paper, KNOWN, Headings(), TODAY).findings]
    assert {place.page for place in places} == {2}


def test_the_company_may_call_the_section_something_else():
    text = "# Vår egen rubrik\n\n**Slutsats:** i linje\n"
    paper = read_bytes(text.encode(), "paper", ".md")
    assert codes(paper) == ["section-missing"]
    found = review(paper, KNOWN, Headings(["vår EGEN rubrik"]), TODAY).findings
    assert "section-missing" not in [finding.code for finding in found]


def test_deleted_text_and_placeholders_in_word_are_no_answers():
    body = (
        '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>Kvar</w:t></w:r>'
        "<w:del><w:r><w:delText>Borta</w:delText><w:t>Borta</w:t></w:r></w:del></w:p>"
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r>"
        "<w:t>Klicka här</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body></w:document>"
    )
    data = made.changed(made.word([]), {"word/document.xml": body.encode()})
    assert [block.text for block in read_bytes(data, "paper", ".docx").blocks] == ["Kvar"]


def test_a_style_that_is_based_on_a_heading_is_one():
    import docx

    document = docx.Document()
    own = document.styles.add_style("Kapitel", 1)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("Konsekvenser för kunden", style="Kapitel")
    block = read_bytes(made.saved(document.save), "paper", ".docx").blocks[0]
    assert (block.kind, block.level) == ("heading", 2)


@pytest.mark.parametrize("ending", MAKERS)
def test_the_head_of_a_table_is_known_in_every_format(ending: str):
    text = "| Vad | Vilket håll | Text |\n|---|---|---|\n| Pris | Bättre | Lägre. |\n"
    source = read_bytes(text.encode(), "text", ".md")
    paper = read_bytes(MAKERS[ending](source.blocks), "paper", ending)
    assert [block.is_head for block in paper.blocks] == [True, False]
