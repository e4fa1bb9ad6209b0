"""Search finds a word whatever form it has, and shows nothing but words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

SCRIPT = Path(__file__).parents[2] / "generator/theme/assets/kundinsikt/search.js"

# Remembers what is sent on to the search instead of searching.
NO_WORKER = """() => {
    window.sent = [];
    window.Worker = class { postMessage(message) { window.sent.push(message); } };
}"""

SWEDISH = [
    # what is typed, what is looked for the beginning of
    ("kund", "kund"),
    ("kunder", "kund"),
    ("kundernas", "kund"),
    ("leveransen", "leverans"),
    ("leveranserna", "leverans"),
    ("väntetider", "väntetid"),
    ("väntetiden", "väntetid"),
    ("väntat", "vänt"),
    ("väntande", "vänt"),
    ("faktura", "faktur"),
    ("fakturans", "faktur"),
    ("fakturorna", "faktur"),
    ("monterade", "monter"),
    ("monteringen", "monter"),
    ("betalningarna", "betal"),
    ("köket", "kök"),
    ("Kylen", "Kyl"),
    # words that only look as if they had an ending
    ("order", "order"),
    ("dator", "dator"),
    ("kö", "kö"),
    ("spis", "spis"),
    # several words, and what is meant to the letter
    ("kunder  väntat", "kund  vänt"),
    ("wi-fi-fakturor", "wi-fi-faktur"),
    ('"kunder väntat"', '"kunder väntat"'),
    ("+kunder -leveransen title:kunder", "+kunder -leveransen title:kunder"),
    ("kunder~1 fakturor^2", "kunder~1 fakturor^2"),
    ("", ""),
]
ENGLISH = [
    ("invoices", "invoic"),
    ("invoice", "invoic"),
    ("delivery", "deliver"),
    ("deliveries", "deliver"),
    ("delivered", "deliver"),
    ("waiting", "wait"),
    ("waits", "wait"),
    ("bus", "bus"),
]


@pytest.fixture
def sent(page: Page) -> Callable[[str, list[object]], list[object]]:
    """``sent(language, messages)`` is what the search would get of these messages."""

    def send(language: str, messages: list[object]) -> list[object]:
        page.set_content(f'<!doctype html><html lang="{language}"><title>Prov</title>')
        page.evaluate(NO_WORKER)
        page.add_script_tag(path=SCRIPT)
        found: list[object] = page.evaluate(
            """messages => {
                const worker = new Worker("search.js");
                messages.forEach(message => worker.postMessage(message));
                return window.sent;
            }""",
            messages,
        )
        return found

    return send


@pytest.mark.parametrize(("language", "cases"), [("sv", SWEDISH), ("en", ENGLISH)])
def test_words_are_cut_to_what_their_forms_share(
    language: str,
    cases: list[tuple[str, str]],
    sent: Callable[[str, list[object]], list[object]],
) -> None:
    questions: list[object] = [{"type": 2, "data": typed} for typed, _ in cases]
    assert sent(language, questions) == [{"type": 2, "data": wanted} for _, wanted in cases]


def test_every_other_message_goes_through_untouched(
    sent: Callable[[str, list[object]], list[object]],
) -> None:
    messages: list[object] = [
        {"type": 0, "data": {"config": {"lang": ["sv"]}, "docs": [{"text": "kunder"}]}},
        {"type": 2, "data": None},
        "kunder",
        None,
    ]
    assert sent("sv", messages) == messages


class Search:
    """The search of a page that is open."""

    def __init__(self, page: Page) -> None:
        self.words = page.locator(".md-search__input")
        self.told = page.locator(".md-search-result__meta")
        self.links = page.locator(".md-search-result__link")

    def count(self, words: str) -> int:
        """How many results the words have."""
        self.ask("")
        expect(self.told).to_have_text("Skriv sökord")
        self.ask(words)
        expect(self.told).to_have_text(re.compile("^(Inga|[0-9]+) sökresultat$"))
        number = self.told.inner_text().split()[0]
        return 0 if number == "Inga" else int(number)

    def ask(self, words: str) -> None:
        # Filled at once: typed by the letter, every beginning of the word is a search.
        self.words.fill(words)
        self.words.press("End")


@pytest.fixture
def search(home: str, page: Page) -> Search:
    page.goto(home)
    page.locator(".md-search__input").click()
    return Search(page)


def test_every_form_finds_as_much_as_any_other(search: Search) -> None:
    for forms in (
        ("kund", "kunder", "kunden", "kundernas"),
        ("leveransen", "leveranser", "leveranserna"),
        ("faktura", "fakturan", "fakturor", "fakturorna"),
        ("monterade", "montering", "monteringen", "monterar"),
    ):
        found = {form: search.count(form) for form in forms}
        assert len(set(found.values())) == 1, found
        assert found[forms[0]] > 0


def test_what_nobody_said_is_not_found(search: Search) -> None:
    assert search.count("rymdfärja") == 0


def test_a_result_leads_to_its_page(home: str, search: Search, page: Page) -> None:
    search.count("leveransen")
    first = search.links.first
    address = first.get_attribute("href") or ""
    first.click()
    expect(page).to_have_url(re.compile(re.escape(address.split("?")[0])))
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
    assert address.startswith(home)
