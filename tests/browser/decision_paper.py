"""A paper filled in on `/konsekvenser/`, as a person would, and what its files are held to."""

from __future__ import annotations

from playwright.sync_api import Page

TITLE = "Kundservice stänger klockan sexton på fredagar"
HOSTILE = '<img src=x onerror=alert(1)> - a: b # """ --- | [x](y) *fet* _kursiv_ `kod` &amp; 1. ’”'
"""What HTML, YAML and Markdown would each make something of."""


def open_tool(page: Page, home: str) -> Page:
    page.goto(home + "konsekvenser/")
    page.locator("article[data-ready]").wait_for()
    return page


def fill(page: Page, *, who: str = "Den som arbetar kontorstid och ringer efter lunch.") -> None:
    """Answers the six questions; the paper is then ready."""
    page.locator("#f-title").fill(TITLE)
    page.locator("#f-owner").select_option("kundservice")
    page.locator("#f-forum").select_option("management")
    page.locator("#f-on").fill("2026-12-14")
    page.locator('[data-place][value="kundservice-telefon"]').check()
    page.locator("#f-why").fill(who)
    page.locator('[name="affects"][value="direct"]').check()
    effect(page, "better", "Kortare kö de timmar då telefonen är öppen.", "access")
    effect(page, "worse", "Den som slutar sexton når oss inte alls.", "access")
    page.locator("#voice [data-heard] input").first.check()
    page.locator("#f-unheard").fill("De som har slutat ringa.")
    page.locator('[name="conclusion"][value="partly"]').check()
    page.locator('[data-rows="mitigation"] [data-key="text"]').fill("Återuppringning inom en dag")
    page.locator('[data-rows="mitigation"] [data-key="owner"]').select_option("kundservice")
    page.locator('[data-rows="mitigation"] [data-key="due"]').fill("2027-01-15")
    page.locator("#f-tells").fill("Kundservice, i talsvaret och på webben")
    page.locator("#f-follow").fill("2027-03-15")
    page.locator("#f-measure").fill("Samtal som ingen hann svara på")


def effect(page: Page, way: str, text: str, dimension: str) -> None:
    row = page.locator(f'[data-rows="{way}"] [data-row]').last
    row.locator('[data-key="text"]').fill(text)
    row.locator('[data-key="dimension"]').select_option(dimension)
    row.locator('[data-key="touchpoint"]').select_option("kundservice-telefon")


def fill_deep(page: Page) -> None:
    """What is asked of large decisions."""
    page.locator("[data-large]").check()
    page.locator('[name="types/consumer"]').check()
    page.locator("#f-count").fill("310 samtal i veckan")
    page.locator('[name="heard_out"][value="no"]').check()
    page.locator("#f-how").fill("Det fanns ingen tid att fråga.")
    for name in page.locator("[data-dimension]").evaluate_all(
        "parts => parts.map(part => part.dataset.dimension)"
    ):
        way = {"access": "worse", "effort": "worse", "price": "none"}.get(name, "unknown")
        page.locator(f'[name="{name}/direction"][value="{way}"]').check()
    page.locator('[name="access/text"]').fill("Ingen svarar efter sexton.")
    page.locator('[name="access/strength"]').select_option("3")
    page.locator('[name="access/touchpoint"]').select_option("kundservice-telefon")
    page.locator("#f-zero").fill("Vi håller öppet som i dag, med en timmes kö.")
    page.locator('[data-rows="alternatives"] [data-key="text"]').fill("Två som börjar klockan tio.")
    page.locator('[name="prepared"][value="yes"]').check()
