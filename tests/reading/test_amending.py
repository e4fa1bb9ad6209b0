"""One more time heard: the one line that is added, and every other byte as it was."""

import difflib
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.feedback import Feedback
from generator.reading.amending import NotAmendableError, heard_again
from generator.reading.parsed import split_lines
from generator.reading.yaml_text import parse
from tests.reading.strategies import as_yaml, feedback, steady, yaml_like

DAY = date(2026, 11, 20)
PLAIN = """\
# yaml-language-server: $schema=../../.schemas/feedback.json
title:   "Påminnelsen kommer fast returen är gjord"   # en fråga om ordning

quote: >-
  Jag skickade tillbaka lampan,
  och ändå kom en påminnelse.
said_by: 'Privatkund, belysning'
heard: {on: 2026-11-02, channel: phone}
consequence: Kunden betalar en avgift i onödan, och det är en lång rad som ingen ska bryta åt den som skrev den.
owner: ekonomi

# Det som följer skrev redaktionen.
tags:
    - faktura
    - retur
# Slut.
"""


def added(before: str, after: str) -> list[str]:
    """The lines that came; not one may have gone."""
    diff = list(difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True)))
    assert [line for line in diff if line[0] in "-?"] == []
    return [line[2:] for line in diff if line[0] == "+"]


def value(text: str) -> Any:
    parsed = parse(text.removeprefix("\ufeff"), "a.yaml")
    assert parsed.problems == []
    return parsed.value


def item(channel: str | None, by: str | None) -> dict[str, str]:
    fields = {"on": DAY.isoformat(), "by": by, "channel": channel}
    return {key: said for key, said in fields.items() if said}


def test_only_the_needed_lines_come_where_nothing_was_heard_again():
    after = heard_again(PLAIN, DAY, "chat", "butik")
    assert added(PLAIN, after) == [
        "heard_again:\n",
        "  - on: 2026-11-20\n",
        "    by: butik\n",
        "    channel: chat\n",
    ]
    assert "owner: ekonomi\nheard_again:\n" in after
    assert "channel: chat\n\n# Det som följer" in after


def test_a_second_time_stands_below_the_first():
    once = heard_again(PLAIN, DAY, "chat")
    twice = heard_again(once, DAY)
    assert added(once, twice) == ["  - on: 2026-11-20\n"]
    assert value(twice)["heard_again"] == [item("chat", None), item(None, None)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- on: 2026-11-03\n", "- on: 2026-11-03\nNEW"),
        ("    -   on: 2026-11-03\n", "    -   on: 2026-11-03\n    -   on: 2026-11-20\n"),
        ("  - {on: 2026-11-03}  # två\n", "  - {on: 2026-11-03}  # två\n  - {on: 2026-11-20}\n"),
    ],
)
def test_a_new_item_is_written_as_those_above_it(before: str, after: str):
    text = f"title: A\nheard_again:\n{before}\n# not\ntags: [a]\n"
    new = after.replace("NEW", "- on: 2026-11-20\n")
    assert heard_again(text, DAY) == f"title: A\nheard_again:\n{new}\n# not\ntags: [a]\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[]", "[{on: 2026-11-20}]"),
        ("[ ]  # ingen än", "[{on: 2026-11-20} ]  # ingen än"),
        ("[{on: 2026-11-03}]", "[{on: 2026-11-03}, {on: 2026-11-20}]"),
        ('[{"on": "2026-11-03"},]', '[{"on": "2026-11-03"}, {on: 2026-11-20},]'),
        (
            "[\n  {on: 2026-11-03},  # en, två\n]",
            "[\n  {on: 2026-11-03}, {on: 2026-11-20},  # en, två\n]",
        ),
        (
            "[\n  {on: 2026-11-03}  # en, två\n]",
            "[\n  {on: 2026-11-03}, {on: 2026-11-20}  # en, två\n]",
        ),
    ],
)
def test_a_list_in_brackets_stays_in_brackets(before: str, after: str):
    text = f"title: A\nheard_again: {before}\ntags: [a]\n"
    assert heard_again(text, DAY) == f"title: A\nheard_again: {after}\ntags: [a]\n"


def test_a_file_written_as_json_stays_so():
    text = '{"title": "A", "tags": ["a"]}\n'
    assert (
        heard_again(text, DAY) == '{"title": "A", "tags": ["a"], heard_again: [{on: 2026-11-20}]}\n'
    )


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_a_byte_order_mark_and_a_missing_last_line_end_stay(
    mark: str, end: str, last: bool
):
    text = mark + PLAIN.replace("\n", end)
    text = text if last else text.removesuffix(end)
    after = heard_again(text, DAY, "phone")
    assert set("\r\n") & set(after) == set(end)
    assert after.count("\r\n") == (after.count("\r") if end == "\r\n" else 0)
    assert after.startswith(mark + "# yaml-language-server")
    assert after.endswith(end) is last
    assert [line for line in split_lines(text) if line not in split_lines(after)] == []


