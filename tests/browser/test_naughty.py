"""Five hundred strings that break software, through every text that a file can hold.

They are packed many to a text.  Each text ends with a mark of its own (`¤title`), so that
what is found on a page is known to come from that very field.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.model.base import Week
from generator.reading.content import read_content
from tests.browser.server import Server
from tests.doors import command, small
from tests.doors.small import TODAY
from tests.real.data import FOLDER, needs

NAUGHTY = "naughty-strings/blns.json"
pytestmark = needs(NAUGHTY)

HOSTILE = "</title><img src=x onerror=alert(1)><script>alert(2)</script>\"'&amp;{{7*7}}"

POLICY = r'<meta http-equiv="Content-Security-Policy"[^>]*>'

# How long each text may be.  A measured value has no limit of its own.
LIMITS = {
    "title": 80,
    "quote": 240,
    "said_by": 60,
    "consequence": 280,
    "cause": 280,
    "answer": 400,
    "role": 80,
    "action": 280,
    "measure": 160,
    "before": 200,
    "after": 200,
    "note": 280,
    "evidence": 80,
    "reference": 200,
    "context": 600,
    "introduction": 300,
    "tag": 40,
}
ON_INSIGHT = [
    "title", "quote", "said_by", "consequence", "cause", "answer", "role", "action", "measure",
    "before", "after", "note", "evidence", "reference",
]  # fmt: skip
ON_CARD = ["title", "quote", "said_by"]

# Opens pages in frames, which is faster than going there, a few at a time; says of each which
# texts are missing, and what is there that no text may become.
VISIT = """async visits => {
    const fold = text => text.replace(/[\\s\\u0085]+/gu, "");
    const faults = [];
    const left = [...visits];
    const look = (page, address, texts, title) => {
        const main = page.querySelector("main");
        const words = fold(main.textContent);
        for (const text of texts) {
            if (!words.includes(fold(text))) faults.push(`${address}: missing: ${text}`);
        }
        if (title && !fold(page.title).includes(fold(title))) {
            faults.push(`${address}: another <title>: ${page.title}`);
        }
        for (const element of page.querySelectorAll("*")) {
            const live = [...element.attributes].find(each => each.name.startsWith("on"));
            const leads = element.getAttribute("href") || element.getAttribute("src") || "";
            if (live || /^\\s*(javascript|data|vbscript):/i.test(leads)) {
                faults.push(`${address}: ${element.outerHTML}`);
            }
        }
        for (const element of main.querySelectorAll(
                "img, iframe, object, embed, link, meta, base, style, form, video, audio, math")) {
            if (!element.matches("form.filters, form[data-form]")) faults.push(`${address}: ${element.outerHTML}`);
        }
    };
    const work = async () => {
        while (left.length) {
            const [address, texts, title] = left.shift();
            const frame = document.createElement("iframe");
            frame.src = address;
            await new Promise(done => { frame.onload = done; document.body.append(frame); });
            look(frame.contentDocument, address, texts, title);
            frame.remove();
        }
    };
    await Promise.all([work(), work(), work(), work()]);
    return faults;
}"""


@dataclass(frozen=True)
class Made:
    """The site, and what was written: the fields of every insight, and the weeks' insights."""

    site: Path
    insights: dict[str, dict[str, str]]
    weeks: dict[str, list[str]]


def packed(strings: list[str], limit: int, mark: str) -> Iterator[str]:
    """All strings that are short enough, in texts of at most `limit` characters."""
    end = f"¤{mark}"
    text = ""
    for string in strings:
        if len(string) > limit - len(end):
            continue
        longer = f"{text} ¤ {string}" if text else string  # apart: digits make no number together
        if len(longer) > limit - len(end):
            yield text + end
            longer = string
        text = longer
    yield text + end


def readable(strings: list[str], folder: Path) -> list[str]:
    """The strings that the reader does not refuse: a control character, a link to a file …"""
    project = small.small_project(folder, insights=0)
    for number, string in enumerate(strings):
        small.insight(project, f"nr-{number:03}", consequence=string[:280], context=string[:600])
    content, _ = read_content(project / "insights", wall_clock=date.fromisoformat(TODAY))
    assert content is not None
    return [string for n, string in enumerate(strings) if f"nr-{n:03}" in content.feedback]


