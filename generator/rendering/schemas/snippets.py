"""What an editor offers in an empty file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.rendering.language import later as _n
from generator.rendering.schemas.shape import Schema

WHAT_WAS_SAID = _n("Something that a customer said")
WHAT_WAS_SEEN = _n("Something that a customer did")

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
"""The editor's own clock, as the snippets of VS Code write it."""


def new_insight(
    schema: Schema, both: Callable[[str, str], str], first: Callable[[str], str]
) -> list[Schema]:
    """The two beginnings of a feedback file; Tab leads from gap to gap."""
    kinds = ((WHAT_WAS_SAID, ("quote", "said_by")), (WHAT_WAS_SEEN, ("observation",)))
    return [
        {
            "label": first(label).lower(),
            "description": both(label, " · "),
            "body": _body(schema["properties"], words),
        }
        for label, words in kinds
    ]


def _body(properties: Schema, words: tuple[str, ...]) -> Schema:
    number = 0

    def gap(value: Schema) -> str:
        nonlocal number
        number += 1
        if "enum" in value:
            return f"${{{number}|{','.join(value['enum'])}|}}"
        return f"${{{number}:{_plain(value['title'])}}}"

    heard = properties["heard"]["properties"]
    body: dict[str, Any] = {key: gap(properties[key]) for key in ("title", *words)}
    body["heard"] = {"on": _TODAY, "channel": gap(heard["channel"])}
    return body | {key: gap(properties[key]) for key in ("consequence", "owner")}


def _plain(title: str) -> str:
    """Nothing that a snippet would read as its own."""
    return title.translate(str.maketrans("", "", "${}\\"))
