"""What can be wrong with the content, as values.

A problem says *what* (a stable code), *where* (file, line, column) and carries the
details that a message needs.  It holds no words: those belong to the reader's language
and are put to it in `generator.rendering.messages`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Detail = str | int | tuple[str, ...]

NO_DETAILS: Mapping[str, Detail] = MappingProxyType({})


class Severity(StrEnum):
    """Errors stop a build; advice never does."""

    ERROR = "error"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, or could be better, at one place.

    `line` and `column` count from 1, in characters.  `source` is the line as it stands
    in the file, for the caret; empty when the problem is the file itself.
    """

    code: str
    file: str
    line: int = 1
    column: int = 1
    severity: Severity = Severity.ERROR
    details: Mapping[str, Detail] = field(default_factory=lambda: NO_DETAILS)
    source: str = ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """By place; the details settle it between two problems of one kind at one place."""
        return (self.file, self.line, self.column, self.code, repr(sorted(self.details.items())))


class Problems:
    """All problems of one run, in the order a reader meets them: by file, then by place."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._all = tuple(sorted(problems, key=lambda problem: problem.order))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __add__(self, other: Iterable[Problem]) -> Problems:
        return Problems((*self._all, *other))

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self._all if p.severity is Severity.ERROR)

    @property
    def advice(self) -> tuple[Problem, ...]:
        return tuple(p for p in self._all if p.severity is Severity.ADVICE)

    @property
    def files_with_errors(self) -> frozenset[str]:
        return frozenset(p.file for p in self.errors)
