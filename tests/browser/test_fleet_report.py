"""The page that `kundinsikt screens --format html` writes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from generator.fleet.judging import judge
from generator.model.screen import Screen
from generator.rendering.fleet.page import as_html
from generator.rendering.fleet.telling import FleetTeller
from generator.rendering.language import language
from tests.fleet.made import TIZEN, ago, beat, gathered


def test_it_can_be_read_by_everybody_wide_and_narrow_in_light_and_dark(
    tmp_path: Path,
    serve: Callable[..., str],
    new_page: Callable[..., Page],
    axe: Callable[[Page], list[str]],
) -> None:
    log = gathered(
        beat("fikarum") + beat("fikarum", who="10.0.0.9", agent=TIZEN, errors=3),
        beat("lager", ago(hours=2)) + beat("butik", ago(days=3)) + "broken beat.gif?\n",
    )
    known = {id_: Screen(place=f"Plats {id_}") for id_ in ("fikarum", "lager", "never")}
    words = language("sv")
    told = FleetTeller(judge(log, known=known), words).told()
    (tmp_path / "index.html").write_text(as_html(told, words), "utf-8")
    address = serve(tmp_path)
    for scheme, width in (("light", 1280), ("dark", 390)):
        page = new_page(color_scheme=scheme, viewport={"width": width, "height": 800})
        page.goto(address)
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
        # The policy has let the page's own style through.
        shape = "e => getComputedStyle(e).borderTopLeftRadius"
        assert page.locator(".state").first.evaluate(shape) == "99px"
