"""«Heard again»: from the code on an insight to a line in its file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.doors.command import kundinsikt

ID = "2026-05-mellan-sju-och-sexton"


@pytest.fixture
def form(home: str, page: Page) -> Page:
    page.goto(f"{home}bidra/igen/#{ID}")
    page.locator("form[data-again]").wait_for()
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_on_an_insight_leads_to_it(
    home: str, new_page: Callable[..., Page], tmp_path: Path, scheme: str
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{home}insikt/{ID}/")
    page.locator("svg.qr").screenshot(path=tmp_path / "code.png")
    (read,) = zxingcpp.read_barcodes(Image.open(tmp_path / "code.png"))
    assert read.text == f"https://kundinsikt.hardvik.example/bidra/igen/#{ID}"


def test_the_page_names_the_insight_that_one_came_from(home: str, form: Page) -> None:
    title = form.locator(".again__claim a")
    expect(title).to_have_text("En hel dag är inget klockslag")
    title.click()
    expect(form).to_have_url(f"{home}insikt/{ID}/")


def test_an_unknown_insight_is_told(home: str, page: Page) -> None:
    page.goto(f"{home}bidra/igen/#nagot-helt-annat")
    expect(page.get_by_text("Vilken insikt gäller det?")).to_be_visible()
    expect(page.locator("form[data-again]")).to_be_hidden()


def test_a_day_before_the_first_time_is_stopped(form: Page) -> None:
    form.locator("#on").fill("2026-05-01")
    form.locator('[data-way="issue"]').click()
    expect(form.locator("#on")).to_be_focused()
    expect(form.locator("#on-wrong")).to_contain_text("2026-05-28")


def test_the_issue_it_opens_becomes_a_line_in_the_file(
    form: Page, tmp_path: Path, copy_of_project: Callable[[Path], Path]
) -> None:
    form.evaluate(
        "() => { window.opened = []; window.open = address => { window.opened.push(address); }; }"
    )
    form.locator("#on").fill("2026-11-20")
    form.locator("#channel").select_option("chat")
    form.locator("#by").select_option("butik")
    form.locator('[data-way="issue"]').click()
    query = parse_qs(urlsplit(form.evaluate("window.opened[0]")).query)
    project = copy_of_project(tmp_path)
    done = kundinsikt(
        "from-issue", "-", "--title", query["title"][0], cwd=project, stdin=query["body"][0]
    )
    assert done.returncode == 0, done.stderr
    text = (project / done.stdout.strip()).read_text(encoding="utf-8")
    assert text.count("  - on: 2026-11-20\n    by: butik\n    channel: chat\n") == 1


def test_the_command_it_shows_is_one_that_runs(
    form: Page, tmp_path: Path, copy_of_project: Callable[[Path], Path]
) -> None:
    form.locator("#channel").select_option("store")
    words = form.locator("[data-command]").text_content() or ""
    done = kundinsikt(*words.split()[1:], cwd=copy_of_project(tmp_path))
    assert done.returncode == 0, done.stderr
