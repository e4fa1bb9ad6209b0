"""R24: what a screen shows, as a page that stands still."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from playwright.sync_api import Browser, Page

from generator.editions.screens.twin import text_page
from generator.rendering.screens import Deck
from tests.screens import made

SPACES = re.compile(r"\s+")


class Words(HTMLParser):
    """The texts of each section, by its id; what is only for the eye is left out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self._section = ""
        self._left_out = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if tag == "section":
            self._section = (names["id"] or "").removeprefix("slide-")
        left_out = names.get("class") in ("address", "days", "when", "vh") or tag == "a"
        if self._left_out or left_out:
            self._left_out += tag not in ("wbr", "img")

    def handle_endtag(self, tag: str) -> None:
        if tag == "section":
            self._section = ""
        self._left_out -= bool(self._left_out)

    def handle_data(self, data: str) -> None:
        if self._section and not self._left_out:
            plain = data.replace("\u00ad", "").replace(":", "")
            self.said[self._section] = SPACES.sub("", self.said.get(self._section, "") + plain)


def letters(html: str) -> dict[str, list[str]]:
    """The same letters as often, wherever they stand: the twin has an order of its own."""
    return {id_: sorted(said) for id_, said in Words(html).said.items()}


@pytest.mark.parametrize("deck", [made.deck(made.SHORT), made.hostile()], ids=["short", "hostile"])
def test_the_twin_says_what_the_screen_says(deck: Deck) -> None:
    assert letters(text_page(made.desk(), deck)) == letters(made.page(deck).html)


def test_the_twin_says_all_of_it_where_the_screen_has_no_room() -> None:
    deck = made.longest(55, 6, "landscape", "sv")
    said = Words(text_page(made.desk(), deck)).said
    for slide in deck.slides:
        for words in (slide.kicker, slide.text, slide.note, slide.attribution):
            assert SPACES.sub("", words.replace(":", "")) in said[slide.id]


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param)
    page = context.new_page()
    page.set_content(text_page(made.desk(), made.deck(made.SHORT)))
    yield page
    context.close()


def test_axe_finds_nothing_on_the_twin(page: Page, axe: Callable[[Page], list[str]]) -> None:
    assert axe(page) == []


def test_the_twin_has_landmarks_and_a_heading_for_each_slide(page: Page) -> None:
    assert page.get_by_role("main").count() == page.get_by_role("banner").count() == 1
    assert page.get_by_role("heading", level=1).count() == 1
    headings = page.get_by_role("heading", level=2).all_inner_texts()
    assert headings == [slide.kicker for slide in made.SHORT]
    assert page.locator("section:not([lang])").count() == 0
    assert page.locator("[aria-live], script").count() == 0


def test_the_twin_leads_to_every_story_and_back_to_the_screen(page: Page) -> None:
    links = page.eval_on_selector_all("a", "all => all.map(a => a.getAttribute('href'))")
    stories = [f"../../../{slide.story}" for slide in made.SHORT if slide.story]
    assert links == ["../", *stories]


def test_a_link_says_where_it_leads() -> None:
    desk = made.desk()
    quote = next(slide for slide in made.SHORT if slide.kind == "quote")
    asked = [
        replace(quote, id="story"),
        replace(quote, id="asks", story=desk.addresses.department("service")),
        replace(quote, id="writes", story=desk.addresses.contribute),
    ]
    html = text_page(desk, made.deck(asked))
    links = re.findall(r'<a href="[^"]+" aria-describedby="h-(\w+)">([^<]+)</a>', html)
    assert links == [
        ("story", "Läs hela berättelsen"),
        ("asks", "Till Service och reparation"),
        ("writes", "Skriv ner det"),
    ]
