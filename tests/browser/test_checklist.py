"""The checklist remembers what was ticked, in the reader's own browser."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect


def boxes_of_insights(page: Page) -> Locator:
    return page.locator('input[data-remember^="insight/"]')


def ticked(page: Page) -> list[str]:
    """The names of what is ticked, each once."""
    names = page.locator("input[data-remember]:checked").evaluate_all(
        "boxes => boxes.map(box => box.dataset.remember)"
    )
    return sorted(set(names))


def open_list(page: Page, home: str) -> None:
    """The page, with the list that the tool has folded away."""
    page.goto(home + "konsekvenser/")
    page.locator("article[data-ready]").wait_for()
    page.locator("[data-lists] > summary").click()


def test_ticks_are_remembered(home: str, page: Page) -> None:
    open_list(page, home)
    assert ticked(page) == []
    box = page.locator("#touchpoints input").first
    name = box.get_attribute("data-remember")
    box.check()
    open_list(page, home)
    expect(box).to_be_checked()
    assert ticked(page) == [name]
    box.uncheck()
    open_list(page, home)
    expect(box).not_to_be_checked()


def test_an_insight_ticked_in_one_place_is_ticked_everywhere(home: str, page: Page) -> None:
    open_list(page, home)
    name = page.evaluate(
        """() => {
            const names = [...document.querySelectorAll(".groups [data-remember]")]
                .map(box => box.dataset.remember);
            return names.find((name, index) => names.indexOf(name) !== index);
        }"""
    )
    twice = page.locator(f'.groups [data-remember="{name}"]')
    twice.first.check()
    expect(twice.last).to_be_checked()
    expect(page.locator("[data-count]")).to_have_text(re.compile("^1 "))


def test_the_departments_page_shares_the_ticks(home: str, page: Page) -> None:
    page.goto(home + "avdelning/leverans/")
    here = boxes_of_insights(page).evaluate_all("boxes => boxes.map(box => box.dataset.remember)")
    page.goto(home + "konsekvenser/")
    there = boxes_of_insights(page).evaluate_all("boxes => boxes.map(box => box.dataset.remember)")
    name = next(name for name in here if name in there)
    open_list(page, home)
    page.locator(f'.groups [data-remember="{name}"]').first.check()
    page.goto(home + "avdelning/leverans/")
    expect(page.locator(f'[data-remember="{name}"]')).to_be_checked()


def test_the_ticks_are_counted_and_cleared(home: str, page: Page) -> None:
    open_list(page, home)
    count = page.locator("[data-count]")
    expect(count).to_have_text("")
    for index in range(3):
        page.locator("#touchpoints input").nth(index).check()
    expect(count).to_have_text(re.compile("^3 "))
    page.get_by_role("button", name="Ta bort mina bockar").click()
    expect(count).to_have_text("")
    assert ticked(page) == []
    page.reload()
    assert ticked(page) == []


def test_a_tick_in_one_tab_shows_in_the_other(home: str, page: Page) -> None:
    open_list(page, home)
    other = page.context.new_page()
    open_list(other, home)
    other.locator("#touchpoints input").first.check()
    expect(page.locator("#touchpoints input").first).to_be_checked()
    expect(page.locator("[data-picked-list] li")).to_have_count(1)


def test_the_ticks_stay_in_the_browser(home: str, page: Page) -> None:
    open_list(page, home)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#touchpoints input").first.check()
    expect(page.locator("[data-count]")).not_to_have_text("")
    assert asked == []
    assert page.context.cookies() == []


def test_the_print_button_prints(home: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    open_list(page, home)
    page.get_by_role("button", name="Skriv ut listan").click()
    assert page.evaluate("window.printed") is True


def test_without_a_script_the_list_can_still_be_read_and_ticked(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(home + "konsekvenser/")
    expect(page.get_by_role("button", name="Skriv ut listan")).to_be_hidden()
    page.get_by_role("checkbox", name="Vem märker av beslutet?").check()
