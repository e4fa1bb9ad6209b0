"""The official YAML test suite: 402 texts, among them the strangest there are."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.problems import Severity
from generator.reading.content import read_content
from generator.reading.yaml_text import parse
from tests.real.data import FOLDER, needs

SUITE = "yaml-test-suite/cases.json"
pytestmark = needs(SUITE)

ACCEPTED = {
    "9C9N": "a list in brackets goes on without indentation",
    "9JBA": "a note right after a closing bracket",
    "CVW2": "a note right after a comma in brackets",
    "DK95/01": "a quoted text goes on after a tab",
    "G5U8": "hyphens alone in brackets are texts",
    "MUS6/00": "a note right after a directive",
    "QB6E": "a quoted text goes on without indentation",
    "S98Z": "an empty block text has lines of different length",
    "SU5Z": "a note right after a closing quotation mark",
    "X4QW": "a note right after the mark of a block text",
    "Y79Y/003": "a tab as indentation within brackets",
    "YJV2": "a hyphen alone in brackets is a text",
}
"""Wrong by the standard, and read all the same: libyaml takes them for what was meant."""


def cases() -> list[dict[str, Any]]:
    path = FOLDER / SUITE
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8")) if path.exists() else []
    return found


CASES: list[Any] = [pytest.param(case, id=case["id"]) for case in cases()] or [None]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder whose one feedback is whatever a test writes there."""
    root = tmp_path_factory.mktemp("content")
    (root / "feedback").mkdir()
    (root / "settings.yaml").write_text("company: Suite\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("case", CASES)
def test_what_must_fail_is_told_as_an_error(case: dict[str, Any]):
    parsed = parse(case["text"], "a.yaml")
    errors = [problem for problem in parsed.problems if problem.severity is Severity.ERROR]
    assert parsed.whole or errors
    if case["must_fail"]:
        assert bool(errors) is (case["id"] not in ACCEPTED)


@pytest.mark.parametrize("case", CASES)
def test_as_a_feedback_file_it_is_left_out_with_its_problems(case: dict[str, Any], folder: Path):
    """None of them is feedback, and none of them stops the others from being read."""
    (folder / "feedback/case.yaml").write_bytes(case["text"].encode("utf-8", "surrogatepass"))
    content, problems = read_content(folder, wall_clock=date(2026, 11, 21))
    assert content is not None
    assert content.feedback == {}
    assert problems.files_with_errors == {f"{folder.as_posix()}/feedback/case.yaml"}
