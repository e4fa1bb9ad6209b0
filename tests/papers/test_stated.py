"""A decision's front matter as answers: only a decision's, and only what can be read of it."""

from datetime import date

import pytest

from generator.reading.content import read_content
from generator.reading.papers.opening import read_bytes, read_file
from generator.reading.papers.outline import Stated
from generator.rendering.review.asked import labels_of
from generator.review.reviewing import known_from, review
from generator.review.section import Headings
from tests.doors.command import PROJECT
from tests.papers.known import KNOWN, TODAY

HEAD = "title: Fri retur\nowner: ekonomi\non: 2026-12-01\nstatus: draft\n"
AFFECTS = "affects:\n  customer: direct\n"


def stated(front: str) -> list[Stated]:
    return list(read_bytes(f"---\n{front}---\n\nText.\n".encode(), "underlag", ".md").stated)


def test_a_decision_of_the_register_is_ready_as_it_lies_there():
    content, _problems = read_content(PROJECT / "insights", wall_clock=date(2026, 11, 21))
    assert content is not None
    name = "2026-11-telefonen-stanger-klockan-sexton.md"
    paper = read_file(PROJECT / "insights/decisions" / name, name)
    verdict = review(paper, known_from(content, labels_of()), Headings(), TODAY)
    assert verdict.is_ready
    assert verdict.conclusion == "partly"
    assert len(verdict.cited) == 2


def test_each_thing_keeps_the_line_on_which_it_is_said():
    front = f"{HEAD}{AFFECTS}who:\n  unheard: De tysta.\nfollow_up:\n  on: 2027-02-01\n"
    assert stated(front) == [
        Stated("who.unheard", "De tysta.", 9),
        Stated("follow_up.on", "2027-02-01", 11),
    ]


@pytest.mark.parametrize(
    "front",
    [
        f"{HEAD}gap: Ingen har frågats.\n",  # no decision: it doesn't say whom it affects
        f"{HEAD}{AFFECTS}gap: [Ingen, har, frågats\n",
        f"{HEAD}{AFFECTS}gap: &a Ingen\n",
        f"{HEAD}{AFFECTS}gap: Ingen\u202e\n",
        f"{HEAD}{AFFECTS}who: Alla\nevidence: en-insikt\nmitigation: 7\nfollow_up: 2027-02-01\n",
        f"{HEAD}{AFFECTS}consequences:\n  - worse\n  - direction: [worse]\nconclusion: {{a: b}}\n",
        f"{HEAD}{AFFECTS}mitigation:\n  - owner: ekonomi\n    due: 2027-01-01\n",
        "- title\n- owner\n",
        "",
    ],
)
def test_what_can_not_be_read_or_is_of_another_form_says_nothing(front: str):
    assert stated(front) == []


def test_a_promise_without_its_owner_is_one_that_nobody_sees_to():
    front = f"{HEAD}{AFFECTS}conclusion: against\nmitigation:\n  - text: Vi ringer alla.\n"
    paper = read_bytes(f"---\n{front}---\n".encode(), "underlag", ".md")
    codes = [finding.code for finding in review(paper, KNOWN, Headings(), TODAY).findings]
    assert "mitigation-nobody" in codes


def test_a_long_front_matter_is_read_in_time():
    front = f"{HEAD}{AFFECTS}evidence:\n" + "  - 2026-11-faktura-efter-retur\n" * 20_000
    assert len(stated(front)) == 20_000
