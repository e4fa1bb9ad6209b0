"""What a decision paper is asked: the usual questions, or the company's own."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.questions import CORE
from generator.reading.content import Content, read_content
from generator.rendering.consequences.questions import asked, source, usual
from generator.rendering.language import LANGUAGES, language
from generator.review.topics import topics_of
from tests.doors.command import PROJECT

OWN = """\
questions:
  - id: vem
    asks: notices
    title: Vem rör det?
  - id: svarar
    asks: own
    title: Vad säger de som svarar?
    deep: true
source: Vår egen.
"""


def content(folder: Path, questions: str = "") -> Content:
    (folder / "settings.yaml").write_text("company: Härdvik kök & hem\n", "utf-8")
    if questions:
        (folder / "questions.yaml").write_text(questions, "utf-8")
    read, _problems = read_content(folder, wall_clock=date(2026, 11, 21))
    assert read is not None
    return read


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_usual_questions_ask_for_all_that_a_paper_must_answer(code: str, tmp_path: Path):
    questions = asked(content(tmp_path), language(code))
    assert tuple(q.asks for q in questions if not q.deep) == CORE
    assert all(q.title and q.help for q in questions)
    assert len({q.id for q in questions}) == len({q.asks for q in questions}) == len(questions)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_usual_questions_are_labels_that_the_review_knows(code: str):
    told = {q.asks: set(topics_of(q.title)) for q in usual(language(code)) if not q.deep}
    assert told == {
        "notices": {"who"},
        "changes": {"better", "worse"},
        "voice": {"evidence"},
        "unheard": {"unheard"},
        "in_line": {"conclusion"},
        "tells": {"tells", "follow-up"},
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_deeper_questions_ask_for_nothing_that_the_review_judges(code: str):
    assert [topics_of(q.title) for q in usual(language(code)) if q.deep] == [()] * 3


def test_the_companys_own_stand_instead(tmp_path: Path):
    read = content(tmp_path, OWN)
    questions = asked(read, language("sv"))
    assert [(q.id, q.asks, q.help, q.deep) for q in questions] == [
        ("vem", "notices", "", False),
        ("svarar", "own", "", True),
    ]
    assert source(read, language("sv")) == "Vår egen."


def test_questions_with_an_error_are_left_out_and_the_usual_ones_asked(tmp_path: Path):
    read = content(tmp_path, OWN.replace("asks: own", "asks: nothing"))
    assert read.questions is None
    assert asked(read, language("en")) == usual(language("en"))


def test_the_demonstration_asks_the_usual_ones():
    read, _problems = read_content(PROJECT / "insights", wall_clock=date(2026, 11, 21))
    assert read is not None
    assert "Barnombudsmannen" in source(read, language("sv"))


def test_what_every_paper_must_answer_is_never_kept_for_large_decisions(tmp_path: Path):
    kept = OWN.replace("title: Vem rör det?", "title: Vem rör det?\n    deep: true")
    questions = asked(content(tmp_path, kept), language("sv"))
    assert [(question.asks, question.deep) for question in questions] == [
        ("notices", False),
        ("own", True),
    ]
