"""No message shows what the guard found, and no file brings more problems than can be read."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generator.problems import NO_DETAILS, Detail, Problem, Problems, Severity
from generator.reading.across import MOST_TOLD, Read
from generator.reading.guard.finding import RULES
from generator.reading.guard.in_files import COMPANYS_OWN, EVERYWHERE, Seen, may_hold
from generator.reading.guard.rules import MASK, find, veiled

_CUT = "…"
_LEAST_TAIL = 3
"""Characters of a value's beginning that may still be seen where a message was cut."""

_ALL = frozenset(RULES)


class Veil:
    """Hides what was found in the content at `root`: `seen` by a file's name, and `own`, the
    names of the files in which the company speaks of itself."""

    def __init__(self, root: str, seen: Mapping[str, Seen], own: Container[str]) -> None:
        self._root = f"{root}/"
        self._seen = seen
        self._own = own
        self._known: dict[tuple[str, frozenset[str]], str] = {}
        self._sources: dict[tuple[str, int, str], str] = {}

    @classmethod
    def of(cls, root: Path, reads: Iterable[Read]) -> Veil:
        reads = list(reads)
        seen = {read.found.name: read.personal for read in reads if read.personal}
        own = {read.found.name for read in reads if read.found.folder in COMPANYS_OWN}
        return cls(root.as_posix(), seen, own)

    def over(self, problems: Iterable[Problem]) -> Problems:
        """The problems, bounded for each file, with nothing to be seen."""
        return Problems(map(self._over, bounded(problems)))

    def _over(self, problem: Problem) -> Problem:
        seen = self._seen.get(problem.file) or Seen()
        rules = EVERYWHERE if problem.file in self._own else _ALL
        details: Mapping[str, Detail] = {
            name: self._detail(value, seen, rules) for name, value in problem.details.items()
        }
        name = problem.file
        if name.startswith(self._root):
            parts = name.removeprefix(self._root).split("/")  # a year before a number hides it
            name = self._root + "/".join(self._masked(part, rules) for part in parts)
        source = self._source(problem, seen, rules)
        return replace(problem, file=name, source=source, details=details or NO_DETAILS)

    def _source(self, problem: Problem, seen: Seen, rules: frozenset[str]) -> str:
        """The problem's line, veiled once for all that is wrong on it."""
        key = (problem.file, problem.line, problem.source)
        if key not in self._sources:
            source = self._masked(problem.source, rules)
            self._sources[key] = veiled(source, seen.spans.get(problem.line - 1, ()))
        return self._sources[key]

    def _detail(self, value: Detail, seen: Seen, rules: frozenset[str]) -> Detail:
        if isinstance(value, str):
            return without(self._masked(value, rules), seen.pieces)
        if isinstance(value, tuple):
            return tuple(without(self._masked(part, rules), seen.pieces) for part in value)
        return value

    def _masked(self, text: str, rules: frozenset[str]) -> str:
        key = (text, rules)
        if key not in self._known:
            spans = (
                [(f.start, f.end) for f in find(text) if f.rule in rules] if may_hold(text) else []
            )
            self._known[key] = veiled(text, spans)
        return self._known[key]


def without(text: str, pieces: Iterable[str]) -> str:
    """`text` without what was found elsewhere in its file, whole or cut off at the end."""
    for piece in pieces:
        if piece in text:
            text = text.replace(piece, veiled(piece, [(0, len(piece))]))
        if text.endswith(_CUT):
            body = text.removesuffix(_CUT)
            for length in range(min(len(piece), len(body)), _LEAST_TAIL - 1, -1):
                if body.endswith(piece[:length]):
                    text = f"{body[:-length]}{MASK * length}{_CUT}"
                    break
    return text


def bounded(problems: Iterable[Problem]) -> list[Problem]:
    """At most `MOST_TOLD` problems of each file, errors first, and how many more there are."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.file, []).append(problem)
    kept: list[Problem] = []
    for own in by_file.values():
        if len(own) > MOST_TOLD:
            own = _first(own)
        kept += own
    return kept


def _first(own: list[Problem]) -> list[Problem]:
    in_order = sorted(own, key=lambda each: (each.severity is Severity.ADVICE, *each.order))
    last = max(own, key=lambda each: each.order)
    left = in_order[MOST_TOLD:]
    severity = left[0].severity
    details: dict[str, Detail] = {"count": len(left)}
    rest = Problem("too-many-problems", last.file, last.line, last.column, severity, details)
    return [*in_order[:MOST_TOLD], rest]
