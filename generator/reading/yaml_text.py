"""YAML text → plain values, with the place of every key and value.

An iterative reader over libyaml's events.  It refuses what YAML hides (anchors, aliases,
tags, several documents, duplicate keys, deep nesting) and what it would quietly change:
scalars follow YAML 1.2's core schema, so `no` is a text, `12:30` is a text and a date
stays the text that was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.cyaml import CParser

from generator.problems import Detail, Problem, Severity
from generator.reading.mistakes import explain

MAX_DEPTH = 32
"""Deeper nesting than this is nobody's feedback; the models need four."""

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
"""Control characters, and those that turn the direction of the text around them."""

_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CORE = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_START = frozenset("0123456789+-.")
_MAX_DIGITS = 18

Path = tuple[str | int, ...]
Mark = tuple[int, int]


@dataclass(slots=True)
class Parsed:
    """One file's values, and where they stand (line and column from 0, as libyaml counts)."""

    file: str
    lines: list[str]
    value: Any = None
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(
        self,
        code: str,
        mark: Mark,
        severity: Severity = Severity.ERROR,
        **details: Detail,
    ) -> Problem:
        """A problem at `mark`, with the source line for the caret."""
        line = min(mark[0], max(len(self.lines) - 1, 0))
        column = mark[1] if line == mark[0] else 0
        source = self.lines[line] if self.lines else ""
        return Problem(code, self.file, line + 1, column + 1, severity, details, source)

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


def parse(text: str, file: str) -> Parsed:
    """Read `text`; `problems` of the result says what was refused, and where."""
    parsed = Parsed(file, text.splitlines())
    for match in FORBIDDEN.finditer(text):
        before = text[: match.start()]
        line = before.count("\n")
        column = match.start() - before.rfind("\n") - 1
        code_point = f"U+{ord(match[0]):04X}"
        parsed.problems.append(
            parsed.problem("forbidden-character", (line, column), value=code_point)
        )
        return parsed
    try:
        _read_events(text, parsed)
    except yaml.reader.ReaderError as error:
        parsed.problems.append(
            parsed.problem("forbidden-character", (0, 0), value=f"U+{error.character:04X}")
        )
    except yaml.MarkedYAMLError as error:
        code, line, column, details = explain(error, parsed.lines)
        parsed.problems.append(parsed.problem(code, (line, column), **details))
    return parsed


@dataclass(slots=True)
class _Open:
    """A mapping or a list that has begun and not ended."""

    container: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    skip: bool = False


class _Refused(Exception):
    """The text is YAML, but not of the kind that is read here."""


def _read_events(text: str, parsed: Parsed) -> None:
    reader = _EventReader(parsed)
    parser = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            reader.take(event)
            if isinstance(event, yaml.StreamEndEvent):
                return
    except _Refused:
        return
    finally:
        parser.dispose()


class _EventReader:
    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
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
            self._refuse("alias", event, value=event.anchor)
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self._refuse("several-documents", event)

    def _refuse(self, code: str, event: Any, **details: Detail) -> None:
        mark = (event.start_mark.line, event.start_mark.column)
        self.parsed.problems.append(self.parsed.problem(code, mark, **details))
        raise _Refused

    def _open(self, event: Any, container: dict[str, Any] | list[Any]) -> None:
        self._check_decoration(event)
        if len(self.stack) >= MAX_DEPTH:
            self._refuse("too-deep", event, limit=MAX_DEPTH)
        if self.stack and self.stack[-1].key is None and isinstance(self.stack[-1].container, dict):
            self._refuse("key-not-text", event)
        start = event.start_mark
        path = self._put(container, (start.line, start.column))
        self.stack.append(_Open(container, path))

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._check_decoration(event)
        start = event.start_mark
        mark = (start.line, start.column)
        top = self.stack[-1] if self.stack else None
        if top is not None and top.key is None and isinstance(top.container, dict):
            self._key(top, event.value, mark)
            return
        value: Any = event.value
        if not event.style:
            value = _core(value)
            if type(value) is str and " " in value:
                self._warn_if_cut(event)
        elif event.style == '"' and FORBIDDEN.search(value):
            found = FORBIDDEN.search(value)
            self._refuse(
                "forbidden-character", event, value=f"U+{ord(found[0]):04X}" if found else ""
            )
        self._put(value, mark)

    def _key(self, top: _Open, key: str, mark: Mark) -> None:
        path = (*top.path, key)
        if path in self.parsed.keys:
            first = self.parsed.keys[path][0] + 1
            self.parsed.problems.append(
                self.parsed.problem("duplicate-key", mark, key=key, line=first)
            )
            top.skip = True
        else:
            self.parsed.keys[path] = mark
        top.key = key

    def _put(self, value: Any, mark: Mark) -> Path:
        """Hang `value` where the reader stands and say which path that is."""
        if not self.stack:
            self.parsed.value = value
            self.parsed.values[()] = mark
            return ()
        top = self.stack[-1]
        if isinstance(top.container, list):
            path = (*top.path, len(top.container))
            top.container.append(value)
        else:
            key = top.key
            assert key is not None  # noqa: S101 - a mapping's value follows its key
            path = (*top.path, key)
            top.key = None
            if top.skip:  # the second of two equal keys: told already, the first one stands
                top.skip = False
                return path
            top.container[key] = value
        self.parsed.values[path] = mark
        return path

    def _check_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse("anchor", event, value=event.anchor)
        if event.tag is not None:
            self._refuse("tag", event, value=event.tag)

    def _warn_if_cut(self, event: Any) -> None:
        """` #` begins a comment, in prose too: the rest of the sentence is lost in silence."""
        end = event.end_mark
        line = self.parsed.lines[end.line] if end.line < len(self.parsed.lines) else ""
        rest = line[end.column :]
        if rest.lstrip().startswith("#") and rest[:1] in (" ", "\t", ""):
            mark = (end.line, end.column + len(rest) - len(rest.lstrip()))
            self.parsed.problems.append(
                self.parsed.problem(
                    "text-cut-at-hash", mark, Severity.ADVICE, value=rest.strip()[:40]
                )
            )


def _core(value: str) -> Any:
    """A plain scalar by YAML 1.2's core schema (section 10.3.2)."""
    if value in _CORE:
        return _CORE[value]
    if value[0] not in _NUMBER_START or len(value) > _MAX_DIGITS:
        return value
    if _INT.fullmatch(value):
        base = 10 if value[1:2] not in ("o", "x") else 0
        return int(value, base)
    if _FLOAT.fullmatch(value):
        return float(value)
    return value
