"""R23: a telephone reads the code from a picture of the screen, and comes to the same story."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from playwright.sync_api import Browser, Page

from generator.editions.screens.shortcuts import shortcuts
from tests.pages.printed import SITE
from tests.screens import made
from tests.screens.looking import UPRIGHT, Still, held_still, put

MODULE = 3
"""Pixels a module, from far away; a reader needs about as many."""
BLUR = 1.0
"""Pixels: a hand that is not quite still."""


@pytest.fixture(scope="module", params=["1366x768", UPRIGHT])
def still(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Still]:
    with held_still(browser, request.param) as still:
        yield put(still, made.deck(made.SHORT))


def photograph(still: Still) -> Image.Image:
    """The screen from so far away that a module of the code has three pixels."""
    code = still.page.locator(".is-shown .code svg")
    box = code.bounding_box()
    modules = int((code.get_attribute("viewBox") or "").split()[2])
    assert box
    scale = MODULE / (box["width"] / modules)
    shot = Image.open(io.BytesIO(still.page.screenshot())).convert("L")
    size = (round(shot.width * scale), round(shot.height * scale))
    return shot.resize(size).filter(ImageFilter.GaussianBlur(BLUR))


@pytest.mark.parametrize("corner", range(4))
def test_a_code_is_read_from_afar_in_every_corner(still: Still, corner: int) -> None:
    slide = next(slide for slide in made.SHORT if slide.kind == "quote")
    still.show(slide.id, corner)
    read = zxingcpp.read_barcodes(photograph(still))
    assert [code.text for code in read] == [SITE + (slide.story or "")]


def test_every_code_leads_to_the_story_of_its_own_slide(still: Still) -> None:
    """And the address that stands below it is the same, for one who can't photograph."""
    wide = [slide for slide in still.measured() if slide["code"]]
    assert len(wide) >= 4
    for seen in wide:
        id_ = seen["id"].removeprefix("slide-")
        still.show(id_)
        slide = next(slide for slide in made.SHORT if slide.id == id_)
        [code] = zxingcpp.read_barcodes(photograph(still))
        assert code.text == SITE + (slide.story or "")
        printed = still.page.locator(".is-shown .address").inner_text().replace("\n", "")
        printed = printed.removeprefix("Läs vidare").strip()
        assert f"https://{printed}/" == code.text


def test_a_code_has_a_quiet_zone_of_four_modules_and_a_fifth_of_the_height(still: Still) -> None:
    still.show("quote-short")
    code = still.page.locator(".is-shown .code svg")
    box = code.bounding_box()
    path = code.locator("path").last.get_attribute("d") or ""
    assert box
    assert box["width"] == pytest.approx(0.22 * still.short, rel=0.01)
    assert path.startswith("M4 4.5")


def test_a_site_that_does_not_know_its_address_shows_no_code() -> None:
    html = made.page(made.deck(made.SHORT), site_url=None).html
    assert '<div class="code">' not in html
    assert '<div class="code">' not in made.page(made.deck(made.SHORT, qr=False)).html


def test_a_short_way_leads_to_each_story_and_its_code_has_few_points(site: Path) -> None:
    """29 modules are read from a fifth farther away than 37."""
    screens = [page.read_text("utf-8") for page in site.glob("skarm/*/index.html")]
    codes = {code for html in screens for code in re.findall(r"/<wbr>(i/<wbr>\w+)", html)}
    assert len(codes) >= 10
    for code in codes:
        shortcut = site / code.replace("<wbr>", "") / "index.html"
        to = re.search(r'content="0; url=([^"]+)"', shortcut.read_text("utf-8"))
        assert to
        assert (shortcut.parent / to[1] / "index.html").is_file()
    widths = {int(n) for html in screens for n in re.findall(r'viewBox="0 0 (\d+) \1"', html)}
    assert max(widths - {24}) <= 29 + 2 * 4


def test_two_stories_have_two_short_ways_the_same_in_every_build() -> None:
    stories = [f"insikt/nummer-{n}/" for n in range(5000)]
    ways = shortcuts(stories)
    assert len(set(ways.values())) == len(stories)
    assert ways == shortcuts(reversed(stories))
    assert all(re.fullmatch("i/[2-9a-hjkmnp-z]{4,6}/", way) for way in ways.values())


def test_a_short_way_leads_on_without_a_script(
    site: Path, new_page: Callable[..., Page], home: str
) -> None:
    shortcut = next(site.glob("i/*/index.html")).parent
    page = new_page(java_script_enabled=False)
    page.goto(f"{home}i/{shortcut.name}/")
    page.wait_for_url(re.compile("/(insikt|avdelning)/"))