def _feedback(texts: dict[str, str], heard: date, week: Week | None = None) -> dict[str, Any]:
    def text(field: str) -> str:
        return texts.get(field, field)

    on = heard.isoformat()
    value: dict[str, Any] = {
        "title": text("title"),
        "quote": text("quote"),
        "said_by": text("said_by"),
        "heard": {"on": on, "channel": "phone", "by": "ekonomi"},
        "consequence": text("consequence"),
        "owner": "ekonomi",
        "status": "closed",
        "cause": {"category": "product", "department": "ekonomi", "text": text("cause")},
        "answer": {"text": text("answer"), "on": on, "role": text("role")},
        "action": {"kind": "symptom", "text": text("action")},
        "outcome": {
            "verdict": "worked",
            "measure": text("measure"),
            "before": text("before"),
            "after": text("after"),
        },
        "history": [{"on": on, "status": "closed", "note": text("note")}],
        "evidence": [{"kind": text("evidence"), "ref": text("reference")}],
        "context": text("context"),
        "tags": [text("tag")],
    }
    if week:
        value["quote_of_the_week"] = {"week": str(week), "introduction": text("introduction")}
    return value


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    everything = json.loads((FOLDER / NAUGHTY).read_text(encoding="utf-8"))
    strings = readable(everything, tmp_path_factory.mktemp("read"))
    assert len(strings) > 400
    project = small.small_project(tmp_path_factory.mktemp("naughty"), insights=0)
    _write_frame(project)
    texts = {field: list(packed(strings, limit, field)) for field, limit in LIMITS.items()}
    monday = Week.of(date.fromisoformat(TODAY)).monday
    count = max(len(texts[field]) for field in (*ON_INSIGHT, "context", "introduction"))
    weeks = [Week.of(monday - timedelta(weeks=n)) for n in range(len(texts["introduction"]))]
    insights: dict[str, dict[str, str]] = {}
    by_week: dict[str, list[str]] = {}
    for number in range(count):
        week = weeks[number % len(weeks)]
        id_ = f"naughty-{number:03}"
        insights[id_] = {field: each[number] for field, each in texts.items() if number < len(each)}
        by_week.setdefault(f"{week.year}-{week.number:02}", []).append(id_)
        value = _feedback(insights[id_], week.monday, week if number < len(weeks) else None)
        small.insight(project, id_, **value)
    site = project / "site"
    command.build(project, site)
    return Made(site, insights, by_week)


def _write_frame(project: Path) -> None:
    """What stands around the insights has names that mean harm, too."""
    link = {"title": HOSTILE[:60], "url": "https://example.com/"}
    small.write(
        project,
        "settings.yaml",
        company=HOSTILE,
        champion=HOSTILE,
        demo_today=TODAY,
        links=[link],
    )
    small.write(
        project,
        "departments/ekonomi.yaml",
        name=HOSTILE[:60],
        contact=HOSTILE,
        headcount=1,
        promise=HOSTILE,
        questions=[HOSTILE],
        customer_goals=[{"name": HOSTILE, "measure": HOSTILE}],
    )
    small.write(project, "touchpoints/kassa.yaml", name=HOSTILE[:60], phase="buy", owner="ekonomi")


@pytest.fixture(scope="module")
def as_built(made: Made) -> Iterator[str]:
    server = Server(made.site)
    yield server.url
    server.stop()


