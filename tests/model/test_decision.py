"""What one part of a decision paper demands of another."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.decision import FROM_READY, faults

WHOLE: dict[str, Any] = {
    "title": "Fri retur i butik",
    "owner": "ekonomi",
    "on": "2026-11-02",
    "status": "decided",
    "affects": {"customer": "direct"},
    "evidence": ["en-insikt"],
    "conclusion": "in_line",
    "follow_up": {"on": "2027-02-01"},
}


def codes(**changes: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    raw = {key: value for key, value in {**WHOLE, **changes}.items() if value is not None}
    return [(fault.code, fault.path) for fault in faults(raw)]


def test_a_whole_paper_has_no_faults() -> None:
    assert codes() == []


@pytest.mark.parametrize("status", sorted(FROM_READY))
def test_from_ready_on_it_is_known_whether_the_customer_notices(status: str) -> None:
    found = codes(status=status, affects={"customer": "unknown"})
    assert ("affects-unknown", ("affects", "customer")) in found


@pytest.mark.parametrize("status", ["draft", "sent_back"])
def test_a_draft_and_one_that_was_sent_back_may_have_holes(status: str) -> None:
    affects = {"customer": "unknown"}
    holes = {"evidence": None, "conclusion": None, "follow_up": None}
    assert codes(status=status, affects=affects, **holes) == []


@pytest.mark.parametrize("nothing", [None, [], ""])
def test_without_voices_it_says_so(nothing: Any) -> None:
    assert codes(evidence=nothing) == [("missing-one-of-when", ("status",))]
    assert codes(evidence=nothing, gap="Ingen har frågats.") == []


def test_voices_and_a_gap_may_stand_together() -> None:
    assert codes(gap="De på landet har inte frågats.") == []


@pytest.mark.parametrize("conclusion", ["partly", "against"])
def test_what_is_not_in_line_says_what_makes_up_for_it(conclusion: str) -> None:
    assert [code for code, _ in codes(conclusion=conclusion)] == ["missing-when-value"]
    assert [code for code, _ in codes(conclusion=conclusion, mitigation=[])] == ["too-few"]


def test_followed_up_means_that_something_was_seen() -> None:
    assert codes(status="followed_up") == [("missing-when-value", ("follow_up",))]
    seen = {"on": "2026-11-20", "outcome": "Det blev så."}
    assert codes(status="followed_up", follow_up=seen) == []


def test_nothing_comes_before_the_decision() -> None:
    late = {"text": "Ett samtal", "owner": "ekonomi", "due": "2026-11-01"}
    found = codes(follow_up={"on": "2026-11-01"}, mitigation=[late])
    assert found == [
        ("before-decision", ("follow_up", "on")),
        ("before-decision", ("mitigation", 0, "due")),
    ]
    assert codes(follow_up={"on": "2026-11-02"}) == []


@pytest.mark.parametrize("raw", [{"status": ["ready"]}, {"affects": []}, {"mitigation": "x"}])
def test_values_of_another_shape_are_left_to_the_model(raw: dict[str, Any]) -> None:
    assert isinstance(codes(**raw), list)
