"""Suggestions, measured on short papers about a touchpoint each, and the demonstration's insights."""

from datetime import date

import pytest

from generator.archive import Archive
from generator.reading.content import read_content
from generator.reading.papers.outline import Block, Paper
from generator.review.suggesting import MOST, Suggester
from tests.doors.command import PROJECT

PAPERS = {
    "faktura": "Påminnelser skickas en vecka senare. Vi föreslår att ekonomi väntar med påminnelsen när kunden har anmält en retur, så att ingen avgift läggs på en vara som är på väg tillbaka.",
    "leverans-hem": "Nytt avtal med åkeriet: leveransfönstret kortas från nio till fyra timmar och kunden får ett meddelande när bilen är på väg hem till dörren.",
    "montering": "Montörerna ska gå igenom köket med kunden innan de åker, och koden till porten ska stå på arbetsordern.",
    "koksritning": "Ritverktyget byts ut. Ritningar sparas på kontot, och planerarens ritning kan delas som fil.",
    "bruksanvisning": "Bruksanvisningar trycks inte längre. De finns på nätet, på tio språk och med bilder.",
    "felanmalan": "Serviceteknikern ska ha vanliga reservdelar i bilen, och garantifrågor avgörs av en handläggare i stället för fem.",
    "retur-och-angerratt": "Returetiketter skrivs inte längre ut av kunden; en kod i mobilen räcker vid ombudet.",
    "butiksbesok": "Provköket i butiken byggs om så att bänken kan sänkas till sitthöjd.",
    "serviceavtal": "Priset på serviceavtalet höjs och löptiden blir två år.",
    "kundservice-telefon": "Telefontiderna kortas: kundservice stänger klockan fyra, och chatten tar över samtalen på kvällen.",
    "kassa-och-betalning": "Delbetalning utan ränta tas bort ur kassan, och kortbetalning kräver en kod på mobilen.",
    "annons-och-kampanj": "Kampanjpriser ska visas med det tidigare priset i annonsen och gälla hela vägen till kassan.",
}


@pytest.fixture(scope="module")
def archive() -> Archive:
    content, _problems = read_content(PROJECT / "insights", wall_clock=date(2026, 11, 21))
    assert content is not None
    return Archive(content)


@pytest.fixture(scope="module")
def suggester(archive: Archive) -> Suggester:
    return Suggester(archive)


def paper(text: str) -> Paper:
    return Paper("paper", (Block("paragraph", text),))


def test_of_twelve_papers_ten_get_an_insight_from_their_touchpoint(
    archive: Archive, suggester: Suggester
):
    hit = 0
    for touchpoint, text in PAPERS.items():
        found = suggester.suggest(paper(text))
        hit += any(archive.by_id[one.id].feedback.touchpoint == touchpoint for one in found)
    assert hit >= 10  # 11 when this was written; chance would give about 4


def test_the_likest_come_first_and_not_too_many(suggester: Suggester):
    for text in PAPERS.values():
        scores = [one.score for one in suggester.suggest(paper(text))]
        assert scores == sorted(scores, reverse=True)
        assert len(scores) <= MOST
        assert all(0 < score <= 100 for score in scores)


def test_an_insight_s_own_words_suggest_it_first(archive: Archive, suggester: Suggester):
    for insight in archive.insights[:20]:
        if insight.feedback.status != "superseded":
            text = f"{insight.words} {insight.feedback.consequence}"
            assert suggester.suggest(paper(text))[0].id == insight.id


def test_what_the_paper_cites_already_is_not_suggested(suggester: Suggester):
    first, *_ = suggester.suggest(paper(PAPERS["faktura"]))
    again = suggester.suggest(paper(PAPERS["faktura"]), cited=[first.id])
    assert first.id not in [one.id for one in again]


@pytest.mark.parametrize("text", ["", "…", "123 456", "Zxqy wvut."])
def test_a_paper_that_says_nothing_gets_no_suggestion(text: str, suggester: Suggester):
    assert suggester.suggest(paper(text)) == ()
