"""Text becomes values with places, or problems with places; never a traceback."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model.feedback import Feedback, faults
from generator.problems import Severity
from generator.reading.parsed import Parsed, Path
from generator.reading.scalars import FORBIDDEN
from generator.reading.shape import check_shape
from generator.reading.yaml_text import MAX_DEPTH, parse
from generator.rendering.language import language
from generator.rendering.messages import Messages
from generator.rendering.reports.plain_text import as_text
from tests.reading.strategies import any_text, as_yaml, data, feedback, steady, words, yaml_like


def read(text: str) -> Any:
    parsed = parse(text, "a.yaml")
    assert parsed.whole, parsed.problems
    return parsed.value


def codes(parsed: Parsed) -> list[str]:
    return [problem.code for problem in parsed.problems]


class Dumper(yaml.SafeDumper):
    """Writes equal lists twice, rather than the second as an alias."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def dump(value: Any, **options: Any) -> str:
    return str(yaml.dump(value, Dumper=Dumper, sort_keys=False, **options))


@steady
@given(st.one_of(any_text, yaml_like))
def test_any_text_gives_a_value_or_an_error_whose_place_is_in_the_text(text: str):
    parsed = parse(text, "a.yaml")
    errors = [p for p in parsed.problems if p.severity is Severity.ERROR]
    assert parsed.whole or len(errors) == 1 + codes(parsed).count("duplicate-key")
    for problem in parsed.problems:
        assert problem.source == parsed.lines[problem.line - 1]
        assert 1 <= problem.column <= len(problem.source) + 1


@steady
@given(st.one_of(any_text, yaml_like))
def test_whatever_is_written_is_told_in_both_languages(text: str):
    parsed = parse(text, "a.yaml")
    if parsed.whole:
        parsed.problems += check_shape(Feedback, parsed, faults)[1]
    for code in ("sv", "en"):
        words = language(code)
        for problem in parsed.problems:
            assert as_text(Messages(words).told(problem), words, lambda text, _style: text)


@steady
@given(feedback, st.data())
def test_a_slip_of_the_finger_gives_a_value_or_a_problem_in_the_text(mapping, data):
    text = as_yaml(mapping)
    where = data.draw(st.integers(0, len(text) - 1))
    new = data.draw(st.sampled_from(['"', "'", ":", " ", "\n", "[", "\t", "#", "", "- "]))
    parsed = parse(text[:where] + new + text[where + 1 :], "a.yaml")
    if parsed.whole:
        parsed.problems += check_shape(Feedback, parsed, faults)[1]
    for problem in parsed.problems:
        assert 1 <= problem.line <= len(parsed.lines)
        assert 1 <= problem.column <= len(problem.source) + 1


@steady
@given(data, st.sampled_from([None, True, False]), st.booleans(), st.sampled_from([20, 80]))
def test_what_is_dumped_as_yaml_comes_back_equal(value, flow, unicode, width):
    text = dump(value, default_flow_style=flow, allow_unicode=unicode, width=width)
    assert read(text) == value


@steady
@given(data)
def test_line_ends_of_windows_change_nothing(value):
    text = dump(value, default_flow_style=False, allow_unicode=True)
    plain, windows = parse(text, "a"), parse(text.replace("\n", "\r\n"), "a")
    assert (plain.value, plain.keys, plain.values) == (windows.value, windows.keys, windows.values)


def marks(node: yaml.Node | None, path: Path = ()) -> Iterator[tuple[str, Path, tuple[int, int]]]:
    """The place of every key and value, as PyYAML's other parser, in Python, sees it."""
    if node is None:
        return
    yield "value", path, (node.start_mark.line, node.start_mark.column)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            place = (key.start_mark.line, key.start_mark.column)
            yield "key", (*path, key.value), place
            yield from marks(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from marks(value, (*path, index))


@steady
@given(data, st.booleans())
def test_every_key_and_value_has_the_place_where_another_parser_sees_it(value, flow):
    text = dump(value, default_flow_style=flow, allow_unicode=True)
    parsed = parse(text, "a")
    found = list(marks(yaml.compose(text, Loader=yaml.SafeLoader)))
    assert parsed.keys == {path: mark for kind, path, mark in found if kind == "key"}
    assert parsed.values == {path: mark for kind, path, mark in found if kind == "value"}


@steady
@given(feedback)
def test_every_key_of_a_feedback_is_found_by_its_name_at_its_place(mapping):
    parsed = parse("# å 😀\n" + as_yaml(mapping), "a")
    for path, (line, column) in parsed.keys.items():
        assert parsed.lines[line][column:].lstrip('"').startswith(str(path[-1]))


def test_every_character_that_libyaml_refuses_is_refused_first():
    characters = map(chr, range(sys.maxunicode + 1))
    allowed = "".join(char for char in characters if not FORBIDDEN.match(char))
    text = allowed.translate({ord("'"): None, ord("\r"): None, ord("\n"): None})
    assert read(f"'{text}'") == text


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("''", ""),
        ("12:30", "12:30"),
        ("2026-02-30", "2026-02-30"),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("-3", -3),
        ("1_000", "1_000"),
        ("1 000", "1 000"),
        ("4.50", 4.5),
        ("1e3", 1000.0),
        ("1e999", "1e999"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1234567890123456789", "1234567890123456789"),
        ("٣", "٣"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_plain_scalars_are_what_yaml_1_2_says(written: str, value: Any):
    """Exceptions: infinity and not-a-number stay texts, and so do numbers of 19 digits."""
    assert read(written) == value
    assert type(read(written)) is type(value)


def test_nesting_is_read_to_thirty_two_steps_and_no_further():
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert codes(parse("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "a")) == ["too-deep"]


def test_fifty_thousand_steps_of_nesting_are_refused_without_harm():
    for opening in ("[", "{", "- ", "? ", "a: {"):
        assert codes(parse(opening * 50_000, "a")) in (["too-deep"], ["key-not-text"])


def test_of_equal_keys_the_first_stands():
    parsed = parse("a: 1\na: {b: 2}\nc: 3\n", "a")
    assert parsed.value == {"a": 1, "c": 3}
    assert parsed.keys == {("a",): (0, 0), ("c",): (2, 0)}


def test_a_third_equal_key_names_the_first_too():
    parsed = parse("a: 1\na: 2\na: 3\n", "a")
    assert [problem.details["line"] for problem in parsed.problems] == [1, 1]


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\r", "\\x7F", "\\u2028", "\\U0000FEFF", "\\N"])
def test_a_forbidden_character_is_refused_by_its_escape_too(escape: str):
    parsed = parse(f'a: "bör {escape}"\n"{escape}": 1\n', "a")
    assert codes(parsed) == ["forbidden-character"]
    assert (parsed.problems[0].line, parsed.problems[0].column) == (1, 9)
    assert codes(parse(f'"{escape}": 1', "a")) == ["forbidden-character"]


def test_an_escaped_backslash_before_a_letter_is_no_escape():
    assert read(r'"C:\\r \\u2028"') == r"C:\r \u2028"


@steady
@given(words)
def test_a_quoted_text_is_never_cut_at_a_hash(text: str):
    assert codes(parse(dump({"a": text + " # b"}, default_style='"'), "a")) == []


def test_a_place_that_is_missing_is_its_parents_place():
    parsed = parse("heard:\n  on: x\n", "a")
    assert parsed.place(("heard", "channel"), of_key=True) == (0, 0)
    assert parsed.place(("heard", "on")) == (1, 6)
    assert parsed.place(("heard", "on"), of_key=True) == (1, 2)
    assert parsed.place(("title",)) == (0, 0)
