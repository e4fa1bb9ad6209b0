"""A site in English is English all through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import watched
from tests.browser.server import Server
from tests.doors import command, small
from tests.doors.small import TODAY

HANDWRITTEN = {"om.md": "about.md", "for-redaktorer.md": "for-editors.md"}
NAV = {
    "vecka/": "week/",
    "avdelning/": "department/",
    "konsekvenser/": "consequences/",
    "beslut/": "decisions/",
    "klart/": "done/",
    "arkiv/": "archive/",
    "bidra/": "contribute/",
    **HANDWRITTEN,
}
PAGES = [
    "",
    "week/",
    "week/2026-47/",
    "week/2026-46/",
    "insight/improved/",
    "insight/open-matter/",
    "insight/told-twice/",
    "department/",
    "department/finance/",
    "department/stores/",
    "consequences/",
    "decisions/",
    "decisions/free-returns/",
    "done/",
    "archive/",
    "contribute/",
    "contribute/again/#open-matter",
    "404.html",
]
PAPER = """---
title: Returns are free in the stores
owner: finance
on: 2026-11-02
status: decided
affects:
  customer: direct
gap: Nobody has been asked.
consequences:
  - dimension: price
    direction: better
    strength: 2
    text: It costs nothing to change one's mind.
conclusion: partly
mitigation:
  - text: A call to each of them
    owner: finance
    due: 2026-11-10
    kept: partly
follow_up:
  on: 2026-12-01
---

## What is decided

Returns are free.
"""
# Å, Ä and Ö stand in no English word, and the others in no English sentence of ours.
SWEDISH = re.compile(
    r"\w*[åäöÅÄÖ]\w*|\b(?:och|att|inte|eller|av|till|som|kunden|kunder|vecka|avdelning"
    r"|avdelningar|arkiv|hem|ingen|inget|alla|visa|skriv|ut|ny|mottagen|stängd|hört|ägs|beslutat)\b",
    re.IGNORECASE,
)

# Everything a reader sees or is read out, on the page and in its head.
WORDS = """() => {
    const attributes = ["aria-label", "title", "placeholder", "alt", "content", "data-some",
        "data-none", "data-failed", "data-one", "data-many"];
    const found = [document.title, document.body.innerText];
    for (const element of document.querySelectorAll("*")) {
        for (const name of attributes) {
            const value = element.getAttribute(name);
            if (value && !/^(http-equiv|viewport)$/.test(name)) found.push(value);
        }
    }
    found.push(document.querySelector("#__config").textContent);
    return found.join("\\n");
}"""


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = small.small_project(tmp_path_factory.mktemp("english"), insights=0)
    config = folder / "mkdocs.yml"
    config.write_text(in_english(config.read_text(encoding="utf-8"), folder / "docs"), "utf-8")
    _write(folder)
    command.build(folder, folder / "site")
    server = Server(folder / "site")
    yield server.url
    server.stop()


def in_english(config: str, docs: Path) -> str:
    """`mkdocs.yml` with the menu's paths in English, and every warning an error."""
    for swedish, english in NAV.items():
        config = re.sub(rf"(?m)^  - {re.escape(swedish)}", f"  - {english}", config)
    for swedish, english in HANDWRITTEN.items():
        if (docs / english).exists():  # the one is shown, the other is not
            config = re.sub(rf"(?m)^  /{re.escape(english)}$", f"  /{swedish}", config)
        else:
            config = re.sub(rf"(?m)^  - {re.escape(english)}\n", "", config)
            (docs / swedish).unlink()
    return f"{config}\nstrict: true\n"


