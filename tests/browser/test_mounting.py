"""The page for whoever mounts a screen: on a telephone, on paper, and through a camera."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from tests.browser.kinds import address, demonstration
from tests.browser.test_print import A4, FIELDS, PALE, pages_of


def test_the_codes_lead_to_the_screens(home: str, project: Path, page: Page) -> None:
    page.goto(home + address(project, "mounting"))
    screens = sorted(demonstration(project).content.screens)
    wanted = [f"https://kundinsikt.hardvik.example/skarm/{id_}/" for id_ in screens]
    for code, leads in zip(page.locator(".mount__code .qr").all(), [*wanted, ""], strict=True):
        picture = Image.open(io.BytesIO(code.screenshot()))
        (read,) = zxingcpp.read_barcodes(picture)
        assert read.text == (leads or "https://kundinsikt.hardvik.example/skarm/")


def test_nothing_sticks_out_on_a_telephone(
    home: str, project: Path, new_page: Callable[..., Page]
) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(home + address(project, "mounting"))
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert (
        page.evaluate(
            """() => [...document.querySelectorAll("#content *")]
            .filter(e => !e.closest("pre, .ledger, svg") && e.checkVisibility())
            .filter(e => e.getBoundingClientRect().right > 390.5)
            .map(e => e.outerHTML.slice(0, 80))"""
        )
        == []
    )


def test_on_paper_it_is_black_on_white_and_each_screen_stands_whole(
    home: str, project: Path, new_page: Callable[..., Page]
) -> None:
    page = new_page(color_scheme="dark", viewport={"width": 680, "height": 960})
    page.goto(home + address(project, "mounting"))
    page.emulate_media(media="print")
    assert [field for field in page.evaluate(FIELDS) if field[1] < 225] == []
    assert page.evaluate(PALE) == []
    assert page.locator(".mount").first.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
    screen = page.locator(".wall__screen").first
    assert screen.evaluate("e => getComputedStyle(e).fill") == "rgb(255, 255, 255)"
    assert page.locator(".mount__note").first.is_visible()
    pages = pages_of(page.pdf(prefer_css_page_size=True))
    assert set(pages) == {A4}
    assert len(pages) <= 6
