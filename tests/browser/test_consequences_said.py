"""What is an answer: the browser judges as the review does, by the same patterns."""

from typing import Any

from playwright.sync_api import Page

from generator.editions.paper_rules.patterns import in_a_browser
from generator.review.placeholders import EDGES, PATTERNS, says_something
from tests.doors.command import PROJECT

SCRIPT = PROJECT / "generator/theme/assets/kundinsikt/consequences-said.js"
PAPERS = PROJECT / "tests/papers/cases"
NOTHING = (
    "", " ", "TBD", "tbd.", "– TBA", "TBD/TBC", "xxx", "???", "…", "[välj]", "<skriv>",
    "**text**", "Detta fylls i senare.", "Ska utredas under våren", "Återkommer med det",
    "Utreds av Ärendegruppen", "Ännu inte klart", "inte besvarat än", "Skriv ditt svar här",
    "To be decided by the board", "Lorem ipsum dolor sit amet", "Vilka är det?", "\u2022 *",
    "Utkast; namn, datum.", "Ansvarig: TBD", "{{ange kunder}}", "n/a", "Oklart", "Se bilaga 2",
)  # fmt: skip
ANSWERS = (
    "Barnfamiljer.", "Utredsåkare", "Angenämt för alla", "TBD, men inte för pensionärer",
    "Återkommerskan i Ånge ringer", "Nej.", "Öar", "Ansvarig: Ånge", "12", "De som \u2013 ännu \u2013 inte ringt.",
    "Här är det skrivet. Skrivå", "Kompletterasö", "Vi vet inte vilka. Fylls i senare.",
)  # fmt: skip


def judged(page: Page, texts: list[str]) -> list[bool]:
    data: dict[str, Any] = {
        "patterns": {name: in_a_browser(pattern) for name, pattern in PATTERNS.items()},
        "edges": EDGES,
    }
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    made: list[bool] = page.evaluate(
        "([data, texts]) => texts.map(window.kundinsiktSaid(data))", [data, texts]
    )
    return made


def test_words_that_hold_a_place_are_no_answers_and_answers_are(page: Page):
    assert [text for text in NOTHING if says_something(text)] == []
    assert [text for text in ANSWERS if not says_something(text)] == []
    assert judged(page, [*NOTHING, *ANSWERS]) == [False] * len(NOTHING) + [True] * len(ANSWERS)


def test_every_line_of_every_paper_is_judged_alike(page: Page):
    papers = sorted(path for path in PAPERS.iterdir() if path.suffix in (".md", ".txt"))
    lines = sorted({line for path in papers for line in path.read_text("utf-8").splitlines()})
    assert len(lines) > 200
    found = judged(page, lines)
    assert [
        line for line, said in zip(lines, found, strict=True) if said != says_something(line)
    ] == []


def test_every_pattern_is_one_that_the_browser_reads(page: Page):
    for pattern in PATTERNS.values():
        page.evaluate("pattern => new RegExp(pattern, 'u').test('')", in_a_browser(pattern))
