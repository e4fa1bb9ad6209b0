"""YAML text → plain values, with the place of every key and value.

An iterative reader over libyaml's events.  It refuses what YAML hides (anchors, aliases,
tags, several documents, duplicate keys, deep nesting) and what it would quietly change:
scalars follow YAML 1.2's core schema, so `no` is a text, `12:30` is a text and a date
stays the text that was written.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import NO_DETAILS, Detail, Problem, Severity
from generator.reading.mistakes import explain
from generator.reading.quoting import in_quotes, shown

MAX_DEPTH = 32
"""Deeper nesting than this is nobody's feedback; the models need four."""

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters, and those that turn the direction of the text around them."""

_FORBIDDEN_IN_VALUE = re.compile(f"\r|{FORBIDDEN.pattern}")
_LINE_END = re.compile("\r\n|\r|\n")
_ESCAPE = re.compile(
    r"\\(?:(?:x|u|U)(?P<hex>(?<=x)..|(?<=u).{4}|(?<=U).{8})|(?P<short>.))", re.DOTALL
)
_SHORT_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b", "r": "\r",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_CUT = re.compile(r"[ \t]*(#[^\r\n]*)")
_PLAIN_TOKEN = re.compile(r"[^\s,\]}]*")

_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CORE = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_BLOCK_STYLES = frozenset("|>")
_NUMBER_START = frozenset("0123456789+-.")
_LONGEST_INT, _LONGEST_FLOAT = 18, 30
"""Longer ones are order numbers and the like, which are texts."""

Path = tuple[str | int, ...]
Mark = tuple[int, int]
"""Line and column from 0, in characters, as libyaml counts them."""


@dataclass(slots=True)
class Parsed:
    """One file's values, and where they stand.

    `whole` is False when the reader had to stop: what came after is not known.
    """

    file: str
    text: str
    value: Any = None
    whole: bool = False
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """The text line by line, as libyaml counts lines; split when first asked for."""
        if not self._lines:
            self._lines = split_lines(self.text)
        return self._lines

    def problem(
        self,
        code: str,
        mark: Mark,
        details: Mapping[str, Detail] = NO_DETAILS,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """A problem at `mark`, with the source line for the caret."""
        line = min(mark[0], len(self.lines) - 1)
        column = mark[1] if line == mark[0] else 0
        return Problem(code, self.file, line + 1, column + 1, severity, details, self.lines[line])

    def place(self, path: Path, *, of_key: bool = False) -> Mark:
        """Where `path` stands; for what is missing, where its nearest parent stands."""
        first = self.keys if of_key else self.values
        second = self.values if of_key else self.keys
        while path:
            if path in first:
                return first[path]
            if path in second:
                return second[path]
            path = path[:-1]
            first, second = self.keys, self.values
        return (0, 0)

    def written(self, mark: Mark) -> str:
        """A number as it stands in the file: `007`, where the value is 7."""
        found = _PLAIN_TOKEN.match(self.lines[mark[0]], mark[1])
        return found[0] if found else ""


def split_lines(text: str) -> list[str]:
    """Split at the line ends that YAML knows, and at no others."""
    return _LINE_END.split(text)


def parse(text: str, file: str) -> Parsed:
    """Read `text`; `problems` of the result says what was refused, and where."""
    parsed = Parsed(file, text)
    if match := FORBIDDEN.search(text):
        before = split_lines(text[: match.start()])
        details = {"value": _code_point(match[0])}
        mark = (len(before) - 1, len(before[-1]))
        parsed.problems.append(parsed.problem("forbidden-character", mark, details))
        return parsed
    try:
        reader = _EventReader(parsed)
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            reader.take(event)
        parsed.whole = True
    except _RefusedError:
        pass
    except yaml.MarkedYAMLError as error:
        code, line, column, explained = explain(error, parsed.lines)
        parsed.problems.append(parsed.problem(code, (line, column), explained))
    return parsed


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


@dataclass(slots=True)
class _Open:
    """A mapping or a list that has begun and not ended."""

    container: dict[str, Any] | list[Any]
    path: Path
    muted: bool = False
    """Within the second of two equal keys: told already, and the first one stands."""
    key: str | None = None
    again: bool = False


class _RefusedError(Exception):
    """The text is YAML, but not of the kind that is read here."""


class _EventReader:
    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.has_hash = "#" in parsed.text
        self.stack: list[_Open] = []
        self.documents = 0

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._open(event, {} if kind is yaml.MappingStartEvent else [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.stack.pop()
        elif kind is yaml.AliasEvent:
            self._refuse("alias", event, {"value": self._quoted(event)})
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self._refuse("several-documents", event)

    def _refuse(self, code: str, event: Any, details: Mapping[str, Detail] = NO_DETAILS) -> None:
        mark = (event.start_mark.line, event.start_mark.column)
        self.parsed.problems.append(self.parsed.problem(code, mark, details))
        raise _RefusedError

    def _open(self, event: Any, container: dict[str, Any] | list[Any]) -> None:
        self._check_decoration(event)
        if len(self.stack) >= MAX_DEPTH:
            self._refuse("too-deep", event, {"limit": MAX_DEPTH})
        top = self.stack[-1] if self.stack else None
        if top is not None and top.key is None and isinstance(top.container, dict):
            self._refuse("key-not-text", event)
        start = event.start_mark
        self.stack.append(self._put(container, (start.line, start.column)))

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._check_decoration(event)
        start = event.start_mark
        mark = (start.line, start.column)
        value: Any = event.value
        if event.style == '"' and _FORBIDDEN_IN_VALUE.search(value):
            self._refuse_escape(event)
        top = self.stack[-1] if self.stack else None
        if top is not None and top.key is None and isinstance(top.container, dict):
            self._key(top, value, mark)
            return
        if not event.style:
            value = _core(value)
        if self.has_hash and event.style not in _BLOCK_STYLES:
            self._warn_if_cut(event)
        self._put(value, mark)

    def _key(self, top: _Open, key: str, mark: Mark) -> None:
        top.key = key
        if top.muted:
            return
        path = (*top.path, key)
        first = self.parsed.keys.setdefault(path, mark)
        if first is not mark:
            top.again = True
            details: dict[str, Detail] = {"key": shown(key), "line": first[0] + 1}
            self.parsed.problems.append(self.parsed.problem("duplicate-key", mark, details))

    def _put(self, value: Any, mark: Mark) -> _Open:
        """Hang `value` where the reader stands; what comes back is used if it opens there."""
        if not self.stack:
            self.parsed.value = value
            self.parsed.values[()] = mark
            return _Open(value, ())
        top = self.stack[-1]
        muted = top.muted
        step: str | int
        if isinstance(top.container, list):
            step = len(top.container)
            top.container.append(value)
        else:
            step = top.key or ""
            muted = muted or top.again
            top.key, top.again = None, False
            if not muted:
                top.container[step] = value
        path = (*top.path, step)
        if not muted:
            self.parsed.values[path] = mark
        return _Open(value, path, muted)

    def _check_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse("anchor", event, {"value": self._quoted(event)})
        if event.tag is not None:
            self._refuse("tag", event, {"value": self._quoted(event)})

    def _quoted(self, event: Any) -> str:
        """The line's rest, as it would have to be written to be a text."""
        return in_quotes(self.parsed.lines[event.start_mark.line][event.start_mark.column :])

    def _refuse_escape(self, event: Any) -> None:
        """A character that can't be typed here can't be written as `\\u202e` either."""
        text, start = self.parsed.text, event.start_mark.index
        for escape in _ESCAPE.finditer(text, start, event.end_mark.index):
            if escape["hex"]:
                character = chr(int(escape["hex"], 16))
            else:
                character = _SHORT_ESCAPES.get(escape["short"], "")
            if _FORBIDDEN_IN_VALUE.search(character):
                before = split_lines(text[: escape.start()])
                mark = (len(before) - 1, len(before[-1]))
                details = {"value": _code_point(character)}
                self.parsed.problems.append(
                    self.parsed.problem("forbidden-character", mark, details)
                )
                raise _RefusedError

    def _warn_if_cut(self, event: Any) -> None:
        """` #` begins a comment, in prose too: the rest of the sentence is lost in silence.

        `new # a note` and `"Some words" # a note` are left alone: they are written as notes.
        """
        cut = _CUT.match(self.parsed.text, event.end_mark.index)
        prose = " " in event.value and not event.style
        if cut is None or (cut[1][1:2] in ("", " ", "#", "\t") and not prose):
            return
        mark = (event.end_mark.line, event.end_mark.column + cut.start(1) - cut.start())
        details = {"value": shown(cut[1])}
        self.parsed.problems.append(
            self.parsed.problem("text-cut-at-hash", mark, details, Severity.ADVICE)
        )


def _core(value: str) -> Any:
    """A plain scalar by YAML 1.2's core schema (section 10.3.2).

    Infinity and not-a-number stay texts, however they are written: nobody has heard them.
    """
    if value in _CORE:
        return _CORE[value]
    if value[0] not in _NUMBER_START or len(value) > _LONGEST_FLOAT:
        return value
    if _INT.fullmatch(value):
        base = 10 if value[1:2] not in ("o", "x") else 0
        return int(value, base) if len(value) <= _LONGEST_INT else value
    if _FLOAT.fullmatch(value):
        number = float(value)
        return number if math.isfinite(number) else value
    return value
