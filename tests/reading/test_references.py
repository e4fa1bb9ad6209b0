"""Every reference leads somewhere, and to one place."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.base import RefersTo
from generator.model.feedback import Feedback
from generator.model.touchpoint import Touchpoint
from generator.reading.references import (
    MAX_CHOICES,
    Reference,
    broken_details,
    reference_paths,
    references,
    rings,
)
from tests.reading.strategies import steady

IDS = st.sampled_from("abcdefgh")


def test_every_reference_of_the_models_is_known():
    """A new reference in a model must appear here, so that nobody forgets to look it up."""
    found = {
        (".".join("*" if step == -1 else str(step) for step in path), mark.folder)
        for path, mark in reference_paths(Feedback)
    }
    assert found == {
        ("heard.by", "departments"),
        ("owner", "departments"),
        ("touchpoint", "touchpoints"),
        ("portraits.*", "portraits"),
        ("cause.department", "departments"),
        ("builds_on.*", "feedback"),
        ("contradicts.*", "feedback"),
        ("superseded_by", "feedback"),
        ("duplicate_of", "feedback"),
        ("follows_decision", "decisions"),
        ("heard_again.*.by", "departments"),
    }
    assert [path for path, _ in reference_paths(Touchpoint)] == [("owner",)]


def test_references_are_gathered_from_a_file_full_of_errors():
    raw = {
        "owner": ["no"],
        "heard": "no",
        "heard_again": [{"by": " ekonomi "}, "no", {"by": 3}],
        "builds_on": {"a": "b"},
        "touchpoint": None,
    }
    target = RefersTo("departments")
    assert references(Feedback, raw) == [Reference(("heard_again", 0, "by"), target, "ekonomi")]


def test_many_valid_values_are_not_listed_but_the_likeliest_is_suggested():
    ids = {f"2026-{number:03}-retur": None for number in range(MAX_CHOICES + 1)}
    reference = Reference(("builds_on", 0), RefersTo("feedback"), "2026-007-returr")
    details = broken_details(reference, ids)
    assert details is not None
    assert (details["key"], details["choices"]) == ("builds_on", ())
    assert details["suggestion"] == "2026-007-retur"


def leads_back(start: str, follow: dict[str, str]) -> bool:
    here = start
    for _ in range(len(follow) + 1):
        if here not in follow:
            return False
        here = follow[here]
        if here == start:
            return True
    return False


@steady
@given(st.dictionaries(IDS, IDS))
def test_rings_hold_exactly_what_leads_back_to_itself(follow):
    found = rings(follow)
    assert sorted(id_ for ring in found for id_ in ring) == sorted(
        id_ for id_ in follow if leads_back(id_, follow)
    )
    for ring in found:
        assert all(
            follow[id_] == after for id_, after in zip(ring, ring[1:] + ring[:1], strict=True)
        )


def test_a_chain_of_fifty_thousand_is_followed_once():
    chain = {str(number): str(number + 1) for number in range(50_000)}
    assert rings(chain) == []
    assert len(rings({**chain, "50000": "0"})[0]) == 50_001
