"""The content security policy is on every page, and the browser keeps to it."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')

# What might find its way into a page, and the rule that refuses it.
PLANTED = {
    "<script>window.ran = true</script>": "script-src-elem",
    '<img alt="" src="data:," onerror="window.ran = true">': "script-src-attr",
    '<script src="https://example.com/x.js"></script>': "script-src-elem",
    '<script src="data:text/javascript,window.ran=true"></script>': "script-src-elem",
    '<iframe src="https://example.com/"></iframe>': "frame-src",
    '<object data="https://example.com/x"></object>': "object-src",
    "<style>h1 { display: none }</style>": "style-src-elem",
    '<img alt="" src="https://example.com/x.png">': "img-src",
}
REMEMBER = """window.refused = [];
document.addEventListener("securitypolicyviolation", event => {
    window.refused.push(event.effectiveDirective);
});"""


def test_every_page_has_the_policy_before_anything_that_it_is_to_stop(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert pages
    for page in pages:
        text = page.read_text(encoding="utf-8")
        found = POLICY.search(text)
        assert found, page
        before = text[: found.start()]
        assert not re.search(r"<(script|link|style|body)", before), page


def test_the_policy_allows_nothing_from_elsewhere_and_nothing_unsafe(site: Path) -> None:
    policies = {
        POLICY.findall(page.read_text(encoding="utf-8"))[0]: page for page in site.rglob("*.html")
    }
    for policy, page in policies.items():
        # Stricter: tests/screens/test_policy.py, and the short ways from screens to their stories.
        if page.is_relative_to(site / "skarm") or page.is_relative_to(site / "i"):
            assert html.unescape(policy).startswith("default-src 'none'")
            assert "unsafe" not in policy
            continue
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
        assert "unsafe" not in policy
        assert "http:" not in policy
        assert "https:" not in policy
        assert "*" not in policy
        assert rules["default-src"] == "'self'"
        assert rules["object-src"] == "'none'"
        assert rules["base-uri"] == "'self'"


def test_nothing_that_is_planted_in_a_page_runs(
    site: Path, tmp_path: Path, browser: Browser, serve: Callable[..., str]
) -> None:
    """In a context of its own: `new_page` would fail the test for the faults it planted."""
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "404.html"
    before, after = file.read_text(encoding="utf-8").split("</h1>", 1)
    file.write_text(f"{before}</h1>{''.join(PLANTED)}{after}", encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(REMEMBER)
    page.goto(serve(tmp_path) + "404.html")
    page.wait_for_function("count => window.refused.length >= count", arg=len(PLANTED))
    refused, ran = page.evaluate("[window.refused, window.ran]")
    hidden = page.locator("h1").is_hidden()
    context.close()
    assert sorted(refused) == sorted(PLANTED.values())
    assert ran is None
    assert not hidden


def test_without_the_policy_the_same_would_run(
    site: Path, tmp_path: Path, browser: Browser, serve: Callable[..., str]
) -> None:
    """Or else the test above would prove nothing."""
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "404.html"
    html = POLICY.sub("", file.read_text(encoding="utf-8"))
    file.write_text(html.replace("</h1>", "</h1>" + next(iter(PLANTED))), encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto(serve(tmp_path) + "404.html")
    ran = page.evaluate("window.ran")
    context.close()
    assert ran is True
