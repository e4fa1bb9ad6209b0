"""Every kind of page, as readers meet it: wide and narrow, light and dark.

That nothing goes wrong on the way (console, foreign requests, refused scripts) is seen to
by the fixture `new_page`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import watched
from tests.browser.kinds import KINDS, address, demonstration

WIDTHS = (1440, 768, 390)
HEIGHT = 900

HEADINGS = """() => [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")]
    .filter(heading => heading.checkVisibility()).map(heading => Number(heading.tagName[1]))"""

# What sticks out to the right of the window and makes it scroll.
TOO_WIDE = """() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > root.clientWidth + 1)
        .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute("class")}`).slice(0, 5);
}"""


@pytest.fixture(scope="module", params=KINDS)
def shown(
    request: pytest.FixtureRequest, browser: Browser, home: str, project: Path
) -> Iterator[Page]:
    """A page of each kind in turn, opened once for all that is asked of it."""
    with watched(browser) as open_page:
        page = open_page(reduced_motion="reduce")
        page.goto(home + address(project, request.param))
        yield page


def resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})


def test_nothing_serious_stands_in_anyones_way(
    shown: Page, home: str, axe: Callable[[Page], list[str]]
) -> None:
    """Judged wide and light, narrow and dark; the home page in all four ways."""
    ways: list[tuple[Literal["light", "dark"], int]] = [("light", 1440), ("dark", 390)]
    if shown.url == home:
        ways += [("dark", 1440), ("light", 390)]
    faults = []
    for scheme, width in ways:
        shown.emulate_media(color_scheme=scheme)
        resize(shown, width)
        faults += [f"{scheme}, {width}: {fault}" for fault in axe(shown)]
    assert faults == []


def test_the_page_fits_every_window(shown: Page) -> None:
    for width in WIDTHS:
        resize(shown, width)
        assert shown.evaluate(TOO_WIDE) == [], width


def test_one_first_heading_and_none_left_out_below_it(shown: Page) -> None:
    levels = shown.evaluate(HEADINGS)
    assert levels.count(1) == 1, levels
    assert levels[0] == 1, levels
    skips = [(a, b) for a, b in itertools.pairwise(levels) if b > a + 1]
    assert skips == [], levels


def test_the_page_says_that_it_is_swedish(shown: Page) -> None:
    assert shown.locator("html").get_attribute("lang") == "sv"


def test_a_page_that_is_not_there_shows_the_way_home(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.goto(home + "404.html")
    page.get_by_role("main").get_by_role("link", name="Veckans kundinsikt").click()
    page.wait_for_url(home)


def test_a_duplicate_leads_on_to_what_it_doubles(
    home: str, project: Path, new_page: Callable[..., Page]
) -> None:
    id_, target = next(iter(demonstration(project).duplicates.items()))
    page = new_page()
    page.goto(f"{home}insikt/{id_}/", wait_until="commit")
    page.wait_for_url(f"{home}insikt/{target}/")


def test_the_site_works_below_a_path(
    site: Path, serve: Callable[..., str], new_page: Callable[..., Page]
) -> None:
    home = serve(site, under="/kund/insikt/")
    page = new_page()
    page.goto(home)
    page.get_by_role("banner").get_by_role("link", name="Arkiv").click()
    expect(page.get_by_role("search", name="Filtrera arkivet")).to_be_visible()
    page.locator("[data-rows] a").first.click()
    expect(page).to_have_url(re.compile(re.escape(f"{home}insikt/")))
    page.get_by_role("link", name="Kundinsikt", exact=True).click()
    expect(page).to_have_url(home)
