"""Light or dark: the system decides until the reader does."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

LIGHT, DARK = "rgb(251, 248, 242)", "rgb(23, 20, 18)"

# What the page's scheme was when its body began, before anything could be painted.
AT_FIRST = """new MutationObserver((_, observer) => {
    if (!document.body) return;
    window.atFirst = document.documentElement.getAttribute("data-scheme");
    observer.disconnect();
}).observe(document, {childList: true, subtree: true});"""


def button(page: Page) -> Locator:
    return page.locator("button[data-scheme]")


def expect_scheme(page: Page, scheme: str) -> None:
    paper = {"light": LIGHT, "dark": DARK}[scheme]
    expect(page.locator("body")).to_have_css("background-color", paper)
    expect(button(page)).to_have_attribute("aria-pressed", "true" if scheme == "dark" else "false")


def test_the_system_decides_at_first(home: str, new_page: Callable[..., Page]) -> None:
    page = new_page(color_scheme="dark")
    page.goto(home)
    expect_scheme(page, "dark")
    page.emulate_media(color_scheme="light")
    expect_scheme(page, "light")


def test_the_readers_choice_outlives_the_page(home: str, new_page: Callable[..., Page]) -> None:
    page = new_page(color_scheme="dark")
    page.goto(home)
    button(page).click()
    expect_scheme(page, "light")
    page.reload()
    expect_scheme(page, "light")
    page.goto(home + "om/")
    expect_scheme(page, "light")
    button(page).click()
    expect_scheme(page, "dark")
    page.emulate_media(color_scheme="light")
    expect_scheme(page, "dark")
    page.reload()
    expect_scheme(page, "dark")


def test_the_choice_is_there_before_the_first_paint(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(color_scheme="light")
    page.add_init_script(AT_FIRST)
    page.goto(home)
    assert page.evaluate("window.atFirst") is None
    button(page).click()
    page.reload()
    assert page.evaluate("window.atFirst") == "dark"


def test_a_choice_in_one_tab_shows_in_the_other(home: str, page: Page) -> None:
    page.goto(home)
    other = page.context.new_page()
    other.goto(home + "om/")
    expect_scheme(page, "light")
    button(other).click()
    expect_scheme(page, "dark")


def test_where_nothing_may_be_stored_it_still_changes_this_page(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(color_scheme="light")
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
            get() { throw new DOMException("denied", "SecurityError"); } });"""
    )
    page.goto(home)
    button(page).click()
    expect_scheme(page, "dark")


def test_the_button_has_a_name_and_needs_a_script(home: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(home)
    expect(button(page)).to_have_accessible_name(re.compile("[Mm]örkt"))
    bare = new_page(java_script_enabled=False, color_scheme="dark")
    bare.goto(home)
    expect(button(bare)).to_be_hidden()
    expect(bare.locator("body")).to_have_css("background-color", DARK)
