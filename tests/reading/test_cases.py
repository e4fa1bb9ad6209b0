"""Every case is told as its `.expected` says: `cases/README.md`."""

import os
import re
from pathlib import Path

import pytest

from generator.rendering.messages import TEXTS
from tests.reading.cases import CASES, all_cases, prepare, run, told

EXPECTED = sorted(all_cases())
CODE = re.compile(r"^\S.*:\d+:\d+ ([a-z0-9-]+) (?:error|advice)$", re.MULTILINE)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_case(expected: Path, tmp_path: Path):
    """What the case's writer is told is what has been reviewed."""
    try:
        prepare(expected, tmp_path / "insights")
    except (OSError, AttributeError) as error:  # Windows knows no pipes, macOS no stray bytes
        pytest.skip(f"the case can't be made here: {error}")
    found = told(run(expected, tmp_path))
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_every_code_is_told_by_some_case():
    texts = (path.read_text(encoding="utf-8") for path in EXPECTED)
    codes = {code for text in texts for code in CODE.findall(text)}
    # Proved in test_content.py, test_shape.py and guard/test_in_files.py.
    assert codes == set(TEXTS) - {"follows-left-out", "wrong-value", "too-many-problems"}


def test_no_expectation_is_left_without_its_case():
    assert sorted(CASES.rglob("*.expected")) == EXPECTED


def test_no_message_shows_a_brace_that_names_nothing():
    texts = [path.read_text(encoding="utf-8") for path in EXPECTED]
    told_lines = [line for text in texts for line in text.splitlines() if line[:2] in ("sv", "en")]
    assert [line for line in told_lines if re.search(r"\{(\w+)\}", line)] == []
