"""The summary that whoever wrote the text reads in her pull request."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.problems import Detail, Problem, Problems, Severity
from generator.rendering.language import language
from generator.rendering.reports import markdown
from generator.rendering.reports.markdown_text import block, code, one_line, plain
from generator.rendering.reports.report import Report

COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MEANT: dict[str, Detail] = {"value": "leverens", "folder": "departments", "suggestion": "leverans"}
NASTY = [
    "`x` ``` ~~~",
    "<script>alert(1)</script> <!-- x",
    "@hardvik/leverans #12 !3 ~etikett %mål $1 &2",
    "[här](http://b.example) ![](x) [a]: http://b.example",
    "www.b.example https://b.example mailto:a@b.example a@b.example",
    "# rubrik\n## rubrik\n- [x] klart\n1. ett\n2) två\n/close\n| a | b |\n|---|---|\n===\n***",
    "**fet** _kursiv_ ~~struken~~ :tada: \\* \\",
    "a\u202eb\u200bc\x1b[31m\x00",
    "1.",
    "2)",
]
WORDS = st.lists(
    st.sampled_from([*"`~<>[]()!#@*_-+=|\\/&:;.1 \nab", "http://", "www.", "```", "\t", "å"]),
    max_size=30,
).map("".join)


def problem(source: str = "owner: leverens", line: int = 6, code_: str = "unknown-reference"):
    return Problem(code_, "insights/a.yaml", line, 8, details=MEANT, source=source)


def advice(line: int) -> Problem:
    return Problem("text-cut-at-hash", "insights/a.yaml", line, 9, Severity.ADVICE, {"value": "#1"})


def summary(*problems: Problem, code_: str = "sv", mends: bool = True) -> str:
    return markdown.report(Report(Problems(problems), language(code_), "", lambda _p, _l: mends))


def tokens(text: str) -> list[str]:
    found = []
    for token in COMMONMARK.parse(text):
        found.append(token.type)
        found += [child.type for child in token.children or ()]
    return found


def visible(text: str) -> str:
    """The text of the one paragraph that `text` must be."""
    paragraph = COMMONMARK.parse(text)
    assert [token.type for token in paragraph] == ["paragraph_open", "inline", "paragraph_close"]
    children = paragraph[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children).replace("\u200b", "")


@pytest.mark.parametrize("text", NASTY)
def test_prose_shows_what_was_written_and_does_nothing(text: str):
    assert visible(plain(f"Kunden: {text}")) == one_line(f"Kunden: {text}")
    assert visible(plain(text)) == one_line(text)


@given(WORDS)
def test_no_text_is_anything_but_words_in_prose(text: str):
    if one_line(text):
        assert visible(plain(text)) == one_line(text)


@given(WORDS)
def test_no_text_leaves_its_code_span_or_its_block(text: str):
    if one_line(text):
        (inline,) = (token for token in COMMONMARK.parse(f"x {code(text)} y") if token.children)
        assert [child.type for child in inline.children or ()] == ["text", "code_inline", "text"]
    (fence,) = COMMONMARK.parse(block([f"1 | {text}", "- x"], "diff"))
    assert fence.type == "fence"


@pytest.mark.parametrize("text", NASTY)
def test_a_mention_a_reference_and_an_address_are_torn_apart(text: str):
    """GitLab and Gitea look for them once more in what has become of the Markdown."""
    shown = html.unescape(COMMONMARK.renderInline(plain(text)))
    assert re.search(r"[@#!~%$&^][\w\"']|://", shown) is None
    assert re.search(r"www\.\w", plain(text)) is None


@pytest.mark.parametrize(
    ("count", "sv", "en"),
    [
        (1, "Tack! En sak kvar – resten ser fint ut.", "Thank you! One thing left – the rest"),
        (2, "Tack! Två saker kvar – resten ser fint ut.", "Thank you! Two things left – the"),
        (12, "Tack! Tolv saker kvar", "Thank you! Twelve things left"),
        (13, "Tack! 13 saker kvar", "Thank you! 13 things left"),
    ],
)
def test_the_greeting_counts_in_words_up_to_twelve(count: int, sv: str, en: str):
    problems = [problem(line=line) for line in range(1, count + 1)]
    assert summary(*problems).startswith(f"**{sv}")
    assert summary(*problems, code_="en").startswith(f"**{en}")


def test_when_nothing_is_wrong_a_warm_line_is_all():
    assert summary() == "**Tack! Allt ser fint ut – mer än så behövs inte av dig.**\n"


def test_advice_alone_is_not_something_left():
    told = summary(advice(1))
    assert told.startswith("**Tack! Allt ser fint ut. Råden här nedanför stoppar ingenting.**")
    assert "## Råd – stoppar ingenting" in told


def test_errors_come_before_advice():
    told = summary(advice(1), problem(line=7))
    assert told.index("rad 7") < told.index("## Råd – stoppar ingenting") < told.index("rad 1")


def test_each_thing_has_its_place_its_reason_its_line_and_what_to_write_instead():
    assert summary(problem()).split("\n\n")[1:] == [
        "### `insights/a.yaml`, rad 6",
        "Det finns ingen ”leverens” i mappen departments. Menade du ”leverans”?",
        "```text\n6 | owner: leverens\n  |        ^\n```",
        "Skriv så här i stället:",
        "```diff\n- owner: leverens\n+ owner: leverans\n```\n",
    ]


@pytest.mark.parametrize("rest", ["@hardvik", "<b>", "https://b.example", "www.b.example", "#12"])
def test_no_line_is_proposed_that_a_comment_would_tear_apart(rest: str):
    colon = Problem("no-space-after-colon", "insights/a.yaml", 6, 9, source=f"context:se {rest}")
    whole = Problem("no-space-after-colon", "insights/a.yaml", 6, 9, source="context:se där")
    assert "```diff" in summary(whole)
    assert "```diff" not in summary(colon)


def test_a_line_that_has_not_been_tried_is_not_proposed():
    told = summary(problem(), mends=False)
    assert "diff" not in told
    assert "Menade du ”leverans”?" in told


@pytest.mark.parametrize("source", NASTY)
def test_a_hostile_line_makes_no_more_blocks_than_a_kind_one(source: str):
    kind = tokens(summary(problem(), mends=False))
    assert tokens(summary(problem(f"owner: {one_line(source)}"), mends=False)) == kind


def test_no_line_begins_with_what_somebody_wrote():
    """A line that begins with / is a command to GitLab."""
    told = summary(problem("/close"), Problem("no-colon", "a.yaml", details={"value": "/close"}))
    assert re.search(r"(?m)^/", told) is None


def test_thirty_are_shown_and_the_rest_are_counted():
    told = summary(*(problem(line=line) for line in range(1, 38)), *(advice(n) for n in range(5)))
    assert told.count("### ") == 30
    assert "## Råd" not in told
    assert told.endswith("… och 12 till.\n")


def test_no_proposal_is_tried_for_what_is_not_shown():
    """A proposal is tried by reading all of the content again."""
    tried: list[int] = []

    def mends(found: Problem, line: str) -> bool:
        tried.append(found.line)
        return True

    problems = Problems(problem(line=line) for line in range(1, 101))
    told = markdown.report(Report(problems, language("sv"), "", mends))
    assert tried == list(range(1, markdown.MOST + 1))
    assert "70" in told


def test_the_summary_has_room_in_a_comment_however_long_the_lines_are():
    details: dict[str, Detail] = {"value": "@" * 60, "choices": ("å" * 80,) * 40, "folder": "x"}
    long = Problem("unknown-reference", "i/" + "`" * 200, 1, 1, details=details, source="<" * 9000)
    told = summary(*[long] * 40)
    assert len(told) < 60_000
    assert "till." in told


@pytest.mark.parametrize("line", ["```", "````", "~~~", "`````diff"])
def test_a_block_holds_a_line_that_is_a_fence(line: str):
    (fence,) = COMMONMARK.parse(block([line, "x"], "text"))
    assert (fence.type, fence.content) == ("fence", f"{line}\nx\n")
