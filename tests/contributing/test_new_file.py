"""Answers become a file, and the reader says of it what the table says."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.feedback import Feedback
from generator.problems import Problem
from generator.reading.content import read_content
from generator.reading.shape import check_shape
from generator.reading.yaml_text import parse
from generator.rendering.contributing.new_file import PATHS, new_file, slug, tidy
from tests.contributing.table import CASES, USUAL, Case

EMPTY = {"missing-key", "missing-when", "missing-when-value"}


def field_of(problem: Problem, text: str) -> str:
    """The field that a problem is about, as a form names it."""
    if problem.code == "missing-one-of":
        return "quote"
    if problem.code in EMPTY:
        return str(problem.details["key"])
    if problem.code == "forbidden-character":  # nothing is read of such a text
        return text.splitlines()[problem.line - 1].partition(":")[0].strip()
    parsed = parse(text, "text")
    at = (problem.line - 1, problem.column - 1)
    paths = [path for path, mark in parsed.values.items() if mark <= at and path]
    paths.sort(key=lambda path: (parsed.values[path], len(path)))
    return ".".join(map(str, paths[-1])) if paths else ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_answers_become_the_file_of_the_table(case: Case):
    made = new_file(case.answers)
    assert made.path == case.path
    assert "\n" + "\n".join(case.lines) + ("\n" if case.lines else "") in "\n" + made.text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_reader_tells_what_the_table_tells(case: Case, company: Path):
    made = new_file(case.answers)
    told = _told(company, made.path, made.text)
    assert {(field_of(problem, made.text), problem.code) for problem in told} == set(case.wrong)


@pytest.fixture(scope="module")
def company(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's departments, touchpoints and screens, and no insights yet."""
    folder = tmp_path_factory.mktemp("company")
    for name in ("departments", "touchpoints", "screens"):
        shutil.copytree(project / "insights" / name, folder / name)
    shutil.copy(project / "insights" / "settings.yaml", folder)
    return folder


def _told(folder: Path, path: str, text: str) -> list[Problem]:
    _content, problems = read_content(folder, wall_clock=date(2026, 11, 21), drafts={path: text})
    return [problem for problem in problems if problem.file == f"{folder.as_posix()}/{path}"]


typed = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60)


@given(st.dictionaries(st.sampled_from(PATHS), typed))
def test_whatever_is_typed_is_read_back_as_it_was_typed(answers: dict[str, str]):
    made = new_file(answers)
    parsed = parse(made.text, made.path)
    if any(problem.code == "forbidden-character" for problem in parsed.problems):
        return
    assert not parsed.problems
    for path, value in answers.items():
        kept = tidy(path, value)
        found = parsed.value or {}
        for key in path.split("."):
            found = (found or {}).get(key)
        assert ("" if found is None else str(found)) == kept


@given(typed)
def test_a_name_is_an_address_whatever_the_title_is(title: str):
    made = new_file({**USUAL, "title": title})
    assert made.path.startswith("feedback/2026/2026-09-")
    assert set(made.id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(made.id) <= 80


def test_a_name_that_is_taken_gets_a_number():
    first = new_file(USUAL)
    second = new_file(USUAL, taken=frozenset({first.id}))
    third = new_file(USUAL, taken=frozenset({first.id, second.id}))
    assert (second.id, third.id) == (f"{first.id}-2", f"{first.id}-3")
    assert second.text == first.text


def test_the_usual_answers_are_a_whole_insight():
    parsed = parse(new_file(USUAL).text, "text")
    value, problems = check_shape(Feedback, parsed)
    assert not problems
    assert value is not None
    assert value.heard.channel == "phone"


def test_a_name_of_one_long_word_is_cut_within_it():
    assert slug("a" * 70) == "a" * 60
