"""1,532 real complaints are read without an error."""

from collections import Counter

import pytest

from generator.reading.content import Content, read_content
from tests.real import cfpb
from tests.real.data import needs

pytestmark = needs(cfpb.NAME)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    folder = tmp_path_factory.mktemp("cfpb")
    assert cfpb.write_content(folder) == 1532
    found, problems = read_content(folder, wall_clock=cfpb.TODAY)
    assert problems.errors == ()
    assert {problem.code for problem in problems} <= {
        "quote-too-long-for-screen", "title-is-category", "likely-duplicate", "full-name",
    }  # fmt: skip
    assert found is not None
    return found


def test_every_complaint_is_a_feedback_of_its_own(content: Content):
    assert len(content.feedback) == 1532
    assert (len(content.departments), len(content.touchpoints)) == (13, 63)


def test_the_words_are_the_consumers_as_far_as_they_fit(content: Content):
    said = {row["Complaint ID"]: row["Consumer complaint narrative"] for row in cfpb.rows()}
    for id_, entry in content.feedback.items():
        quote = entry.value.quote or ""
        words = " ".join(said[id_.rpartition("-")[2]].split())
        assert words.startswith(quote.removesuffix(" …"))


def test_most_statuses_occur(content: Content):
    statuses = Counter(entry.value.status for entry in content.feedback.values())
    assert set(statuses) == {"declined", "closed", "done", "escalated"}
