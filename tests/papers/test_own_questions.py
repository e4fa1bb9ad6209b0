"""A company's own wording is understood, and what it says itself is no answer."""

import pytest

from generator.model.questions import Questions
from generator.reading.papers.opening import read_bytes
from generator.rendering.review.asked import labels_of
from generator.review.labels import Labels
from generator.review.references import Known
from generator.review.reviewing import review
from generator.review.section import Headings
from tests.papers.known import KNOWN, TODAY

OWN = Questions.model_validate(
    {
        "questions": [
            {"id": "vem", "asks": "notices", "title": "Vilka rör det?"},
            {
                "id": "skillnad",
                "asks": "changes",
                "title": "Vad är skillnaden?",
                "help": "Skriv bådadera. Det sämre är svårast att se: leta där kunderna är äldst.",
            },
            {"id": "rost", "asks": "voice", "title": "Hur vet vi det?"},
            {"id": "ohorda", "asks": "unheard", "title": "Vem har ingen ringt?"},
            {"id": "lofte", "asks": "in_line", "title": "Håller vi vårt ord?"},
            {"id": "besked", "asks": "tells", "title": "Vad händer sedan?"},
            {"id": "slut", "asks": "own", "title": "Vilka slutsatser drar personalen?"},
        ],
        "source": "Efter konsumentrådets checklista.",
    }
)
PAPER = """\
# Pausad faktura

## Konsekvenser för kunden

### 1. Vilka rör det?

Alla som lämnar tillbaka en vara.

### 2. Vad är skillnaden?

Skriv bådadera. Det sämre är svårast att se: leta där kunderna är äldst.

Det blir tydligare vad man ska betala, men den som ångrar sig får vänta längre än förut.
Det tar längre tid.

### 3. Hur vet vi det?

2026-11-faktura-efter-retur

### 4. Vem har ingen ringt?

Hyresvärdar.

### 5. Håller vi vårt ord?

Ja.

### 6. Vad händer sedan?

Kundservice ringer. Vi ser efter den 1 maj 2027.

### 7. Vilka slutsatser drar personalen?

Att det är emot vad de själva hade väntat sig.

Efter konsumentrådets checklista.
"""


def codes(text: str, own: Questions | None = OWN) -> list[str]:
    known = Known(KNOWN.ids, KNOWN.taken_down, KNOWN.departments, labels_of(own))
    paper = read_bytes(text.encode(), "underlag", ".md")
    return [finding.code for finding in review(paper, known, Headings(), TODAY).findings]


def test_answers_below_the_company_s_own_questions_count():
    assert codes(PAPER) == []


def test_without_the_file_the_same_paper_is_not_understood():
    assert "who-missing" in codes(PAPER, None)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Vilka rör det?", "who-unanswered"),
        ("Vad är skillnaden?", "better-unanswered"),
        ("Hur vet vi det?", "evidence-unanswered"),
        ("Vem har ingen ringt?", "unheard-unanswered"),
        ("Håller vi vårt ord?", "conclusion-unanswered"),
        ("Vad händer sedan?", "tells-unanswered"),
    ],
)
def test_a_question_without_its_answer_is_named(title: str, code: str):
    before, after = PAPER.split(f"{title}\n", 1)
    following = after.index("###")
    assert code in codes(f"{before}{title}\n\n{after[following:]}")


@pytest.mark.parametrize(
    "lead_in", ["Vilka rör det? {}", "**Vilka rör det?** {}", "vilka  RÖR det: {}"]
)
def test_a_question_may_be_a_lead_in(lead_in: str):
    answer = lead_in.format("Alla som lämnar tillbaka en vara.")
    assert (
        codes(PAPER.replace("### 1. Vilka rör det?\n\nAlla som lämnar tillbaka en vara.", answer))
        == []
    )


def test_help_and_source_are_no_answers():
    labels = labels_of(OWN)
    for question in OWN.questions:
        assert not labels.says_something(question.help or "")
    assert not labels.says_something(f"  {OWN.source}\n")
    assert labels.says_something(f"{OWN.questions[1].help} Ingen skillnad.")


def test_a_question_may_hold_what_patterns_are_made_of():
    labels = Labels({"Vad (om + [a?": ("who",), "…": ("tells",), " ": ("better",)})
    assert labels.topics_of("Vad (om + [a?") == ("who",)
    assert labels.lead_in("Vad (om + [a? Alla.") == (("who",), "Vad (om + [a", "Alla.")
