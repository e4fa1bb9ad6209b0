"""The line to write instead: proposed only when it has been tried."""

from datetime import date
from pathlib import Path

import pytest

from generator.problems import Problem
from generator.reading.content import read_content
from generator.reading.trial import mends
from generator.rendering.reports.proposals import proposed

REST = "said_by: Kund\nheard:\n  on: 2026-11-12\n  channel: phone\nconsequence: Kunden får vänta.\n"
DEPARTMENT = "name: Leverans\ncontact: leverans@hardvik.example\nheadcount: 3\n"


def problems_in(folder: Path, text: str) -> tuple[Problem, ...]:
    for name in ("departments", "feedback"):
        (folder / name).mkdir()
    (folder / "settings.yaml").write_text("company: Härdvik\n", encoding="utf-8")
    (folder / "departments/leverans.yaml").write_text(DEPARTMENT, encoding="utf-8")
    (folder / "feedback/aaa.yaml").write_text(text, encoding="utf-8")
    _content, problems = read_content(folder, wall_clock=date(2026, 11, 21))
    return problems.errors


def offered(folder: Path, text: str) -> str | None:
    """The first line that the writer of `text` is offered."""
    for problem in problems_in(folder, text):
        line = proposed(problem)
        if line is not None and mends(problem, line):
            return line
    return None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("title: Kunden sa: nej", 'title: "Kunden sa: nej"'),
        ('title: Kunden sa "nej": tack', "title: 'Kunden sa \"nej\": tack'"),
        ("title: *viktigt* för kunden", 'title: "*viktigt* för kunden"'),
        ("title: &viktigt", 'title: "&viktigt"'),
        ("title: !viktigt", 'title: "!viktigt"'),
        ("title: @kunden sa", 'title: "@kunden sa"'),
        ("title: %rabatt", 'title: "%rabatt"'),
        ("title: [Viktigt] kunden sa", 'title: "[Viktigt] kunden sa"'),
        ('title: "Bra" sa kunden', "title: '\"Bra\" sa kunden'"),
        ('title: "Kunden sa "nej" igen"', "title: 'Kunden sa \"nej\" igen'"),
        ("title:Kunden väntar", "title: Kunden väntar"),
        ("title: 1183", 'title: "1183"'),
        ("titel: Kunden väntar", "title: Kunden väntar"),
    ],
)
def test_a_mistake_with_one_way_out_is_offered_the_line(tmp_path: Path, wrong: str, right: str):
    assert offered(tmp_path, f"{wrong}\nquote: Ja.\nowner: leverans\n{REST}") == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("owner: leverens", "owner: leverans"),
        ('owner: "leverens"', 'owner: "leverans"'),
        ("owner: leverens # ringde i går", "owner: leverans # ringde i går"),
        ("owner: leverans\nkind: prase", "kind: praise"),
        ("owner: leverans\neffort: '5'", "effort: 5"),
        ("owner: leverans\ntags:\n  -dörr\n  - spis", None),
        ("owner: leverans\ntags:\n  * dörr", "  - dörr"),
    ],
)
def test_a_value_is_exchanged_where_it_stands(tmp_path: Path, wrong: str, right: str | None):
    assert offered(tmp_path, f"title: En rubrik\nquote: Ja.\n{REST}{wrong}\n") == right


@pytest.mark.parametrize(
    "text",
    [
        "title: Kunden sa: nej\n  och gick\n",  # the text goes on below
        "title: Kunden sa: nej # säkert\n",  # the end may be a note
        "title: Kunden\n  sa: nej\n",  # the text began above
        "title: En\ntitle: Två\n",
        "title: 'öppet\n",
        "title: En\nowner: hundstallet\n",  # nothing is near
    ],
)
def test_what_has_several_ways_out_gets_words_alone(tmp_path: Path, text: str):
    assert offered(tmp_path, text) is None


def test_a_line_that_has_changed_since_is_left_alone(tmp_path: Path):
    problem, *_ = problems_in(tmp_path, "title: Kunden sa: nej\n")
    line = proposed(problem)
    assert line is not None
    assert mends(problem, line)
    (tmp_path / "feedback/aaa.yaml").write_text("title: Kunden sa: ja\n", encoding="utf-8")
    assert not mends(problem, line)
    (tmp_path / "feedback/aaa.yaml").unlink()
    assert not mends(problem, line)
