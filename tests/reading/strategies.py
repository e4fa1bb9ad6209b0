"""What hypothesis makes up: texts, YAML-able data, and valid feedback."""

import json
from datetime import date
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from generator.model.base import EARLIEST_YEAR, LATEST_YEAR
from generator.reading.scalars import FORBIDDEN

steady = settings(deadline=None, max_examples=100)
"""No deadline: a test machine may be busy with something else."""

visible = st.characters(codec="utf-8").filter(lambda char: not FORBIDDEN.match(char))
words = st.text(visible.filter(lambda char: char != "\r"), max_size=40)

FRAGMENTS = [
    "title",
    "quote",
    "owner",
    "heard",
    ":",
    ",",
    "-",
    "#",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "~",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "\\",
    "…",
    "å",
    "😀",
    "---",
    "...",
    "<<",
    "1",
    ".5",
    "0x1",
    "null",
    "true",
    "2026-11-02",
    "new",
    "phone",
    "tags",
    "text",
    "on",
    "channel",
    "status",
    "history",
]
yaml_like = st.lists(
    st.one_of(
        st.sampled_from([*FRAGMENTS, " ", "  ", "\n", "\n  ", "\r\n", "\t", ": ", "- ", ":\n"]),
        st.text(max_size=3),
    ),
    max_size=40,
).map("".join)
any_text = st.text(st.characters(exclude_categories=()), max_size=60)


def _no_number(text: str) -> bool:
    """YAML 1.1, in which the texts are written, knows fewer numbers than YAML 1.2."""
    return not text or text[0] not in "0123456789+-."


numbers = st.one_of(
    st.integers(-(10**16), 10**16), st.floats(width=16, allow_nan=False, allow_infinity=False)
)
scalars = st.one_of(st.none(), st.booleans(), numbers, words.filter(_no_number))
data = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(words.filter(_no_number), inner, max_size=4),
    ),
    max_leaves=20,
)


def line(longest: int) -> st.SearchStrategy[str]:
    """A text on one line that the models leave as it is."""
    return (
        st.text(visible.filter(lambda char: char not in "\r\n"), min_size=1, max_size=longest)
        .map(str.strip)
        .filter(bool)
    )


dates = st.dates(date(EARLIEST_YEAR, 1, 1), date(LATEST_YEAR, 12, 31)).map(str)


def _optional(**strategies: st.SearchStrategy[Any]) -> dict[str, st.SearchStrategy[Any]]:
    return strategies


def _heard_first(mapping: dict[str, Any]) -> dict[str, Any]:
    """Nothing is heard again before it was heard."""
    heard = mapping["heard"]
    again = [item["on"] for item in mapping.get("heard_again", ())]
    return {**mapping, "heard": {**heard, "on": min([heard["on"], *again])}}


CHANNELS = st.sampled_from(["phone", "chat", "store", "other"])
feedback: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "title": line(80),
        "quote": line(240),
        "said_by": line(60),
        "heard": st.fixed_dictionaries(
            {"on": dates, "channel": CHANNELS},
            optional=_optional(by=line(80), how=st.just("dialogue")),
        ),
        "consequence": line(280),
        "owner": st.sampled_from(["unknown", "ekonomi"]),
    },
    optional=_optional(
        kind=st.sampled_from(["problem", "praise", "stop"]),
        touchpoint=line(80),
        effort=st.integers(1, 7),
        weight=st.integers(1, 3),
        contacts=st.fixed_dictionaries(
            {"count": st.integers(0, 9999), "period": st.sampled_from(["week", "month", "year"])}
        ),
        told_customer=st.sampled_from(["yes", "no", "not_possible"]),
        heard_again=st.lists(st.fixed_dictionaries({"on": dates}), max_size=3),
        context=line(600),
        tags=st.lists(line(40), max_size=3),
        review_by=dates,
    ),
).map(_heard_first)


def as_yaml(mapping: dict[str, Any]) -> str:
    """A mapping as a file: one key a line, each value as JSON, which YAML can read."""
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in mapping.items()
    )
