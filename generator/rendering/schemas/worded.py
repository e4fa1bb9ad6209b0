"""The same schemas with titles, help and examples, the site's language first.

yaml-language-server shows `title`, `description`, `examples` and `enumDescriptions` where
the pointer rests, the last of them while a value is chosen too, and `patternErrorMessage`
instead of the pattern.  `defaultSnippets` are what it offers in an empty file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.base import RefersTo
from generator.reading.references import reference_paths
from generator.rendering import fields
from generator.rendering.fields import Words
from generator.rendering.language import LANGUAGES, Language, language
from generator.rendering.language import later as _n
from generator.rendering.schemas.bare import KINDS, bare
from generator.rendering.schemas.shape import Schema
from generator.rendering.schemas.snippets import new_insight
from generator.rendering.vocabulary import Vocabulary

WRITE_A_DAY = _n("Write year, month and day like this: 2026-11-18.")
WRITE_A_WEEK = _n("Write the ISO week like this: 2026-W47.")
NOT_EMPTY = _n("Write something after the colon, or remove the line.")
NOBODY_YET = _n("no owner yet")

MANY_FILES = frozenset({"feedback", "decisions"})
"""Folders that grow every day: their ids would make the schema old with each new file."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the content's files are called: id → name, by folder.

    A folder that isn't named here is one that the reader doesn't read.
    """

    departments: Mapping[str, str] = field(default_factory=dict)
    touchpoints: Mapping[str, str] = field(default_factory=dict)

    def folder(self, name: str) -> Mapping[str, str]:
        return {"departments": self.departments, "touchpoints": self.touchpoints}.get(name, {})


def worded(kind: str, code: str, names: Names) -> Schema:
    """`bare(kind)` with words, the language `code` first, and with the ids that there are."""
    speak = _Speaker(code)
    schema = bare(kind)
    targets = {
        ".".join(step for step in path if isinstance(step, str)): target
        for path, target in reference_paths(KINDS[kind])
    }
    for path, words in fields.of(kind).items():
        place = at(schema, path)
        place.update(speak.of(words))
        value = place.get("items", place)
        if words.example:
            value["examples"] = [_typed(speak.first(words.example), value["type"])]
        if words.choices:
            value["enumDescriptions"] = speak.choices(words.choices, value["enum"])
        if target := targets.get(path):
            _list_ids(value, target, names, speak)
        _tell_form(value, speak)
    if kind == "feedback":
        schema["defaultSnippets"] = new_insight(schema, speak.both, speak.first)
    return schema


def at(schema: Schema, path: str) -> Schema:
    """The part of a schema that a dotted path leads to; lists are stepped into."""
    for step in filter(None, path.split(".")):
        schema = schema.get("items", schema)["properties"][step]
    return schema


class _Speaker:
    """Says a thing in every language, the site's own first."""

    def __init__(self, code: str) -> None:
        codes = (code, *(other for other in LANGUAGES if other != code))
        self._languages: tuple[Language, ...] = tuple(map(language, codes))

    def both(self, message: str, between: str = "\n\n") -> str:
        """The message in each language, but once where they say the same."""
        return between.join(dict.fromkeys(words._(message) for words in self._languages))

    def first(self, message: str) -> str:
        return self._languages[0]._(message)

    def of(self, words: Words) -> Schema:
        title, description = self.both(words.title, " · "), self.both(words.description)
        return {"title": title, "description": description}

    def choices(self, table: str, codes: list[str]) -> list[str]:
        tables = [Vocabulary(words).table(table) for words in self._languages]
        return [" · ".join(dict.fromkeys(words[code] for words in tables)) for code in codes]


def _list_ids(value: Schema, target: RefersTo, names: Names, speak: _Speaker) -> None:
    """Make a reference the ids that it can be, each with its name."""
    if target.folder in MANY_FILES:
        return
    ids = dict(names.folder(target.folder))
    ids |= {other: speak.both(NOBODY_YET, " · ") for other in target.or_one_of}
    for limit in ("minLength", "maxLength", "pattern"):
        del value[limit]
    if ids:
        value["enum"] = list(ids)
        value["enumDescriptions"] = list(ids.values())
    else:  # nothing that it could refer to
        value["not"] = {}
        value["doNotSuggest"] = True


def _typed(example: str, kind: Any) -> Any:
    """The example as the value that it is in the file."""
    return json.loads(example) if kind in ("integer", "number", "boolean") else example


def _tell_form(value: Schema, speak: _Speaker) -> None:
    pattern = value.get("pattern", "")
    if value.get("format") == "date":
        value["patternErrorMessage"] = speak.both(WRITE_A_DAY)
    elif "-W" in pattern:
        value["patternErrorMessage"] = speak.both(WRITE_A_WEEK)
    elif pattern == r"\S":
        value["patternErrorMessage"] = speak.both(NOT_EMPTY)


__all__ = ["Names", "at", "worded"]
