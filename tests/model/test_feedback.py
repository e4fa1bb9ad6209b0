"""What one field of a feedback demands of another."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.feedback import Feedback, faults
from tests.reading.strategies import data, feedback, steady

QUOTE = "Jag väntade i två timmar, och ingen sa varför."


def codes(**raw: Any) -> list[str]:
    base = {"quote": QUOTE, "said_by": "Kund"}
    return [fault.code for fault in faults(base | raw)]


@steady
@given(feedback)
def test_valid_feedback_has_no_fault(mapping: dict[str, Any]):
    assert Feedback.model_validate(mapping).title == mapping["title"]
    assert list(faults(mapping)) == []


@steady
@given(st.dictionaries(st.sampled_from(sorted(Feedback.model_fields)), data))
def test_conditions_are_judged_on_whatever_stands_there(raw: dict[str, Any]):
    """They see the raw values, before it is known that these have the right types."""
    assert all(fault.code for fault in faults(raw))


@pytest.mark.parametrize(
    ("status", "needs"),
    [
        ("new", []),
        ("received", ["answer"]),
        ("planned", ["answer", "action"]),
        ("done", ["cause", "answer", "action"]),
        ("closed", ["cause", "answer", "action", "outcome"]),
        ("declined", ["answer"]),
        ("escalated", []),
        ("superseded", ["superseded_by"]),
    ],
)
def test_each_status_needs_what_the_model_says(status: str, needs: list[str]):
    found = faults({"quote": QUOTE, "said_by": "Kund", "status": status})
    assert [fault.details["key"] for fault in found] == needs


def test_a_quote_or_an_observation_is_needed_and_not_both():
    assert codes(quote=None) == ["missing-one-of"]
    assert codes(observation="Hon vände.") == ["only-one-of"]
    assert codes(quote=None, observation="Hon vände.") == []


def test_an_empty_key_is_told_where_it_stands_and_an_absent_one_where_it_is_asked_for():
    absent, empty = ({"status": "received"} | more for more in ({}, {"answer": None}))
    places = [[f.path for f in faults({"observation": "x"} | raw)] for raw in (absent, empty)]
    assert places == [[("status",)], [("answer",)]]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([], []),
        ([("2026-01-01", "new")], []),
        ([("2026-01-01", "new"), ("2026-01-01", "new")], []),
        ([("2026-01-02", "received"), ("2026-01-01", "new")], ["history-order"]),
        ([("2026-01-01", "received")], ["history-status"]),
        ([("2026-1-5", "received"), ("2026-01-01", "new")], []),
        ([(None, None)], []),
    ],
)
def test_history_goes_forward_and_ends_with_the_status(steps: list[Any], expected: list[str]):
    """A step that is no date, or no status, is told as that and as nothing else."""
    assert codes(history=[{"on": on, "status": status} for on, status in steps]) == expected


@pytest.mark.parametrize(
    ("excerpt", "fine"),
    [
        (QUOTE, True),
        ("Jag väntade … ingen sa varför.", True),
        ("Jag väntade ... varför.", True),
        ("… ingen sa varför", True),
        ("Jag  väntade\n i två timmar", True),
        ("ingen … Jag väntade", False),
        ("jag väntade", False),
        ("ag väntade", False),
        ("Jag vänta", False),
        ("Jag väntade inte", False),
        ("timmar, och ingen", True),
        (", och", True),
    ],
)
def test_a_screen_shows_whole_words_of_the_quote_in_their_order(excerpt: str, fine: bool):
    assert codes(screen={"text": excerpt}) == ([] if fine else ["not-an-excerpt"])


@steady
@given(
    st.lists(
        st.sampled_from(["åka", "bil", "till", "er", "butik", "5", "gånger,", "nej!"]), min_size=1
    ),
    st.data(),
)
def test_words_left_out_make_an_excerpt_wherever_they_are(words: list[str], choose):
    kept = choose.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    excerpt = " … ".join(" ".join(part) for part in _runs(words, kept))
    assert codes(quote=" ".join(words), screen={"text": excerpt}) == []


def _runs(words: list[str], kept: list[bool]) -> list[list[str]]:
    runs: list[list[str]] = [[]]
    for word, keep in zip(words, kept, strict=True):
        if keep:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def test_consent_needs_a_reference_and_a_last_day():
    found = faults({"observation": "x", "privacy": {"level": "consent"}})
    assert [(fault.details["key"], fault.path) for fault in found] == [
        ("consent", ("privacy", "level")),
        ("delete_by", ("privacy", "level")),
    ]
