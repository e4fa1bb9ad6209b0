"""YAML text → plain values, with the place of every key and value.

An iterative reader over libyaml's events.  It refuses what YAML hides (anchors, aliases,
tags, several documents, duplicate keys, deep nesting) and what it would quietly change:
scalars follow YAML 1.2's core schema, so `no` is a text, `12:30` is a text and a date
stays the text that was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from generator.problems import NO_DETAILS, Detail, Problem, Severity
from generator.reading.mistakes import explain
from generator.reading.parsed import Mark, Parsed, Path, mark_at
from generator.reading.quoting import in_quotes, shown
from generator.reading.scalars import FORBIDDEN, FORBIDDEN_IN_VALUE, core, escape_of

MAX_DEPTH = 32
"""Deeper nesting than this is nobody's feedback; the models need four."""

_CUT = re.compile(r"[ \t]*(#[^\r\n]*)")
_BLOCK_STYLES = frozenset("|>")


def parse(text: str, file: str, *, yaml_of: str | None = None) -> Parsed:
    """Read `text`; `problems` of the result says what was refused, and where.

    `yaml_of` is the YAML when the text holds other things too, its characters in the places
    that they have in `text`.
    """
    parsed = Parsed(file, text)
    if match := FORBIDDEN.search(text):
        parsed.problems.append(_forbidden(parsed, match[0], match.start()))
        return parsed
    try:
        reader = _EventReader(parsed)
        for event in yaml.parse(text if yaml_of is None else yaml_of, Loader=yaml.CSafeLoader):
            reader.take(event)
        parsed.whole = True
    except _RefusedError:
        pass
    except yaml.MarkedYAMLError as error:
        code, line, column, explained = explain(error, parsed.lines)
        parsed.problems.append(parsed.problem(code, (line, column), explained))
    return parsed


def _forbidden(parsed: Parsed, character: str, index: int) -> Problem:
    details = {"value": f"U+{ord(character):04X}"}
    return parsed.problem("forbidden-character", mark_at(parsed.text, index), details)


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
        if event.style == '"' and (found := FORBIDDEN_IN_VALUE.search(value)):
            self._refuse_escape(found[0], event)
        top = self.stack[-1] if self.stack else None
        if top is not None and top.key is None and isinstance(top.container, dict):
            self._key(top, value, mark)
            return
        if not event.style:
            value = core(value)
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

    def _refuse_escape(self, character: str, event: Any) -> None:
        """What can't be typed into a text can't be written there as `\\u202e` either."""
        text = self.parsed.text
        index = escape_of(character, text, event.start_mark.index, event.end_mark.index)
        self.parsed.problems.append(_forbidden(self.parsed, character, index))
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
