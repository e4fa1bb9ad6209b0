"""One claim a paper: each file in cases/ is named after it, and beside it lies its whole verdict.

`UPDATE_EXPECTED=1` writes the verdicts anew; read them before they are kept.
"""

import os
from pathlib import Path

import pytest

from generator.reading.papers.opening import read_file
from generator.rendering.language import language
from generator.rendering.review.plain_text import as_text
from generator.rendering.review.telling import Reviewer
from generator.rendering.review.words import FINDINGS, REFUSALS
from generator.review.finding import Verdict
from generator.review.reviewing import review
from generator.review.section import Headings
from tests.papers.known import KNOWN, TODAY

FOLDER = Path(__file__).parent / "cases"
PAPERS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".md", ".txt"))


def verdict_on(path: Path) -> Verdict:
    return review(read_file(path, path.name), KNOWN, Headings(), TODAY)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_the_verdict_is_the_one_written_down(path: Path):
    words = language("en" if path.stem.endswith(".en") else "sv")
    told = as_text(Reviewer(words).verdict(verdict_on(path)), words, lambda text, _style: text)
    expected = path.with_name(f"{path.name}.expected")
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(f"{told}\n", encoding="utf-8")
    assert f"{told}\n" == expected.read_text(encoding="utf-8")


def test_there_are_forty_cases_and_no_verdict_without_its_paper():
    assert len(PAPERS) >= 40
    verdicts = {path.name.removesuffix(".expected") for path in FOLDER.glob("*.expected")}
    assert verdicts == {path.name for path in PAPERS}


def test_every_finding_that_can_be_made_is_made_by_a_case_or_is_like_one_that_is():
    """Those that differ only in their topic are one: `who-missing`, `tells-missing` …"""

    def kind(code: str) -> str:
        ending = code.rpartition("-")[2]
        return ending if ending in ("missing", "empty", "unanswered") else code

    made = {kind(f.code) for path in PAPERS for f in verdict_on(path).findings}
    assert {kind(code) for code in FINDINGS} - made == set()


def test_every_code_is_explained_in_the_document():
    told = (Path(__file__).parents[2] / "docs/review.md").read_text("utf-8")
    for code in (*REFUSALS, *FINDINGS):
        general = f"-{code.rpartition('-')[2]}"
        assert f"`{code}`" in told or f"`…{general}`" in told