def _write(project: Path) -> None:
    small.write(project, "settings.yaml", company="Example Ltd", language="en", demo_today=TODAY)
    (project / "insights" / "departments" / "ekonomi.yaml").unlink()
    for id_, name in (("finance", "Finance"), ("stores", "Stores")):
        small.write(project, f"departments/{id_}.yaml", name=name, contact="a role", headcount=5)
    small.write(project, "touchpoints/bill.yaml", name="Bill", phase="pay", owner="finance")
    (project / "insights/decisions").mkdir()
    (project / "insights/decisions/free-returns.md").write_text(PAPER, encoding="utf-8")

    def insight(id_: str, **more: object) -> None:
        usual: dict[str, object] = {
            "title": "The invoice arrives after the return",
            "quote": "I have called three times about one invoice.",
            "said_by": "Private customer",
            "heard": {"on": "2026-11-10", "channel": "phone", "by": "stores"},
            "consequence": "The customer pays twice and has to call.",
            "owner": "finance",
        }
        small.insight(project, id_, **{**usual, **more})

    insight("open-matter", touchpoint="bill", effort=5, weight=2)
    insight("told-twice", duplicate_of="open-matter")
    insight("no-owner", title="Nobody knows who answers", owner="unknown", kind="stop")
    insight(
        "improved",
        title="One invoice, one letter",
        kind="improvement",
        builds_on=["open-matter"],
        status="closed",
        cause={"category": "invoice_payment", "department": "finance"},
        answer={"text": "We send one.", "on": "2026-11-12", "role": "A manager"},
        action={"kind": "root_cause", "text": "One letter"},
        outcome={"verdict": "worked", "measure": "Calls a week", "before": 61, "after": 4},
        history=[{"on": "2026-11-17", "status": "closed"}],
        heard_again=[{"on": "2026-11-18", "channel": "chat"}],
        told_customer="yes",
        contacts={"count": 61, "period": "month"},
        value={"customer": "irritating", "company": "irritating"},
    )


@pytest.fixture(scope="module")
def page_in_english(browser: Browser, english: str) -> Iterator[Page]:
    with watched(browser) as open_page:
        yield open_page(locale="en-GB")


@pytest.mark.parametrize("address", PAGES)
def test_no_swedish_word_is_left(address: str, english: str, page_in_english: Page) -> None:
    page = page_in_english
    page.goto(english + address)
    if "told-twice" in address:
        page.wait_for_url(f"{english}insight/open-matter/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert SWEDISH.findall(page.evaluate(WORDS)) == []


def test_the_tool_for_decision_papers_makes_an_english_paper(
    english: str, page_in_english: Page
) -> None:
    page = page_in_english
    page.goto(english + "consequences/")
    page.locator("article[data-ready]").wait_for()
    page.locator("[data-large]").check()
    page.locator('[data-place][value="bill"]').check()
    page.locator("#f-gap").fill("Nobody has been asked.")
    page.locator('[name="conclusion"][value="against"]').check()
    page.locator("#f-follow").fill("2027-03-15")
    # What is said in papers is understood in both languages.
    rules = page.evaluate(
        "fetch('rules.json').then(answer => answer.json())"
        ".then(rules => JSON.stringify({...rules, said: null}))"
    )
    file = page.locator("[data-file-text]").text_content() or ""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    paper = " ".join((page.locator("[data-onpaper]").text_content() or "").split())
    assert SWEDISH.findall(page.evaluate(WORDS) + rules + file + paper) == []
    assert "We have no customer voice on this. Nobody has been asked." in paper
    assert "Follow-up: 15 March 2027." in paper


def test_quotation_marks_are_english(english: str, page_in_english: Page) -> None:
    page_in_english.goto(english + "insight/open-matter/")
    words = page_in_english.locator("blockquote").first.inner_text()
    assert words.startswith("“"), words
    assert words.endswith("”"), words


def test_search_finds_english_forms(english: str, page_in_english: Page) -> None:
    page = page_in_english
    page.goto(english)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill("invoices")
    page.locator(".md-search__input").press("End")
    page.wait_for_function(
        "/^[0-9]+ /.test(document.querySelector('.md-search-result__meta').innerText)"
    )
    page.locator(".md-search-result__link").first.wait_for()
