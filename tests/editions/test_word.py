"""The Word templates: what Word, the review and LibreOffice make of them."""

import dataclasses
import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from generator.archive import Archive
from generator.editions.word.base import base
from generator.editions.word.plan import plan, template
from generator.model.questions import Questions
from generator.reading.content import Content, read_content
from generator.reading.papers.opening import read_bytes
from generator.reading.papers.outline import Paper
from generator.rendering.consequences import labels
from generator.rendering.desk import Desk
from generator.rendering.language import LANGUAGES
from generator.rendering.review.asked import labels_of
from generator.review.finding import Verdict
from generator.review.reviewing import known_from, review
from generator.review.section import Headings
from tests.doors.command import PROJECT
from tests.papers import made, office

TODAY = date(2026, 11, 21)
HEARD, SILENT = "faktura", "serviceavtal"
INSIGHT = "2026-11-faktura-efter-retur"
OWN = {
    "questions": [
        {"id": "vem", "asks": "notices", "title": "Vilka rör det?", "help": "Tänk på de tysta."},
        {"id": "skillnad", "asks": "changes", "title": "Vad är skillnaden?"},
        {"id": "rost", "asks": "voice", "title": "Hur vet vi det?"},
        {"id": "ohorda", "asks": "unheard", "title": "Vem har ingen ringt?"},
        {"id": "lofte", "asks": "in_line", "title": "Håller vi vårt ord?"},
        {"id": "besked", "asks": "tells", "title": "Vad händer sedan?"},
        {"id": "svarar", "asks": "own", "title": "Vad säger de som svarar i telefonen?"},
    ]
}


@pytest.fixture(scope="module")
def content() -> Content:
    read, _problems = read_content(PROJECT / "insights", wall_clock=TODAY)
    assert read is not None
    return read


def desk(content: Content, code: str = "sv", **settings: Any) -> Desk:
    changed = content.settings.model_copy(update={"language": code, **settings})
    archive = Archive(dataclasses.replace(content, settings=changed))
    return Desk(archive, {}, "https://kundinsikt.example")


def outline(data: bytes) -> Paper:
    return read_bytes(data, "mall", ".docx")


def verdict(data: bytes, content: Content) -> Verdict:
    known = known_from(content, labels_of(content.questions))
    return review(outline(data), known, Headings(), TODAY)


def filled(data: bytes, answers: dict[str, str]) -> bytes:
    """The template as somebody leaves it who wrote `answers` in the places of those names."""
    document = docx.Document(io.BytesIO(data))
    for control in document.element.body.iter(qn("w:sdt")):
        name = control.find(f"{qn('w:sdtPr')}/{qn('w:alias')}").get(qn("w:val"))
        showing = control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}")
        if showing is None or name not in answers:
            continue
        showing.getparent().remove(showing)
        texts = list(control.iter(qn("w:t")))
        texts[0].text = answers[name]
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def ticked(data: bytes, *ids: str) -> bytes:
    """The template as somebody leaves it who clicked on those voices' boxes."""
    document = docx.Document(io.BytesIO(data))
    for control in document.element.body.iter(qn("w:sdt")):
        name = control.find(f"{qn('w:sdtPr')}/{qn('w:alias')}").get(qn("w:val"))
        for text in control.iter(qn("w:t")) if name in ids else ():
            assert text.text == "☐"
            text.text = "☒"
    return made.saved(document.save)


