"""Everything can be reached and used without a mouse, and with a thumb."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import address

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}

# What has the focus: what a reader would call it, and whether she can see that it has it.
FOCUSED = """() => {
    const element = document.activeElement;
    const ring = e => getComputedStyle(e).outlineStyle !== "none"
        && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
    const box = element.getBoundingClientRect();
    return {
        name: element.getAttribute("aria-label") || element.textContent.trim(),
        seen: element.checkVisibility() && box.right > 0 && box.left < innerWidth
            && (ring(element) || Boolean(element.form && ring(element.form))),
    };
}"""

# What is pressed with a thumb and is no link in running text.  A box to tick is as large as
# its label.
TOO_SMALL = """() => [...document.querySelectorAll(
        "button, summary, select, input, textarea, [role=button], nav a, a.button, .more a, footer li a")]
    .map(element => /checkbox|radio/.test(element.type) ? element.closest("label") || element : element)
    .filter(element => element.checkVisibility({opacityProperty: true, visibilityProperty: true}))
    .map(element => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.left >= 0 && box.right <= innerWidth + 1)
    .filter(([, box]) => box.width < 43.9 || box.height < 43.9)
    .map(([element, box]) => `${element.tagName.toLowerCase()}.${element.className} `
        + `«${element.textContent.trim().slice(0, 30)}» ${box.width}×${box.height}`)"""


def tab_until(page: Page, name: str) -> list[dict[str, Any]]:
    """Press Tab until `name` has the focus; everything that had it on the way."""
    passed: list[dict[str, Any]] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        passed.append(page.evaluate(FOCUSED))
        if passed[-1]["name"] == name:
            return passed
    raise AssertionError([each["name"] for each in passed])


def test_the_skip_link_is_first_and_goes_to_the_content(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.goto(home)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Hoppa till innehållet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#content') !== null")


def test_all_of_the_masthead_is_reached_by_tab_and_shows_where_one_is(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(viewport=DESK)
    page.goto(home)
    passed = tab_until(page, "Sök")
    names = [each["name"] for each in passed]
    assert names[1] == "Kundinsikt"
    assert names[2].startswith("Vecka ")
    menu = ["Veckor", "Avdelningar", "Konsekvenser", "Beslut", "Så gick det", "Arkiv", "Bidra"]
    assert names[3:10] == menu
    assert "Ljust eller mörkt" in names[10]
    assert [each["name"] for each in passed if not each["seen"]] == []
    page.keyboard.press("Tab")
    after = page.evaluate("document.activeElement.closest('#content') !== null")
    assert after, page.evaluate(FOCUSED)


def test_on_a_phone_the_menu_opens_by_the_keyboard(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(viewport=PHONE)
    page.goto(home)
    passed = tab_until(page, "Meny")
    assert [each["name"] for each in passed if not each["seen"]] == []
    weeks = page.locator(".masthead__menu").get_by_role("link", name="Veckor")
    expect(weeks).to_be_hidden()
    page.keyboard.press("Enter")
    expect(weeks).to_be_visible()
    page.keyboard.press("Tab")
    expect(weeks).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(home + "vecka/")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_on_a_phone_the_search_opens_and_closes_by_the_keyboard(
    key: str, home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(viewport=PHONE)
    page.goto(home)
    opener = page.locator("[data-opens-search]")
    tab_until(page, "Sök")
    expect(opener).to_be_focused()
    page.keyboard.press(key)
    words = page.locator(".md-search__input")
    expect(words).to_be_focused()
    # At once: typed by the letter, each letter is a search of its own.
    page.keyboard.insert_text("faktura")
    page.keyboard.press("End")
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"^\d+ sökresultat$"))
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(opener).to_be_focused()


def test_the_archive_is_filtered_by_the_keyboard(home: str, new_page: Callable[..., Page]) -> None:
    page = new_page(viewport=DESK)
    page.goto(home + "arkiv/")
    count = page.locator("[data-count]")
    expect(page.get_by_role("search", name="Filtrera arkivet")).to_be_visible()
    page.get_by_label("Ord").focus()
    everything = count.inner_text()
    page.keyboard.type("faktura")
    expect(count).not_to_have_text(everything)
    page.keyboard.press("Tab")
    expect(page.get_by_label("Avdelning")).to_be_focused()
    assert page.evaluate(FOCUSED)["seen"]
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("owner="))
    for _ in range(3):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED)["seen"]
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Visa alla")).to_be_focused()
    page.keyboard.press("Enter")
    expect(count).to_have_text(everything)
    expect(page).to_have_url(home + "arkiv/")


@pytest.mark.parametrize(
    "kind",
    ["home", "week", "stop", "department", "consequences", "done list", "archive", "not found"],
)
def test_a_thumb_hits_what_it_aims_at(
    kind: str, home: str, project: Path, new_page: Callable[..., Page]
) -> None:
    page = new_page(viewport=PHONE, has_touch=True)
    page.goto(home + address(project, kind))
    page.get_by_text("Meny", exact=True).click()
    assert page.evaluate(TOO_SMALL) == []
