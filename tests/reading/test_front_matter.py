"""A paper's front matter is read as every other file, and stands where it stands in the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.content import read_content
from generator.reading.files import Found
from generator.reading.front_matter import parse_paper, parsed_of
from generator.reading.word_for_word import standing_in
from generator.reading.yaml_text import parse
from tests.doors import small
from tests.reading.strategies import steady, words

PAPER = (
    "---\ntitle: Fri retur\nfollow_up:\n  on: 2027-02-01\n---\n\n## Varför\n\nSe [en](en-insikt).\n"
)


def test_values_and_keys_have_their_places_in_the_file() -> None:
    parsed = parse_paper(PAPER, "a.md")
    assert parsed.value == {"title": "Fri retur", "follow_up": {"on": "2027-02-01"}}
    assert parsed.values[("title",)] == (1, 7)
    assert parsed.keys[("follow_up", "on")] == (3, 2)
    assert parsed.values[("follow_up", "on")] == (3, 6)


def test_the_body_is_what_stands_below_and_its_links_have_places() -> None:
    parsed = parse_paper(PAPER, "a.md")
    assert parsed.body == "## Varför\n\nSe [en](en-insikt)."
    assert parsed.values[("body", 0)] == (8, 8)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("before", ["", "\n\n"])
def test_line_ends_and_blank_lines_above_move_nothing(ends: str, before: str) -> None:
    parsed = parse_paper((before + PAPER).replace("\n", ends), "a.md")
    assert parsed.problems == []
    assert parsed.values[("follow_up", "on")] == (3 + len(before), 6)
    assert parsed.values[("body", 0)] == (8 + len(before), 8)


def test_a_mistake_in_the_yaml_is_told_on_its_line_in_the_file() -> None:
    (problem,) = parse_paper(PAPER.replace("Fri", "Fri: så"), "a.md").problems
    assert (problem.code, problem.line, problem.column) == ("colon-in-text", 2, 11)
    assert problem.source == "title: Fri: så retur"


def test_a_note_that_cuts_a_text_is_told_where_it_begins() -> None:
    (problem,) = parse_paper(PAPER.replace("Fri retur", "Fri retur #1 i år"), "a.md").problems
    assert (problem.code, problem.line, problem.column) == ("text-cut-at-hash", 2, 18)


def test_what_cannot_be_seen_is_told_in_the_body_too() -> None:
    (problem,) = parse_paper(PAPER.replace("Varför", "Var\u202eför"), "a.md").problems
    assert (problem.code, problem.line) == ("forbidden-character", 7)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-front-matter"),
        ("# Bara text\n", "no-front-matter"),
        ("Före\n---\ntitle: a\n---\n", "no-front-matter"),
        ("----\ntitle: a\n----\n", "no-front-matter"),
        ("---\n---\nText\n", "no-front-matter"),
        ("---\ntitle: a\n", "front-matter-not-closed"),
        ("---", "front-matter-not-closed"),
    ],
)
def test_front_matter_that_is_missing_or_never_ends_is_told(text: str, code: str) -> None:
    parsed = parse_paper(text, "a.md")
    assert [problem.code for problem in parsed.problems] == [code]
    assert not parsed.whole


def test_a_line_of_hyphens_in_the_paper_is_part_of_it() -> None:
    parsed = parse_paper(PAPER + "\n---\n\nsvans: ja\n", "a.md")
    assert parsed.body.endswith("svans: ja")
    assert "svans" not in parsed.value


@steady
@given(st.lists(words, max_size=3), words)
def test_any_text_below_leaves_the_front_matter_as_it_is(lines: list[str], last: str) -> None:
    below = "\n".join([*lines, last])
    parsed = parse_paper(PAPER + below, "a.md")
    alone = parse(PAPER.partition("---\n")[2].partition("---")[0], "a.yaml")
    assert parsed.value == alone.value
    for path, (line, column) in alone.values.items():
        assert parsed.values[path] == ((line + 1, column) if path else parsed.values[()])


@steady
@given(st.text(max_size=60))
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    for whole in (text, f"---\n{text}", f"---\n{text}\n---\n{text}"):
        parse_paper(whole, "a.md")


def test_only_decisions_are_read_as_papers() -> None:
    assert parsed_of("a: 1", Found("", "a.yaml", "feedback", "a")).value == {"a": 1}
    assert parsed_of(PAPER, Found("", "a.md", "decisions", "a")).body


def test_yaml_among_decisions_and_markdown_among_insights_are_told(tmp_path: Path) -> None:
    project = small.small_project(tmp_path, insights=1)
    (project / "insights/decisions").mkdir()
    (project / "insights/decisions/fri-retur.yaml").write_text("title: a\n", encoding="utf-8")
    (project / "insights/feedback/fri-retur.md").write_text(PAPER, encoding="utf-8")
    _, problems = read_content(project / "insights", wall_clock=date(2026, 11, 21))
    told = {(p.code, p.details["value"], p.details["expected"]) for p in problems}
    assert told == {("foreign-file", ".yaml", ".md"), ("foreign-file", ".md", ".yaml")}


def test_words_that_were_taken_down_are_found_in_a_paper(tmp_path: Path) -> None:
    file = tmp_path / "fri-retur.md"
    file.write_text(PAPER + "\nKunden sa: jag har ringt tre gånger.\n", encoding="utf-8")
    found = Found(str(file), "fri-retur.md", "decisions", "fri-retur")
    assert list(standing_in([found], ("jag har ringt tre gånger",))) == [("fri-retur.md", "body")]