def test_the_last_line_without_an_end_gets_one_and_the_new_last_line_has_none():
    assert heard_again("owner: ekonomi", DAY) == "owner: ekonomi\nheard_again:\n  - on: 2026-11-20"


@pytest.mark.parametrize("by", ["no", "123", "null", "0x1", "1e5", "-a-", "---", 'a"b', "y"])
def test_an_id_that_yaml_would_take_for_something_else_stands_in_quotes(by: str):
    for text in ("title: A\n", "heard_again: []\n"):
        again = heard_again(text, DAY, None, by)
        assert value(again)["heard_again"] == [{"on": "2026-11-20", "by": by}]
        assert yaml.safe_load(again)["heard_again"][0]["by"] == by


@pytest.mark.parametrize(
    "text",
    ["", "# bara en not\n", "- a\n", "title: [a\n", "title: A\ntitle: B\n", "heard_again: a\n"],
)
def test_a_text_that_is_not_whole_is_left_alone(text: str):
    with pytest.raises(NotAmendableError):
        heard_again(text, DAY)


NOTES = st.sampled_from(["", "", "# not", "  # not: [a, b", "   "])


def dumper(style: str | None) -> type[yaml.SafeDumper]:
    """Writes every text in one style, as far as it can be."""

    class Dumper(yaml.SafeDumper):
        pass

    Dumper.add_representer(
        str, lambda made, text: made.represent_scalar("tag:yaml.org,2002:str", text, style=style)
    )
    return Dumper


@st.composite
def written(draw: st.DrawFn, mapping: dict[str, Any]) -> str:
    """The mapping as somebody might have written it: block or flow, notes, line ends."""
    text = as_yaml(mapping)
    if draw(st.booleans()):
        dumped = yaml.dump(
            mapping,
            Dumper=dumper(draw(st.sampled_from([None, "'", '"', "|", ">"]))),
            allow_unicode=True,
            sort_keys=draw(st.booleans()),
            indent=draw(st.integers(2, 6)),
            width=draw(st.integers(20, 100)),
            default_flow_style=draw(st.sampled_from([False, None, True])),
        )
        text = text if parse(dumped, "").problems else dumped
    lines = text.split("\n")
    for index in sorted(draw(st.sets(st.integers(0, len(lines) - 1), max_size=3)), reverse=True):
        lines.insert(index, draw(NOTES))
    noted = "\n".join(lines)
    if parse(noted, "").value == parse(text, "").value:  # a note within a text is none
        text = noted
    text = text if draw(st.booleans()) else text.rstrip("\n")
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return draw(st.sampled_from(["", "\ufeff"])) + text


@settings(steady, max_examples=50)
@given(st.data(), feedback, st.sampled_from([None, "phone"]), st.sampled_from([None, "butik"]))
def test_any_feedback_reads_as_before_with_one_item_more(
    data: st.DataObject, mapping: dict[str, Any], channel: str | None, by: str | None
):
    text = data.draw(written(mapping))
    after = heard_again(text, DAY, channel, by)
    _one_piece_more(text, after)
    before = Feedback.model_validate(value(text))
    expected = {
        **value(text),
        "heard_again": [*value(text).get("heard_again", []), item(channel, by)],
    }
    assert Feedback.model_validate(value(after)) == Feedback.model_validate(expected)
    assert Feedback.model_validate(value(after)).heard_again[:-1] == before.heard_again


@steady
@given(yaml_like)
def test_any_text_gets_one_piece_more_or_is_refused(text: str):
    try:
        after = heard_again(text, DAY, "phone")
    except NotAmendableError:
        return
    _one_piece_more(text, after)
    old, new = value_of(text), value_of(after)
    assert list(new)[: len(old)] == list(old) or "heard_again" in new
    assert new["heard_again"][-1] == item("phone", None)


def value_of(text: str) -> Any:
    return parse(text.removeprefix("\ufeff"), "a.yaml").value


def _one_piece_more(before: str, after: str) -> None:
    """`after` is `before` with one piece put in, which holds the new day."""
    start = 0
    while start < len(before) and before[start] == after[start]:
        start += 1
    rest = before[start:]
    assert after.endswith(rest)
    assert DAY.isoformat() in after
    assert len(after) > len(before)
