"""Light Markdown: emphasis, lists and safe links; everything else stays the text it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rendering.text import LightMarkdown, excerpt

KNOWN = {"2026-10-retur": "~/insikt/2026-10-retur/"}
MARKDOWN = LightMarkdown(KNOWN.get)


def test_a_link_by_an_insights_id_leads_to_its_page():
    assert 'href="~/insikt/2026-10-retur/"' in MARKDOWN.html("[förra](2026-10-retur)")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//host.example/",
        "/path/",
        "~/insikt/made-up/",
        "2026-10-not-there",
    ],
)
def test_a_link_to_anywhere_else_stays_text(target: str):
    html = MARKDOWN.html(f"[x]({target})")
    assert "<a" not in html
    assert "[x]" in html


def test_of_a_link_to_what_is_not_shown_the_words_are_left():
    markdown = LightMarkdown(KNOWN.get, "gone".__eq__)
    text = "Se [den *äldre*](gone), [förra](2026-10-retur) och [x](not-there)."
    html = markdown.html(text)
    link = '<a href="~/insikt/2026-10-retur/">förra</a>'
    assert html == f"<p>Se den <em>äldre</em>, {link} och [x](not-there).</p>\n"


@given(st.text(max_size=600))
def test_no_text_brings_a_tag_of_its_own(text: str):
    html = str(MARKDOWN.html(text))
    for tag in ("p", "/p", "em", "/em", "strong", "/strong", "ul", "/ul", "ol", "/ol", "li", "/li"):
        html = html.replace(f"<{tag}>", "")
    for start in ("<a href=", "<ol start=", "<br", "</a>"):
        html = html.replace(start, "")
    assert "<" not in html


@given(st.text(max_size=300), st.integers(min_value=10, max_value=100))
def test_an_excerpt_is_never_longer_than_asked_for_but_for_its_mark(text: str, limit: int):
    assert len(excerpt(text, limit)) <= limit + 2
