"""Whatever comes in, the reviewer answers or refuses; it never fails."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.reading.papers.opening import ENDINGS, read_bytes
from generator.reading.papers.outline import Block, Kind, Paper
from generator.reading.papers.refusing import RefusedError
from generator.rendering.language import language
from generator.rendering.review.github import as_github
from generator.rendering.review.json_list import as_json
from generator.rendering.review.plain_text import as_text
from generator.rendering.review.telling import Reviewer
from generator.review.reviewing import review
from generator.review.section import Headings
from tests.papers import made
from tests.papers.known import KNOWN, TODAY

SWEDISH = Reviewer(language("sv"))
SAID = [
    "Konsekvenser för kunden", "5.2 Kundkonsekvenser", "Customer consequences", "Bättre", "Sämre:",
    "Vem märker det?", "Slutsats: i linje", "Slutsats: delvis / mot", "☒ Mot", "[x] delvis",
    "2026-11-faktura-efter-retur", "/insikt/finns-inte/", "Följs upp: 31 februari 2027", "TBD", "…",
    "::error::", "%0A", "Vem berättar, och när ser vi efter igen?", "Inte hörda", "Kundröst | :", "?",
]  # fmt: skip
KINDS: tuple[Kind, ...] = ("heading", "heading", "paragraph", "item", "row")
TEXTS = st.one_of(
    st.sampled_from(SAID),
    st.lists(st.sampled_from(SAID), min_size=1, max_size=3).map("\n".join),
    st.lists(st.sampled_from(SAID), min_size=1, max_size=3).map(" ".join),
    st.text(max_size=60),
)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(st.sampled_from(KINDS))
    cells = tuple(draw(st.lists(TEXTS, min_size=1, max_size=4))) if kind == "row" else ()
    text = "\n".join(cells) if cells else draw(TEXTS)
    return Block(
        kind,
        text,
        level=draw(st.integers(1, 9)) if kind == "heading" else 0,
        bold=tuple(draw(st.lists(TEXTS, max_size=2))),
        links=tuple(draw(st.lists(TEXTS, max_size=1))),
        cells=cells,
        table=draw(st.integers(1, 2)) if cells else 0,
        line=draw(st.none() | st.integers(1, 99)),
    )


def answered(paper: Paper) -> None:
    """A verdict in every form, each finding on one line of its own."""
    verdict = review(paper, KNOWN, Headings(["Vår rubrik"]), TODAY)
    told = SWEDISH.verdict(verdict)
    assert verdict.is_ready == told.headline.startswith("Redo")
    text = as_text(told, SWEDISH.language, lambda text, _style: text)
    assert text.count("\n  – ") == len(verdict.findings)
    assert as_json([told])
    lines = as_github([told]).split("\n")
    noted = 1 if told.note else 0
    assert len(lines) == len(verdict.findings) + noted + 1
    assert all(line.startswith("::error file=") for line in lines[: -1 - noted])


def tried(data: bytes, ending: str) -> None:
    """Read and answered, or refused in words."""
    try:
        paper = read_bytes(data, f"paper{ending}", ending)
    except RefusedError as refused:
        SWEDISH.refusal("paper", refused.code, refused.details)
        return
    answered(paper)


@given(st.lists(blocks(), max_size=14))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_outline_gets_an_answer(outline: list[Block]):
    answered(Paper("paper.md", tuple(outline)))


@given(st.lists(TEXTS, max_size=12).map("\n".join))
@settings(max_examples=150, deadline=None)
@example("---\n")
@example("| a | b |\n|---|\n")
def test_any_text_gets_an_answer_or_a_refusal(text: str):
    for ending in (".md", ".txt"):
        tried(text.encode("utf-8", "replace"), ending)


@given(st.binary(max_size=300), st.sampled_from(["", "PK\x03\x04", "%PDF-1.7\n"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_get_an_answer_or_a_refusal(data: bytes, magic: str):
    for ending in ENDINGS:
        tried(magic.encode("latin-1") + data, ending)


GOOD = {
    ".docx": made.word([Block("heading", SAID[0], 1), Block("paragraph", SAID[5])]),
    ".odt": made.open_document([Block("heading", SAID[0], 1), Block("paragraph", SAID[5])]),
    ".pdf": made.pdf(SAID[:8]),
}


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_any_change_in_a_good_file_gets_an_answer_or_a_refusal(data: st.DataObject):
    ending = data.draw(st.sampled_from(sorted(GOOD)))
    changed = bytearray(GOOD[ending])
    for _ in range(data.draw(st.integers(1, 6))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    tried(bytes(changed), ending)


PARTS = st.sampled_from(
    ["word/document.xml", "[Content_Types].xml", "word/styles.xml", "content.xml", "mimetype"]
)
XML = st.sampled_from(
    [
        b"", b"<a/>", b"<a>", b"<w:document xmlns:w='x'><w:p/><w:tc/></w:document>",
        b"<w:tc xmlns:w='x'><w:tr/><w:t>x</w:t><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:tc>",
        b"<o xmlns:text='x' xmlns:table='y'><text:span/><text:h text:outline-level='99'/></o>",
        b"<o xmlns:text='x'><text:p><text:s text:c='999999999'/></text:p></o>",
        b"\xff\xfe<\x00a\x00/\x00>\x00", b"application/vnd.oasis.opendocument.text",
    ]
)  # fmt: skip


@given(st.dictionaries(PARTS, XML | st.binary(max_size=60), max_size=5))
@settings(max_examples=120, deadline=None)
def test_any_archive_gets_an_answer_or_a_refusal(parts: dict[str, bytes]):
    for ending in (".docx", ".odt"):
        tried(made.zipped(parts), ending)


def test_a_line_of_a_hundred_thousand_words_gets_an_answer():
    for word in ("kund ", "bättre ", "ingen ", "i linje delvis ", "berörda "):
        tried(f"# Konsekvenser för kunden\n\n{word * 100_000}\n".encode(), ".md")
