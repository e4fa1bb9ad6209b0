"""On paper: A4, black on white, without what only a screen can use."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import address

PRINTED = ["consequences", "stop", "done"]
A4 = (595, 842)  # points

# Every field of colour in sight, with its lightness from 0 (black) to 255.  The stations of
# the chain are dots, and meant to be seen.
FIELDS = """() => [...document.body.querySelectorAll("*")].concat(document.body)
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 40
        && e.getBoundingClientRect().height > 20)
    .map(e => [e, getComputedStyle(e).backgroundColor.match(/[0-9.]+/g).map(Number)])
    .filter(([, [r, g, b, a]]) => a !== 0)
    .map(([e, [r, g, b]]) => [
        `${e.tagName.toLowerCase()}.${e.className}`, Math.round((r + g + b) / 3)])"""

# What has text of its own that is too pale for paper.
PALE = """() => [...document.querySelectorAll("#content *")]
    .filter(e => e.checkVisibility()
        && [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
    .filter(e => getComputedStyle(e).color.match(/[0-9]+/g).slice(0, 3)
        .reduce((sum, part) => sum + Number(part), 0) / 3 > 110)
    .map(e => `${e.tagName.toLowerCase()}.${e.className}`)"""


@pytest.fixture(params=PRINTED)
def paper(
    request: pytest.FixtureRequest, home: str, project: Path, new_page: Callable[..., Page]
) -> Page:
    """A page as it is printed by somebody who reads in the dark."""
    page: Page = new_page(color_scheme="dark", viewport={"width": 680, "height": 960})
    page.goto(home + address(project, request.param))
    page.emulate_media(media="print")
    return page


def pages_of(pdf: bytes) -> list[tuple[int, int]]:
    """The size of every page, in points."""
    found = re.findall(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in found]


def test_no_dark_fields_and_no_pale_words(paper: Page) -> None:
    dark = [field for field in paper.evaluate(FIELDS) if field[1] < 225]
    assert dark == []
    assert paper.evaluate(PALE) == []


def test_what_a_screen_needs_stays_on_the_screen(paper: Page) -> None:
    for selector in (
        ".masthead nav",
        ".masthead__menu",
        ".masthead__tools",
        ".md-search",
        "button",
    ):
        for each in paper.locator(selector).all():
            expect(each).to_be_hidden()


def test_the_chain_is_kept(home: str, project: Path, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(home + address(project, "stop"))
    page.emulate_media(media="print")
    chain = page.locator("#content .chain").first
    expect(chain).to_be_visible()
    expect(chain.locator("li")).to_have_count(4)


def test_the_questions_and_their_boxes_are_printed(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(home + "konsekvenser/")
    page.emulate_media(media="print")
    questions = page.locator("#questions li:has(> h3)")
    expect(questions).to_have_count(9)
    for question in questions.all():
        expect(question.locator("h3").get_by_role("checkbox")).to_be_visible()
        expect(question.get_by_role("heading", level=3)).to_be_visible()


@pytest.mark.parametrize(("kind", "most"), [("consequences", 8), ("stop", 2), ("done", 2)])
def test_it_fits_on_a_few_a4(
    kind: str, most: int, home: str, project: Path, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.goto(home + address(project, kind))
    pages = pages_of(page.pdf(prefer_css_page_size=True))
    print(f"{kind}: {len(pages)} pages")
    assert set(pages) == {A4}
    assert 1 <= len(pages) <= most
