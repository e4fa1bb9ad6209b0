"""The page for whoever mounts a screen: on a telephone, on paper, and through a camera."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from tests.browser.kinds import address, demonstration
from tests.browser.test_print import A4, FIELDS, PALE, pages_of

# The pieces of addresses and commands that don't stand on one line: they would be typed wrong.
BROKEN = """all => all.filter(each => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
    }).map(each => each.textContent)"""


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


@pytest.mark.parametrize("width", [390, 768, 1366, 1920])
def test_no_command_is_cut_off(
    width: int, home: str, project: Path, new_page: Callable[..., Page]
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(home + address(project, "mounting"))
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    commands = page.locator("#content pre")
    assert commands.count() == 7
    assert (
        commands.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth).length") == 0
    )
    assert page.locator("#content pre .whole").evaluate_all(BROKEN) == []
    whole = page.locator("#content pre").first.inner_text()
    assert whole.startswith("chromium --kiosk --noerrdialogs --no-first-run \\\n  --hide-crash")


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
    pieces = page.locator(".mount .whole")
    assert pieces.count() > 20
    assert pieces.evaluate_all(BROKEN) == []
    pages = pages_of(page.pdf(prefer_css_page_size=True))
    assert set(pages) == {A4}
    assert len(pages) <= 5
