"""What was read from one file: its values, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.problems import NO_DETAILS, Detail, Problem, Severity

Path = tuple[str | int, ...]
"""The keys and list indexes that lead from the top of a file to a value."""
Mark = tuple[int, int]
"""Line and column from 0, in characters, as libyaml counts them."""

_LINE_END = re.compile("\\r\\n|\\r|\\n")
_PLAIN_TOKEN = re.compile(r"[^\s,\]}]*")


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
    body: str = ""
    """What stands below the front matter, in the kinds of file that have one."""
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
        return self.values.get((), (0, 0))  # below the notes that a file may begin with

    def written(self, mark: Mark) -> str:
        """A number as it stands in the file: `007`, where the value is 7."""
        found = _PLAIN_TOKEN.match(self.lines[mark[0]], mark[1])
        return found[0] if found else ""


def split_lines(text: str) -> list[str]:
    """Split at the line ends that YAML knows, and at no others."""
    return _LINE_END.split(text)


def mark_at(text: str, index: int) -> Mark:
    """The line and column of a character of `text`."""
    before = split_lines(text[:index])
    return len(before) - 1, len(before[-1])
