"""The line as it should have been, where the mistake leaves only one way out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.problems import Problem
from generator.reading.guard.rules import MASK

_KEY = re.compile(r"^\s*(?:- )?[A-Za-z_][\w-]*:\s+(?=\S)")
_ENDS = re.compile(r"\s*(?:$|[,\]}]|\s#)")
"""What may follow a value on its line."""


def proposed(problem: Problem) -> str | None:
    """The line to write instead, or None when it can't be known from the line alone.

    A guess still: whoever shows it should first see that it can be read.
    """
    if MASK in problem.source:  # the line isn't shown as it stands, so it can't be written anew
        return None
    mend = _MENDS.get(problem.code)
    line = mend(problem, problem.column - 1) if mend else None
    return line if line != problem.source else None


def _meant(problem: Problem, column: int) -> str | None:
    """A misspelt value or key, exchanged for the one that is near."""
    suggestion = problem.details.get("suggestion")
    wrong = problem.details.get("key" if problem.code == "unknown-key" else "value")
    if not suggestion or not isinstance(wrong, str):
        return None
    before, rest = problem.source[:column], problem.source[column:]
    quote = rest[0] if rest[:1] in ("'", '"') else ""
    after = rest.removeprefix(f"{quote}{wrong}{quote}")
    ends = after.startswith(":") if problem.code == "unknown-key" else _ENDS.match(after)
    return f"{before}{quote}{suggestion}{quote}{after}" if after != rest and ends else None


def _quoted_from(problem: Problem, column: int) -> str | None:
    """Quotes around the text from where it begins to the line's end."""
    text = problem.source[column:].rstrip()
    if not text or " #" in text:  # the rest may be a note
        return None
    return f"{problem.source[:column]}{_in_quotes(text)}"


def _quoted_value(problem: Problem, _column: int) -> str | None:
    """The same, where the problem stands in the middle of the text."""
    key = _KEY.match(problem.source)
    return _quoted_from(problem, key.end()) if key else None


def _other_quotes(problem: Problem, column: int) -> str | None:
    """Other quotes around a text that has the same ones in it."""
    text = problem.source[column:].rstrip()
    if len(text) < 2 or text[0] != text[-1]:
        return None
    return f"{problem.source[:column]}{_in_quotes(text[1:-1])}"


def _without_quotes(problem: Problem, column: int) -> str | None:
    found = re.compile(r"(['\"])([-+0-9.]+)\1").match(problem.source, column)
    if found is None:
        return None
    return f"{problem.source[:column]}{found[2]}{problem.source[found.end() :]}"


def _space(problem: Problem, column: int) -> str:
    return f"{problem.source[:column]} {problem.source[column:]}"


def _space_after_hyphen(problem: Problem, column: int) -> str:
    return _space(problem, column + 1)


def _hyphen(problem: Problem, column: int) -> str:
    return f"{problem.source[:column]}-{problem.source[column + 1 :]}"


def _indented(problem: Problem, _column: int) -> str:
    return f"  {problem.source}"


def _in_quotes(text: str) -> str:
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


_MENDS: Mapping[str, Callable[[Problem, int], str | None]] = MappingProxyType(
    {
        "alias": _quoted_from,
        "anchor": _quoted_from,
        "asterisk-item": _hyphen,
        "bracket": _quoted_from,
        "colon-in-text": _quoted_value,
        "key-not-indented": _indented,
        "no-space-after-colon": _space,
        "no-space-after-hyphen": _space_after_hyphen,
        "not-a-choice": _meant,
        "not-text": _quoted_from,
        "number-in-quotes": _without_quotes,
        "quoted-word-first": _quoted_from,
        "quotes-in-quotes": _other_quotes,
        "reserved-first": _quoted_from,
        "tag": _quoted_from,
        "unknown-key": _meant,
        "unknown-reference": _meant,
    }
)
