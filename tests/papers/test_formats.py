"""The same paper says the same whatever program it was written in."""

from pathlib import Path

import pytest

from generator.reading.papers.opening import read_bytes, read_file
from generator.reading.papers.outline import Paper
from generator.rendering.language import language
from generator.rendering.review.telling import Reviewer
from generator.review.reviewing import review
from generator.review.section import Headings
from tests.papers import made
from tests.papers.known import KNOWN, TODAY
from tests.papers.test_cases import PAPERS

MAKERS = {".docx": made.word, ".odt": made.open_document}


def codes(paper: Paper) -> list[str]:
    return [finding.code for finding in review(paper, KNOWN, Headings(), TODAY).findings]


def can_be_lines(paper: Paper) -> bool:
    """Without cells, items below others, or headings that only their type shows, and in the
    font's letters."""
    rows = any(b.kind == "row" or (b.kind == "item" and b.level > 1) for b in paper.blocks)
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


def test_struck_through_text_is_deleted_in_every_format():
    from docx import Document
    from odf import opendocument, style, text

    word = Document()
    paragraph = word.add_paragraph("Kvar")
    paragraph.add_run(" borta").font.strike = True
    paragraph.add_run(" dubbelt").font.double_strike = True
    paragraph.add_run(" alltjämt")
    document = opendocument.OpenDocumentText()
    struck = style.Style(name="Struken", family="text")
    struck.addElement(style.TextProperties(textlinethroughstyle="solid"))
    document.automaticstyles.addElement(struck)
    said = text.P(text="Kvar")
    said.addElement(text.Span(stylename=struck, text=" borta"))
    said.addText(" alltjämt")
    document.text.addElement(said)
    papers = {
        ".docx": made.saved(word.save),
        ".odt": made.saved(document.save),
        ".md": "Kvar ~~borta **bort**~~ alltjämt".encode(),
    }
    for ending, data in papers.items():
        (block,) = read_bytes(data, "paper", ending).blocks
        assert block.text == "Kvar alltjämt", ending


ANSWERS = [
    ("Vem märker det", "Privatkunder"), ("Bättre", "Returen"), ("Sämre", "Inget"),
    ("Kundröst", "2026-11-faktura-efter-retur"), ("Inte hörda", "Hyresvärdar"),
    ("Slutsats", "I linje"), ("Vem berättar", "Kundservice"), ("Följs upp", "2027-03-15"),
]  # fmt: skip


@pytest.mark.parametrize("layout", ["one cell", "a row each", "beside"])
@pytest.mark.parametrize("within", ["lines", "a table"])
def test_the_section_may_stand_in_a_box(layout: str, within: str):
    """A table with a border, as many companies' Word templates draw one."""
    import docx

    document = docx.Document()
    document.add_heading("Pausad faktura", 1)
    rows, columns = {"one cell": (1, 1), "a row each": (2, 1), "beside": (1, 2)}[layout]
    cells = document.add_table(rows, columns)._cells
    heading = cells[0].paragraphs[0]
    heading.text, heading.style = "3. Konsekvenser för kunden", document.styles["Heading 1"]
    if within == "lines":
        for label, answer in ANSWERS:
            cells[-1].add_paragraph(f"{label}: {answer}")
    else:
        table = cells[-1].add_table(len(ANSWERS), 2)
        for row, answered in zip(table.rows, ANSWERS, strict=True):
            row.cells[0].text, row.cells[1].text = answered
    document.add_heading("Ekonomi", 1)
    document.add_paragraph("Följs upp: aldrig")
    assert codes(read_bytes(made.saved(document.save), "paper", ".docx")) == []


def test_headings_side_by_side_are_what_the_columns_are():
    import docx

    document = docx.Document()
    document.add_heading("Konsekvenser för kunden", 1)
    table = document.add_table(2, 3)
    for cell, title in zip(table.rows[0].cells, ["Vad", "Bättre", "Sämre"], strict=True):
        cell.paragraphs[0].text = title
        cell.paragraphs[0].style = document.styles["Heading 3"]
    for cell, said in zip(table.rows[1].cells, ["Pris", "Lägre", "Dyrare frakt"], strict=True):
        cell.text = said
    found = codes(read_bytes(made.saved(document.save), "paper", ".docx"))
    assert not {"better-missing", "worse-missing"} & set(found)


def test_a_pdf_that_is_sent_back_says_that_tables_are_not_seen():
    lines = ["1 Bakgrund", "2 Konsekvenser för kunden", "Slutsats: i linje"]
    verdict = review(read_bytes(made.pdf(lines), "paper", ".pdf"), KNOWN, Headings(), TODAY)
    note = Reviewer(language("sv")).verdict(verdict).note
    assert note.startswith("En PDF visar inte sina tabeller.")
    text = read_bytes("\n\n".join(lines).encode(), "paper", ".txt")
    assert Reviewer(language("sv")).verdict(review(text, KNOWN, Headings(), TODAY)).note == ""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ett\nTvå\nTre", (1, 2, 3)),
        ("Ett<br>En\nTvå", (1, 1, 2)),
        ("Ett\\\nTvå", (1, 2)),
        ("Ett\n~~två~~\nTre", (1, 3)),
        ("    Ett\n    Två", (1, 2)),
        ("Ett", (1,)),
    ],
)
def test_each_line_of_a_paragraph_knows_where_it_stands(text: str, lines: tuple[int, ...]):
    (block,) = read_bytes(text.encode(), "paper", ".md").blocks
    assert block.lines == lines
