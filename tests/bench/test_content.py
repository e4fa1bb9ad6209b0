"""The benchmark measures nothing real unless its content is what people could have written."""

from pathlib import Path

import pytest

from generator.archive import Archive
from generator.reading.content import read_content
from tests.bench import content


def test_the_same_seed_makes_the_same_content():
    assert list(content.files(100, "sv", seed=3)) == list(content.files(100, "sv", seed=3))
    assert list(content.files(100, "sv", seed=3)) != list(content.files(100, "sv", seed=4))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_content_has_no_problem_and_everything_that_real_content_has(language: str, tmp_path: Path):
    content.write(tmp_path, 100, language)

    read, problems = read_content(tmp_path, wall_clock=content.TODAY)

    assert problems.errors == ()
    # Owners are drawn by lot, and texts from few phrases: advice on them is right.
    assert {problem.code for problem in problems} <= {"likely-duplicate", "owner-is-receiver"}
    assert read is not None
    assert read.settings.language == language
    assert (len(read.departments), len(read.touchpoints), len(read.feedback)) == (8, 14, 100)
    feedback = [entry.value for entry in read.feedback.values()]
    assert {piece.status for piece in feedback} == {
        "new", "received", "planned", "done", "closed", "declined", "escalated", "superseded",
    }  # fmt: skip
    assert {piece.kind for piece in feedback} >= {"problem", "praise", "improvement", "pattern"}
    assert any(piece.history for piece in feedback)
    assert any(piece.heard_again for piece in feedback)
    assert any(piece.builds_on for piece in feedback)
    assert any(piece.quote_of_the_week for piece in feedback)
    assert len(Archive(read).posts) == 5