def without(made: Made, folder: Path, *patterns: str) -> Path:
    """A copy of the site without what the patterns find; each is on every page.

    The screens stand outside the frame: tests/screens/test_policy.py sees to them.
    """
    shutil.copytree(made.site, folder, dirs_exist_ok=True)
    shutil.rmtree(folder / "skarm")
    shutil.rmtree(folder / "i", ignore_errors=True)  # the short ways to their stories
    for file in folder.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        for pattern in patterns:
            html, found = re.subn(pattern, "", html)
            assert found, (file, pattern)
        file.write_text(html, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def unprotected(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site without its content security policy: escaping alone must hold."""
    server = Server(without(made, tmp_path_factory.mktemp("unprotected"), POLICY))
    yield server.url
    server.stop()


@pytest.fixture(scope="module")
def bare(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Without the site's own scripts and styles, too: hundreds of pages are opened faster."""
    folder = tmp_path_factory.mktemp("bare")
    own = (r'<link rel="stylesheet"[^>]*>', r'<script src="[^"]*">\s*</script>')
    server = Server(without(made, folder, POLICY, *own))
    yield server.url
    server.stop()


def visits(made: Made) -> list[tuple[str, list[str], str]]:
    """Every page with naughty texts: its address, the texts, and what its title is to hold."""
    insights = [
        (f"insikt/{id_}/", [texts[f] for f in ON_INSIGHT if f in texts], texts.get("title", ""))
        for id_, texts in made.insights.items()
    ]
    weeks = []
    for week, ids in made.weeks.items():
        first = made.insights[ids[0]]
        cards = [made.insights[id_][f] for id_ in ids for f in ON_CARD if f in made.insights[id_]]
        weeks.append((f"vecka/{week}/", [*cards, first["introduction"]], first["title"]))
    return [*insights, *weeks]


def test_the_same_text_comes_out_on_every_page_and_nothing_runs(
    bare: str, made: Made, page: Page
) -> None:
    page.goto(bare + "404.html")
    assert page.evaluate(VISIT, visits(made)) == []


def test_under_the_policy_nothing_even_tries(as_built: str, made: Made, page: Page) -> None:
    """A refused script would show as an error in the console."""
    page.goto(as_built + "404.html")
    assert page.evaluate(VISIT, visits(made)[::8]) == []


@pytest.mark.parametrize(
    "address", ["./", "avdelning/", "avdelning/ekonomi/", "konsekvenser/", "klart/"]
)
def test_lists_show_names_and_words_as_they_are(address: str, unprotected: str, page: Page) -> None:
    page.goto(unprotected + "404.html")
    expected = [] if address == "klart/" else [HOSTILE[:60]]
    assert page.evaluate(VISIT, [(address, expected, "")]) == []


def test_the_homes_cards_show_the_same_text(unprotected: str, made: Made, page: Page) -> None:
    newest = sorted(made.weeks)[-1]
    shown = made.weeks[newest][-1]
    texts = [made.insights[shown][field] for field in ON_CARD if field in made.insights[shown]]
    page.goto(unprotected + "404.html")
    assert page.evaluate(VISIT, [("./", texts, "")]) == []


def test_the_archive_shows_every_title(unprotected: str, made: Made, page: Page) -> None:
    page.goto(unprotected + "arkiv/")
    more = page.get_by_role("button", name="Visa fler")
    expect(page.get_by_role("search", name="Filtrera arkivet")).to_be_visible()
    for _ in range(len(made.insights) // 100):
        more.click()
    links = page.locator("[data-rows] a")
    expect(links).to_have_count(len(made.insights))
    found = {"".join(text.split()) for text in links.all_text_contents()}
    wanted = {"".join(texts.get("title", "title").split()) for texts in made.insights.values()}
    assert wanted <= found
    assert page.locator("[data-rows] :not(tr, td, a, time)").count() == 0


@pytest.mark.parametrize("words", ["script", "onerror", "javascript", "href"])
def test_search_shows_words_and_runs_nothing(
    words: str, unprotected: str, page: Page, made: Made
) -> None:
    page.goto(unprotected)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search__input").press("End")
    links = page.locator(".md-search-result__link")
    expect(links.first).to_be_visible()
    allowed = "a, article, div, h1, h2, p, mark, ul, li, details, summary, del"
    assert page.locator(f".md-search-result__list li :not({allowed})").all_inner_texts() == []
    assert page.locator(".md-search-result__list [onerror], [onload]").count() == 0