def answers(at: Desk, content: Content) -> dict[str, str]:
    """An answer to everything that every paper must say."""
    from generator.rendering.consequences.questions import asked

    titles = {q.asks: q.title for q in asked(content, at.language)}
    _ = at._
    return {
        titles["notices"]: "Hushåll som betalar med faktura.",
        titles["voice"]: INSIGHT,
        titles["unheard"]: "De som har slutat handla hos oss.",
        _(labels.NOTICED): "Fakturan väntar tills returen är klar.",
        _(labels.CONCLUSION): at.words.word("conclusion", "partly"),
        _(labels.MITIGATION): "Avgiften betalas tillbaka.",
        _(labels.MITIGATION_OWNER): "Ekonomi",
        _(labels.TELLS): "Kundservice, i samma mejl.",
        _(labels.FOLLOW_UP): "2027-03-15",
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_there_is_one_for_every_decision_and_one_for_each_touchpoint(code: str, content: Content):
    at = desk(content, code)
    urls, points = [edition.url for edition in plan(at)], at.archive.touchpoints
    folder, name = {"sv": ("konsekvenser", "mall"), "en": ("consequences", "template")}[code]
    assert urls[0] == f"{folder}/{name}.docx"
    assert urls[1:] == [f"{folder}/{name}/{id_}.docx" for id_ in points]


def test_the_same_content_gives_the_same_bytes(content: Content):
    first = list(plan(desk(content)))
    base.cache_clear()
    assert list(plan(desk(content))) == first


def test_no_day_and_no_person_stand_in_a_file(content: Content):
    with zipfile.ZipFile(io.BytesIO(template(desk(content)))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
        told = b"".join(archive.read(name) for name in archive.namelist() if "docProps" in name)
    assert b"creator" not in told
    assert b"dcterms" not in told


@pytest.mark.parametrize("code", LANGUAGES)
def test_word_knows_its_title_language_and_paper(code: str, content: Content):
    data = template(desk(content, code, company="Kök & <hem>"), HEARD)
    document = docx.Document(io.BytesIO(data))
    assert document.core_properties.title.endswith(" – Faktura och återbetalning")
    assert document.core_properties.author == ""
    language = document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val"))
    assert language == {"sv": "sv-SE", "en": "en-GB"}[code]
    section: Any = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    assert section.footer.paragraphs[0].text.startswith("Kök & <hem> · ")


def test_the_questions_are_headings_below_the_section_s_own(content: Content):
    paper = outline(template(desk(content)))
    headings = [(block.level, block.text) for block in paper.blocks if block.kind == "heading"]
    assert headings[0] == (1, "Konsekvenser för kunden")
    assert [level for level, _text in headings] == [1, *[2] * 7, *[3] * 3]


def test_the_consequences_are_a_table_whose_head_word_repeats(content: Content):
    document = docx.Document(io.BytesIO(template(desk(content))))
    for table in document.tables:
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert table.style is not None
        assert table.style.name == "Consequences"
    assert [len(table.rows) for table in document.tables] == [5, 9]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_untouched_template_is_sent_back_as_a_template(code: str, content: Content):
    found = verdict(template(desk(content, code)), content)
    assert [finding.code for finding in found.findings] == ["section-empty"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_touchpoint_s_template_holds_its_evidence_and_lacks_all_else(code: str, content: Content):
    found = verdict(ticked(template(desk(content, code), HEARD), INSIGHT), content)
    topics = {finding.code.rpartition("-")[0] for finding in found.findings}
    assert topics == {"who", "better", "worse", "unheard", "conclusion", "tells", "follow-up"}
    assert found.cited == (INSIGHT,)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_voice_that_nobody_has_ticked_is_no_evidence(code: str, content: Content):
    at = desk(content, code)
    whole = answers(at, content)
    del whole[next(title for title, text in whole.items() if text == INSIGHT)]
    left = filled(template(at, HEARD), whole)
    found = verdict(left, content)
    assert [finding.code for finding in found.findings] == ["evidence-not-chosen"]
    assert found.cited == ()
    assert verdict(ticked(left, INSIGHT), content).findings == ()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("touchpoint", ["", HEARD])
def test_filled_in_it_is_ready(code: str, touchpoint: str, content: Content):
    at = desk(content, code)
    whole = answers(at, content)
    assert verdict(filled(template(at, touchpoint), whole), content).findings == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (labels.NOTICED, "better-unanswered"),
        (labels.CONCLUSION, "conclusion-unanswered"),
        (labels.MITIGATION, "mitigation-unanswered"),
        (labels.TELLS, "tells-unanswered"),
        (labels.FOLLOW_UP, "follow-up-unanswered"),
    ],
)
def test_what_was_left_out_is_named(name: str, code: str, content: Content):
    at = desk(content)
    whole = answers(at, content)
    del whole[at._(name)]
    whole.pop(at._(labels.MITIGATION_OWNER))
    found = verdict(filled(template(at), whole), content)
    assert code in [finding.code for finding in found.findings]


def test_a_voice_stands_with_who_said_it_its_state_and_a_link(content: Content):
    at = desk(content)
    insight = at.archive.by_id[INSIGHT]
    blocks = outline(template(at, HEARD)).blocks
    place = next(n for n, block in enumerate(blocks) if INSIGHT in block.text)
    assert blocks[place - 1].text == f"”{insight.words}”"
    state = at.words.word("status", insight.feedback.status)
    assert blocks[place].text == f"☐ {at.attribution(insight)} · {state} · {INSIGHT}"
    assert blocks[place].links == (f"https://kundinsikt.example/insikt/{INSIGHT}/",)


def test_where_nothing_was_heard_it_says_so_and_that_is_no_answer(content: Content):
    quiet = dataclasses.replace(content, feedback={})
    data = template(desk(quiet), SILENT)
    told = "".join(part.text or "" for part in docx.Document(io.BytesIO(data)).element.iter())
    assert "Här har ingen kund hörts." in told
    assert [f.code for f in verdict(data, quiet).findings] == ["section-empty"]


def test_the_company_s_own_questions_stand_in_it_and_are_understood(content: Content):
    own = dataclasses.replace(content, questions=Questions.model_validate(OWN))
    at = desk(own)
    headings = [b.text for b in outline(template(at)).blocks if b.kind == "heading"]
    assert headings[1:] == [question["title"] for question in OWN["questions"]]
    assert [f.code for f in verdict(template(at), own).findings] == ["section-empty"]
    assert verdict(filled(template(at), answers(at, own)), own).findings == ()


def test_libreoffice_opens_every_one(content: Content, tmp_path: Path):
    made = {}
    for code, most in (("sv", None), ("en", 2)):  # a second for four of them
        for edition in [*plan(desk(content, code))][:most]:
            path = tmp_path / edition.url.replace("/", "_")
            assert isinstance(edition.content, bytes)
            path.write_bytes(edition.content)
            made[path.stem] = path
    told = office.texts(list(made.values()), tmp_path)
    for stem, text in told.items():
        section = "Konsekvenser för kunden" if stem.startswith("k") else "Consequences for the"
        assert section in text, stem
    assert "”Jag har ringt tre gånger" in told[f"konsekvenser_mall_{HEARD}"]
