"""R15: every text at least 7:1, also what stands beside pictures; and again in a window's light."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from generator.editions.screens.colour import VEIL, contrast, lightened
from tests.screens import made
from tests.screens.host import Host
from tests.screens.looking import held_still, put
from tests.screens.playing import FOLDER, publish

Points = npt.NDArray[np.float64]
"""Red, green and blue, 0 to 255, of each point."""

BELOW_EACH_OTHER = """() => {
  document.body.style.overflow = document.documentElement.style.overflow = 'visible';
  document.getElementById('deck').style.cssText = 'position: static; transform: none';
  document.querySelectorAll('.slide').forEach(slide => {
    slide.className += ' is-shown';
    slide.style.cssText = 'position: relative; height: 100vh; box-shadow: none';
  });
}"""
"""All slides at once: axe looks at what is seen, and takes a second each time."""


class Seen(NamedTuple):
    slide: dict[str, Any]
    shot: Points


def picture(page: Page) -> Points:
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    return np.asarray(shot, dtype=np.float64)


@pytest.fixture(scope="module")
def seen(browser: Browser) -> list[Seen]:
    """Each slide: what stands where, and its picture."""
    found = []
    with held_still(browser, "1280x623") as still:
        for slide in put(still, made.deck(made.SHORT)).measured():
            still.show(slide["id"].removeprefix("slide-"))
            found.append(Seen(slide, picture(still.page)))
    return found


def around(text: dict[str, Any], shot: Points) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The colour that most points of a text's box have, and the one farthest from it."""
    box = text["boxes"][0]
    left, top = int(box["left"]) + 1, int(box["top"]) + 1
    part = shot[top : int(box["bottom"]) - 1, left : int(box["right"]) - 1].reshape(-1, 3)
    _, first, counts = np.unique(part @ [65536, 256, 1], return_index=True, return_counts=True)
    colours = part[first]
    ground = colours[counts.argmax()]
    # The edges of letters are in between; their cores are the colour that was meant.
    letters = colours[np.abs(colours - ground).sum(axis=1).argmax()]
    return tuple(map(float, ground)), tuple(map(float, letters))


def veiled(colour: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(part + (255 - part) * VEIL for part in colour)


def test_every_text_is_seven_to_one_and_four_and_a_half_in_the_light_of_a_window(
    seen: list[Seen],
) -> None:
    """The words themselves, which a stop's are too, keep seven to one in that light."""
    weak = []
    for slide, shot in seen:
        for text in slide["texts"]:
            ground, letters = around(text, shot)
            inside, outside = contrast(letters, ground), contrast(veiled(letters), veiled(ground))
            address, words = text["of"] == "address", text["of"].startswith("words")
            least = 0.0 if address else 7.0 if words and "then" not in text["of"] else 4.5
            if inside < 7 or outside < least:
                weak.append((slide["id"], text["of"], round(inside, 1), round(outside, 1)))
    assert weak == []


def test_a_code_is_ten_to_one_against_its_ground(seen: list[Seen]) -> None:
    slide, shot = next(one for one in seen if one.slide["code"])
    box = next(part for part in slide["parts"] if part["of"] == "qr")
    rows, columns = (int(box["top"]), int(box["bottom"])), (int(box["left"]), int(box["right"]))
    code = shot[slice(*rows), slice(*columns)].reshape(-1, 3)
    assert contrast(tuple(code.min(axis=0)), tuple(code.max(axis=0))) > 10


def test_no_slide_is_brighter_than_a_third_and_none_is_empty(seen: list[Seen]) -> None:
    """The mean picture level, of which old panels wear out and rooms light up; R3 and R18."""
    for slide, shot in seen:
        levels = shot @ [0.2126, 0.7152, 0.0722]
        assert levels.mean() < 0.35 * 255, slide["id"]
        assert levels.std() > 10, slide["id"]


def test_axe_finds_nothing_on_any_slide(
    browser: Browser, host: Host, axe: Callable[[Page], list[str]]
) -> None:
    publish(host, made.deck(made.SHORT))
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{host.url}{FOLDER}?slide=1")
    page.evaluate(BELOW_EACH_OTHER)
    found = axe(page)
    shown = page.locator(".slide.is-shown").count()
    context.close()
    assert shown == len(made.SHORT)
    assert found == []


@pytest.mark.parametrize("colour", ["#ff8aa8", "#0a3d91", "#000000", "#e0b05a", "#ffffff"])
def test_the_companys_own_colour_is_made_light_enough(colour: str) -> None:
    light = lightened(colour)
    parts = tuple(float(int(light[at : at + 2], 16)) for at in (1, 3, 5))
    assert contrast(veiled(parts), veiled((16.0, 13.0, 12.0))) >= 4.5
    assert contrast(parts, (16.0, 13.0, 12.0)) >= 7
