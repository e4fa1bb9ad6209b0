"""Strings that break software: each is refused by name, or comes back as it was."""

import json

import pytest

from generator.model.feedback import Feedback, faults, links
from generator.reading.scalars import FORBIDDEN
from generator.reading.shape import check_shape
from generator.reading.yaml_text import parse
from tests.reading.strategies import as_yaml
from tests.real.data import FOLDER, needs

NAUGHTY = "naughty-strings/blns.json"
pytestmark = needs(NAUGHTY)

MAPPING = {
    "title": "Ett",
    "quote": "Två",
    "said_by": "Tre",
    "heard": {"on": "2026-11-02", "channel": "phone"},
    "consequence": "Fyra",
    "owner": "unknown",
}
LIMITS = {"title": 80, "quote": 240, "said_by": 60, "consequence": 280, "context": 600}


def strings() -> list[str]:
    path = FOLDER / NAUGHTY
    found: list[str] = json.loads(path.read_text("utf-8")) if path.exists() else [""]
    return found


@pytest.mark.parametrize("field", LIMITS)
def test_each_string_comes_back_as_it_was_or_is_refused(field: str):
    """Not a letter is changed; only space around a text falls away."""
    for text in strings():
        parsed = parse(as_yaml(MAPPING | {field: text}), "a.yaml")
        value, problems = None, parsed.problems
        if parsed.whole:
            value, problems = check_shape(Feedback, parsed, faults)
        expected = reason_to_refuse(text, LIMITS[field])
        if not expected and field == "context" and any(links(text)):
            expected = ["bad-link"]  # none of them leads to the web, and one reads a file
        assert [problem.code for problem in problems] == expected, text
        assert value is None if expected else getattr(value, field) == text.strip(), text


def reason_to_refuse(text: str, limit: int) -> list[str]:
    if FORBIDDEN.search(text):
        return ["forbidden-character"]
    if not text.strip():
        return ["empty-value"]
    return ["text-too-long"] if len(text.strip()) > limit else []


@pytest.mark.parametrize("field", LIMITS)
def test_without_quotes_each_string_is_read_or_told_at_its_own_line(field: str):
    """As a person would write it; YAML may then take it for something else, and says so."""
    for text in strings():
        mapping = {key: value for key, value in MAPPING.items() if key != field}
        parsed = parse(f"{field}: {text}\n{as_yaml(mapping)}", "a.yaml")
        if parsed.whole:
            parsed.problems += check_shape(Feedback, parsed, faults)[1]
        for problem in parsed.problems:
            assert problem.line <= len(text.splitlines()) + 2, text
