"""pydantic says what is wrong; the reader says where, and what was meant."""

from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from generator.model.feedback import Feedback, faults
from generator.problems import Problem
from generator.reading.shape import check_shape, nearest
from generator.reading.yaml_text import parse
from tests.reading.strategies import as_yaml, data, feedback, steady


def problems_of(text: str) -> list[Problem]:
    return check_shape(Feedback, parse(text, "a.yaml"), faults)[1]


@steady
@given(feedback)
def test_valid_feedback_says_the_same_from_a_file_as_from_a_dictionary(mapping):
    value, problems = check_shape(Feedback, parse(as_yaml(mapping), "a.yaml"), faults)
    assert problems == []
    assert value == Feedback.model_validate(mapping)


@steady
@given(feedback, st.data())
def test_a_mutilated_key_is_unknown_and_its_true_name_is_suggested(mapping, data):
    key = data.draw(st.sampled_from(sorted(mapping)))
    where = data.draw(st.integers(0, len(key) - 1))
    wrong = data.draw(
        st.sampled_from([key[:where] + key[where + 1 :], key[:where] + key[where] + key[where:]])
    )
    text = as_yaml({wrong if name == key else name: value for name, value in mapping.items()})
    unknown = [problem for problem in problems_of(text) if problem.code == "unknown-key"]
    assert [problem.details["suggestion"] for problem in unknown] == [key]
    assert unknown[0].source.startswith(wrong)


@steady
@given(feedback, st.data())
def test_any_value_in_any_place_is_accepted_or_told_at_one_place_each(mapping, data_):
    mapping[data_.draw(st.sampled_from(sorted(Feedback.model_fields)))] = data_.draw(data)
    parsed = parse(as_yaml(mapping), "a.yaml")
    if not parsed.whole:  # a character that is refused, by its escape
        return
    value, problems = check_shape(Feedback, parsed, faults)
    assert (value is None) == bool(problems)
    places = [(problem.line, problem.column, problem.code) for problem in problems]
    conditions = {"missing-key", "missing-when", "missing-when-value"}
    others = [place for place in places if place[2] not in conditions]
    assert len(others) == len(set(others))


def test_a_broken_condition_leaves_no_value():
    mapping = {"title": "a", "quote": "b", "consequence": "c", "owner": "unknown"}
    text = as_yaml({**mapping, "heard": {"on": "2026-01-01", "channel": "chat"}})
    value, problems = check_shape(Feedback, parse(text, "a.yaml"), faults)
    assert value is None
    assert [problem.code for problem in problems] == ["missing-when"]


def test_problems_in_a_list_are_told_at_their_own_items():
    text = "evidence:\n  - kind: Enkät\n  - count: 3\n  - kind: Samtal\n    count: tre\n"
    found = {(p.line, p.column, p.code) for p in problems_of(text) if p.line > 1}
    assert found == {(3, 5, "missing-key"), (5, 12, "not-a-whole-number")}


def test_a_value_of_two_possible_types_is_told_once():
    text = "outcome:\n  verdict: worked\n  before: true\n"
    assert [p.code for p in problems_of(text) if p.line == 3] == ["not-text"]


def test_a_whole_number_of_nineteen_digits_is_no_number_in_quotes():
    problems = problems_of("effort: 1234567890123456789\n")
    assert "not-a-whole-number" in [problem.code for problem in problems]


def test_what_no_rule_knows_is_told_with_its_value():
    class Price(BaseModel):
        price: Annotated[Decimal, Field(decimal_places=2)]

    _value, problems = check_shape(Price, parse("price: 1.234\n", "a.yaml"))
    assert [(problem.code, problem.details["value"]) for problem in problems] == [
        ("wrong-value", "1.234")
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("recieved", "received"),
        ("Received", "received"),
        ("sales meeting", "sales_meeting"),
        ("nonsense", ""),
    ],
)
def test_what_was_meant_is_found_by_likeness(written: str, meant: str):
    assert nearest(written, ["new", "received", "sales_meeting"]) == meant


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("true", "true"),
        ("[a, 1, null]", "[a, 1, ]"),
        ("{a: {b: false}}", "{a: {b: false}}"),
        ("1.50", "1.50"),
        ("0x1F", "0x1F"),
        ("[" + "long, " * 40 + "]", "[" + "long, " * 9 + "long…"),
    ],
)
def test_a_value_is_told_as_it_is_written(value: str, told: Any):
    (problem,) = (p for p in problems_of(f"quote:\ntitle: {value}\n") if p.line == 2)
    assert problem.details["value"] == told
