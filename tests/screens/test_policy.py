"""What a customer says is text, and nothing that comes in from anywhere runs."""

from __future__ import annotations

import re
from dataclasses import replace

from playwright.sync_api import Browser

from generator.editions.screens.showing import screen_page
from generator.editions.screens.twin import text_page
from tests.screens import made
from tests.screens.host import Host
from tests.screens.playing import FOLDER, publish_page

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
PLANTED = {
    "<script>window.ran = true</script>": "script-src-elem",
    '<img alt="" src="data:," onerror="window.ran = true">': "script-src-attr",
    '<script src="https://example.com/x.js"></script>': "script-src-elem",
    '<iframe src="https://example.com/"></iframe>': "frame-src",
    '<object data="https://example.com/x"></object>': "object-src",
    "<style>h1 { display: none }</style>": "style-src-elem",
    '<p style="color: red">x</p>': "style-src-attr",
    '<img alt="" src="https://example.com/x.png">': "img-src",
    '<link rel="stylesheet" href="https://example.com/x.css">': "style-src-elem",
    '<video src="https://example.com/x.mp4"></video>': "media-src",
}
REMEMBER = """window.refused = [];
document.addEventListener("securitypolicyviolation", event => {
    window.refused.push(event.effectiveDirective);
});"""


def test_the_policy_stands_before_what_it_stops_and_allows_nothing_from_elsewhere() -> None:
    deck = made.deck(made.SHORT)
    for html in (made.page(deck).html, text_page(made.desk(), deck)):
        found = POLICY.search(html)
        assert found
        assert not re.search(r"<(script|link|style|body)", html[: found.start()])
        policy = found.group(1)
        assert policy.startswith("default-src &#39;none&#39;")
        assert "unsafe" not in policy
        assert "*" not in policy
        assert "http" not in policy
        for rule in ("base-uri", "form-action"):
            assert f"{rule} &#39;none&#39;" in policy


def test_nothing_that_is_planted_in_a_screen_runs(browser: Browser, host: Host) -> None:
    page = made.page(made.deck(made.SHORT))
    html = page.html.replace("</main>", f"</main>{''.join(PLANTED)}", 1)
    publish_page(host, replace(page, html=html))
    context = browser.new_context(service_workers="block")
    opened = context.new_page()
    opened.add_init_script(REMEMBER)
    opened.goto(f"{host.url}{FOLDER}")
    opened.wait_for_function("count => window.refused.length >= count", arg=len(PLANTED))
    refused, ran = opened.evaluate("[window.refused, window.ran]")
    context.close()
    assert sorted(refused) == sorted(PLANTED.values())
    assert ran is None


def test_a_screens_own_style_and_script_are_let_in(browser: Browser, host: Host) -> None:
    publish_page(host, made.page(made.deck(made.SHORT)))
    context = browser.new_context(service_workers="block")
    opened = context.new_page()
    opened.add_init_script(REMEMBER)
    opened.goto(f"{host.url}{FOLDER}")
    refused = opened.evaluate("window.refused")
    running = opened.locator(".slide.is-shown[class*=corner-]").count()
    hidden = opened.locator(".slide:not(.is-shown)").first.is_hidden()
    context.close()
    assert refused == []
    assert running == 1
    assert hidden


def test_hostile_words_are_words_wherever_they_stand(browser: Browser, host: Host) -> None:
    deck = made.hostile()
    publish_page(host, made.page(deck))
    host.files["text.html"] = text_page(made.desk(), deck).encode()
    context = browser.new_context(service_workers="block")
    for address in (f"{FOLDER}?slide=1", "text.html"):
        page = context.new_page()
        page.goto(f"{host.url}{address}")
        assert page.evaluate("window.ran") is None
        assert page.locator("section").count() == len(deck.slides)
        assert (
            page.locator("section script, section style, section img:not([src^='data:'])").count()
            == 0
        )
        for slide in deck.slides:
            words = page.locator(f"section[id$='{slide.id}'] .words").last.text_content() or ""
            assert slide.text in words.replace("\u00ad", "").replace("\u00a0", " ") or (
                "\u00ad" in slide.text
            )
    context.close()


def test_the_marker_of_a_whole_page_is_its_last_and_no_customers() -> None:
    """The engine takes a page without it for one that was cut off on its way."""
    html = made.page(made.hostile()).html
    assert "<!--end of screen-->" not in html[: html.index("<script>")]
    assert html.endswith("<!--end of screen-->\n</html>")


def test_the_build_changes_with_the_page_and_only_with_it() -> None:
    deck = made.deck(made.SHORT)
    first = screen_page(made.desk(), deck)
    assert first == screen_page(made.desk(), deck)
    changed = replace(deck, slides=deck.slides[1:])
    assert screen_page(made.desk(), changed).build != first.build
    assert re.fullmatch("[0-9a-f]{12}", first.build)
    assert first.html.count(first.build) == 2
