"""The watch must see what it is there for: each fault is planted, and must be found."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.watch import Watch, is_foreign

ROOT = Path(__file__).parents[2]
HEAD = '<!doctype html><html lang="sv"><link rel="icon" href="data:,"><title>Prov</title>'


@pytest.fixture
def watched(browser: Browser) -> Iterator[tuple[Page, Watch]]:
    """Apart from the fixture `page`, which would fail the test for the fault it planted."""
    context = browser.new_context()
    watch = Watch(context)
    yield context.new_page(), watch
    context.close()


@pytest.fixture
def show(
    watched: tuple[Page, Watch], serve: Callable[..., str], tmp_path: Path
) -> Callable[[str], list[str]]:
    def show(body: str) -> list[str]:
        (tmp_path / "index.html").write_text(HEAD + body, encoding="utf-8")
        page, watch = watched
        page.goto(serve(tmp_path), wait_until="networkidle")
        return watch.faults

    return show


def test_a_sound_page_has_no_faults(show: Callable[[str], list[str]]) -> None:
    assert show("<p>Hej<script>console.log('Hej'); console.warn('Hm')</script>") == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<img alt="" src="http://example.com/a.png">', "foreign request: http://example.com/a"),
        ('<img alt="" src="https://192.0.2.1/a.png">', "foreign request: https://192.0.2.1/a"),
        ('<script>fetch("https://example.com/t")</script>', "foreign request: https://example"),
        ('<script>new WebSocket("wss://example.com/")</script>', "foreign request: wss://example"),
        ('<script>navigator.sendBeacon("http://example.com/b")</script>', "foreign request: http:"),
        ('<script>throw new Error("pang")</script>', "exception: pang"),
        ('<script>console.error("aj")</script>', "console: aj"),
        ('<script>alert("buh")</script>', "dialog: alert: buh"),
        ('<script src="saknas.js"></script>', "console: Failed to load resource"),
        (
            '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">'
            "<script>1</script>",
            "console: Executing inline script violates",
        ),
    ],
)
def test_a_planted_fault_is_found(body: str, fault: str, show: Callable[[str], list[str]]) -> None:
    faults = show(body)
    assert any(found.startswith(fault) for found in faults), faults


def test_the_page_fixture_fails_the_test_afterwards(
    browser: Browser, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest("from tests.browser.fixtures import *")
    pytester.makepyfile(
        """
        def test_looks_fine(page):
            page.set_content("<script>console.error('aj')</script>")
        """
    )
    # In a process of its own, as only one browser connection may live in each.
    outcome = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    outcome.assert_outcomes(passed=1, errors=1)
    outcome.stdout.fnmatch_lines(["in the browser:", "console: aj*"])


@pytest.mark.parametrize(
    ("url", "foreign"),
    [
        ("http://127.0.0.1:8000/a", False),
        ("data:image/png;base64,AA==", False),
        ("blob:http://127.0.0.1:8000/1", False),
        ("file:///tmp/a.html", False),
        ("about:blank", False),
        ("http://localhost:8000/a", True),
        ("https://127.0.0.1.example.com/", True),
        ("http://127.0.0.1@example.com/", True),
        ("wss://example.com/", True),
    ],
)
def test_foreign_addresses(url: str, foreign: bool) -> None:
    assert is_foreign(url) is foreign
