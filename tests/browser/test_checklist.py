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


def test_ticks_are_remembered(home: str, page: Page) -> None:
    page.goto(home + "konsekvenser/")
    assert ticked(page) == []
    page.get_by_label("Vem märker av beslutet?").check()
    page.reload()
    expect(page.get_by_label("Vem märker av beslutet?")).to_be_checked()
    assert ticked(page) == ["question/notices"]
    page.get_by_label("Vem märker av beslutet?").uncheck()
    page.reload()
    expect(page.get_by_label("Vem märker av beslutet?")).not_to_be_checked()


def test_an_insight_ticked_in_one_place_is_ticked_everywhere(home: str, page: Page) -> None:
    page.goto(home + "konsekvenser/")
    name = page.evaluate(
        """() => {
            const names = [...document.querySelectorAll("[data-remember]")]
                .map(box => box.dataset.remember);
            return names.find((name, index) => names.indexOf(name) !== index);
        }"""
    )
    twice = page.locator(f'[data-remember="{name}"]')
    twice.first.check()
    expect(twice.last).to_be_checked()
    expect(page.locator("[data-count]")).to_have_text(re.compile("^1 "))


def test_the_departments_page_shares_the_ticks(home: str, page: Page) -> None:
    page.goto(home + "avdelning/leverans/")
    here = boxes_of_insights(page).evaluate_all("boxes => boxes.map(box => box.dataset.remember)")
    page.goto(home + "konsekvenser/")
    there = boxes_of_insights(page).evaluate_all("boxes => boxes.map(box => box.dataset.remember)")
    name = next(name for name in here if name in there)
    page.locator(f'[data-remember="{name}"]').first.check()
    page.goto(home + "avdelning/leverans/")
    expect(page.locator(f'[data-remember="{name}"]')).to_be_checked()


def test_the_ticks_are_counted_and_cleared(home: str, page: Page) -> None:
    page.goto(home + "konsekvenser/")
    count = page.locator("[data-count]")
    expect(count).to_have_text("")
    for question in ("notices", "voice", "tells"):
        page.locator(f'[data-remember="question/{question}"]').check()
    expect(count).to_have_text(re.compile("^3 "))
    page.get_by_role("button", name="Ta bort mina bockar").click()
    expect(count).to_have_text("")
    assert ticked(page) == []
    page.reload()
    assert ticked(page) == []


def test_a_tick_in_one_tab_shows_in_the_other(home: str, page: Page) -> None:
    page.goto(home + "konsekvenser/")
    other = page.context.new_page()
    other.goto(home + "konsekvenser/")
    other.locator('[data-remember="question/voice"]').check()
    expect(page.locator('[data-remember="question/voice"]')).to_be_checked()


def test_the_ticks_stay_in_the_browser(home: str, page: Page) -> None:
    page.goto(home + "konsekvenser/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator('[data-remember="question/voice"]').check()
    expect(page.locator("[data-count]")).not_to_have_text("")
    assert asked == []
    assert page.context.cookies() == []


def test_the_print_button_prints(home: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(home + "konsekvenser/")
    page.get_by_role("button", name="Skriv ut").click()
    assert page.evaluate("window.printed") is True


def test_without_a_script_the_list_can_still_be_read_and_ticked(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(home + "konsekvenser/")
    expect(page.get_by_role("button", name="Skriv ut")).to_be_hidden()
    page.get_by_label("Vem märker av beslutet?").check()
