"""Where else somebody's words stand: taking one file away doesn't take them out of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.problems import Problem
from generator.reading.files import Found, read_text
from generator.reading.front_matter import parsed_of

_WORDS = (("quote",), ("observation",), ("screen", "text"))
_MARKS = "”“\"«»’'…. "
FEWEST = 3
"""Words.  “Thank you” stands in many files and gives nobody away."""


def words_of(found: Found) -> tuple[str, ...]:
    """What a feedback file quotes, folded for comparing; nothing of one that can't be read."""
    raw = _raw(found)
    said = (_at(raw, path) for path in _WORDS)
    folded = (_folded(text) for text in said if isinstance(text, str))
    return tuple(text for text in folded if text.count(" ") + 1 >= FEWEST)


def standing_in(files: Iterable[Found], words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """`(file, field)` of every text that holds any of `words` word for word."""
    for found in files:
        for field, value in _texts(_raw(found), "") if words else ():
            if holds(value, words):
                yield found.name, field


def doubles(found: Found, id_: str) -> bool:
    """Whether a file says that it is a duplicate of `id_`."""
    return found.folder == "feedback" and _at(_raw(found), ("duplicate_of",)) == id_


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text of any kind holds one of `words`; line ends and capitals don't count."""
    folded = _folded(text)
    return any(said in folded for said in words)


def _raw(found: Found) -> Any:
    """The file's values as far as they can be read: this is no time for its other errors."""
    text = read_text(found)
    if isinstance(text, Problem):
        return None
    parsed = parsed_of(text, found)
    return {"": parsed.value, "body": parsed.body} if parsed.body else parsed.value


def _at(raw: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        raw = raw.get(step) if isinstance(raw, dict) else None
    return raw


def _texts(value: Any, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{field}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, field)


def _folded(text: str) -> str:
    return " ".join(text.split()).strip(_MARKS).casefold()
