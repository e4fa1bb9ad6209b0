"""R12 and R13: everything can be read from the farthest seat, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser

from generator.model.screen_budget import Orientation, quote_budget, x_height
from generator.rendering.screens import Deck
from generator.rendering.screens.fitting import HEADLINE_CHARACTERS
from tests.screens import made
from tests.screens.looking import UPRIGHT, VIEWPORTS, Still, faults, held_still, put

SEATS = [(55, 6), (65, 3), (43, 6), (32, 3)]
PROPORTIONS = ("1280x623", "1920x1080", "1080x1920")
"""Where every seat is tried; the other screens only have more points, or fewer."""
CODE_RATIO = 10
"""A code is read from ten times its width, and so is the address below it."""


@pytest.fixture(scope="module", params=VIEWPORTS)
def seen(request: pytest.FixtureRequest, browser: Browser) -> list[Seen]:
    """Every deck, measured on one screen."""
    viewport = request.param
    way: Orientation = "portrait" if viewport == UPRIGHT else "landscape"
    decks = [
        deck
        for inches, metres in (SEATS if viewport in PROPORTIONS else SEATS[:1])
        for deck in (
            *made_for(inches, metres, way),
            made.longest(inches, metres, way, "sv"),
            made.longest(inches, metres, way, "en"),
        )
    ]
    with held_still(browser, viewport) as still:
        return [Seen(still, deck, put(still, deck).measured()) for deck in decks]


def made_for(inches: float, metres: float, way: Orientation) -> Iterator[Deck]:
    """The short deck, on the screens that it is short for."""
    if quote_budget(inches, metres, way) > 120:
        yield made.deck(made.SHORT, size_inches=inches, distance_m=metres, orientation=way)


class Seen(NamedTuple):
    still: Still
    deck: Deck
    slides: list[dict[str, Any]]


def illegible(seen: Seen) -> list[str]:
    """The texts whose x is lower than the farthest seat asks for."""
    least = x_height(seen.deck.size_inches, seen.deck.distance_m) / 100 * seen.still.short
    found = []
    for slide in seen.slides:
        words = [text for text in slide["texts"] if "address" not in text["of"]]
        said = sum(len(text["text"]) for text in words if "words" in text["of"])
        main = slide["kind"] not in ("went_like_this", "mirror", "days_since", "stop")
        for text in words:
            headline = main and "words" in text["of"] and said <= HEADLINE_CHARACTERS
            large = headline or text["of"] in ("figure", "days")
            factor = 1.6 if large and text["of"] != "days" else 1.0
            # A hundredth: the browser rounds the size of type.
            if text["x"] < 0.99 * factor * least:
                found.append(f"{slide['id']}: “{text['text']}” {text['x']:.1f} < {least:.1f} px")
        for text in slide["texts"]:
            if "address" in text["of"]:
                from_the_code = CODE_RATIO * slide["code"] / 200
                if text["x"] < 0.99 * from_the_code:
                    found.append(f"{slide['id']}: the address is too small")
    return found


def test_nothing_is_cut_off_or_in_the_margin_or_on_top_of_something_else(seen: list[Seen]) -> None:
    assert [
        fault for one in seen for slide in one.slides for fault in faults(one.still, slide)
    ] == []


def test_everything_can_be_read_from_the_farthest_seat(seen: list[Seen]) -> None:
    assert [fault for one in seen for fault in illegible(one)] == []


def test_words_that_are_too_large_or_too_small_are_noticed(browser: Browser) -> None:
    """Or else the tests above would prove nothing."""
    deck = made.longest(55, 6, "landscape", "sv")
    with held_still(browser, "1366x768") as still:
        put(still, deck)
        for step, wrong in (("l5", "cut off"), ("l-3", "illegible")):
            still.page.evaluate(
                "step => document.querySelectorAll('.slide').forEach("
                "slide => { slide.className = slide.className.replace(/ l-?\\d+/, ' ' + step) })",
                step,
            )
            seen = Seen(still, deck, still.measured())
            cut = [fault for slide in seen.slides for fault in faults(still, slide)]
            assert cut if wrong == "cut off" else illegible(seen), wrong


def test_the_mark_of_what_was_left_out_never_stands_alone_on_a_line() -> None:
    kept = replace(
        made.SHORT[2], kind="went_like_this", text="Det gick bra …", before="Jag satt i kö …"
    )
    html = made.page(made.deck([kept])).html
    assert "bra\u00a0…" in html
    assert "kö\u00a0…" in html


def test_a_short_word_is_not_left_alone_on_the_last_line() -> None:
    slide = replace(
        made.SHORT[0], text="Hällen slår på när den torkas av", note="Köpare rings upp."
    )
    html = made.page(made.deck([slide])).html
    assert "torkas\u00a0av" in html
    assert "rings\u00a0upp." in html
