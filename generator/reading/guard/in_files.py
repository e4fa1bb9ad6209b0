"""The guard on one content file: all of its text, notes and unread keys too, and its name.

Nearly every file holds nothing, so a few cheap looks at the raw text decide whether the
rules are asked at all.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from generator.problems import Detail, Problem
from generator.reading.files import PAPERS, Found
from generator.reading.guard.finding import NEVER_ALLOWED, RULES, Finding
from generator.reading.guard.normal import normalise
from generator.reading.guard.rules import found_in, veiled
from generator.reading.parsed import Parsed, Path

COMPANYS_OWN = frozenset({"", "departments", "touchpoints"})
"""Folders where the company speaks of itself: its mailboxes, telephones, addresses and staff."""
EVERYWHERE = frozenset({"personal-number", "personal-number-possible", "card-number"})
"""Nobody's mailbox or telephone, and no business of anybody there either."""

_KEY_LINE = re.compile(r"^[ \t]*(?:- +)*[A-Za-z_][\w-]*:(?=\s|$)", re.MULTILINE)
_LINE_END = re.compile("\r\n|\r|\n")
_DATE_OR_DIGITS = re.compile(
    r"[0-9](?:[0-9]{3}-[0-9]{2}(?:-[0-9]{2})?(?!-?[0-9])"
    r"|((?:[^\w\n]{0,3}\s{0,20}[^\w\n]{0,2}[0-9]){5}))"
)
_CAPITALS = re.compile(
    "[A-ZÅÄÖÉÜØÆ](?:[A-Z]{1,2}[ -]?[0-9]{2}"
    "|[a-zà-öø-ÿA-ZÅÄÖÉÜØÆ-]{1,61}\\.?\\s{1,20}(?:[a-z]{2,3} )?[A-ZÅÄÖÉÜØÆ])"
)
_STREET = re.compile(
    "[gvtsabkeGVTAB](?:at|[äa]g|r[äa]nd|org|tig|ll[ée]|ack|aj|splanad)[a-zåäöé]{0,4}\\s{1,20}[0-9]"
)
_ODD = re.compile("[^\t\n\r -~åäöÅÄÖéÉüÜ…–—”’“‘»«•€·½]")
_AT = re.compile(r"[(\[{<]\s?[aA][tT]\s?[)\]}>]")
_LETTERS = "bcdfghjklmnpqrst"
_GAPS = re.compile(r"[ \-+./()_]")


@dataclass(frozen=True, slots=True)
class Sight:
    """One finding in a file: its problem, and the value it stands for, as the rules read it."""

    rule: str
    value: str
    problem: Problem

    @property
    def fingerprint(self) -> str:
        return str(self.problem.details.get("fingerprint", ""))


@dataclass(slots=True)
class Seen:
    """Everything found in one file, and what of it no message may show.

    `spans` holds, by line from 0, from where to where (columns from 0); `pieces` the values
    as they were written, on one line.
    """

    sights: list[Sight] = field(default_factory=list)
    spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)


def look(text: str, found: Found, parsed: Parsed | None = None) -> Seen | None:
    """What in the file points at a person; None, nearly always, when nothing does."""
    rules = EVERYWHERE if found.folder in COMPANYS_OWN else frozenset(RULES)
    seen = Seen()
    if may_hold(found.stem):
        _look_at_name(seen, found, rules)
    if may_hold(text):
        _look_at_text(seen, text, found, rules)
    if parsed is not None and "\\" in text:
        _look_at_values(seen, found, parsed, rules)
    return seen if seen.sights else None


def may_hold(text: str) -> bool:
    """Whether the rules need to be asked: quick, and never a no where they say yes."""
    if _ODD.search(text):
        text = normalise(text).text
    if "@" in text or "sson" in text or "nabel" in text:
        return True
    if _CAPITALS.search(text) or _STREET.search(text) or _AT.search(text):
        return True
    return any(match[1] for match in _DATE_OR_DIGITS.finditer(text))


def _look_at_name(seen: Seen, found: Found, rules: frozenset[str]) -> None:
    normal = normalise(found.stem)
    for finding in found_in(normal):
        if finding.rule in rules:
            written = found.stem[finding.start : finding.end]
            seen.pieces.append(written)
            sight = _sight(finding.rule, written, Problem("", found.name), found)
            details = {**sight.problem.details, "in_name": 1}
            named = replace(sight, problem=replace(sight.problem, details=details))
            seen.sights.append(named)


def _look_at_text(seen: Seen, text: str, found: Found, rules: frozenset[str]) -> None:
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    for begin, chunk in _chunks(text):
        for finding in found_in(normalise(chunk)):
            if finding.rule in rules:
                start, end = begin + finding.start, begin + finding.end
                written = text[start:end]
                seen.pieces.append(" ".join(written.split()))
                _mark(seen, starts, start, end)
                line = bisect_right(starts, start) - 1
                stop = starts[line + 1] if line + 1 < len(starts) else len(text)
                source = text[starts[line] : stop].rstrip("\r\n")
                place = Problem("", found.name, line + 1, start - starts[line] + 1, source=source)
                seen.sights.append(_sight(finding.rule, written, place, found))


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Each key with its value, so that nothing is read across two of them."""
    cuts = [0, *(match.start() for match in _KEY_LINE.finditer(text)), len(text)]
    for begin, end in pairwise(cuts):
        if begin < end:
            yield begin, text[begin:end]


def _mark(seen: Seen, starts: list[int], start: int, end: int) -> None:
    """Note where on its line, or lines, the value stands."""
    for line in range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1)):
        column = max(0, start - starts[line])
        seen.spans.setdefault(line, []).append((column, end - starts[line]))


def _look_at_values(seen: Seen, found: Found, parsed: Parsed, rules: frozenset[str]) -> None:
    """What stands in the file as an escape (`\\x30`) is read only in the value it makes."""
    lines = sorted({line for line, _ in parsed.values.values()})
    for path, value in _texts(parsed.value):
        if not may_hold(value):
            continue
        mark = parsed.place(path)
        after = bisect_right(lines, mark[0])
        own = range(mark[0], lines[after] if after < len(lines) else len(parsed.lines))
        told = {_bare(sight.value) for sight in seen.sights if sight.problem.line - 1 in own}
        for finding in found_in(normalise(value)):
            written = value[finding.start : finding.end]
            if finding.rule in rules and _bare(written) not in told:
                seen.pieces.append(" ".join(written.split()))
                for line in own:  # where the escapes stand isn't known: all of it is hidden
                    column = mark[1] if line == mark[0] else 0
                    span = (column, len(parsed.lines[line]))
                    seen.spans.setdefault(line, []).append(span)
                sight = _sight(finding.rule, written, parsed.problem("", mark), found)
                seen.sights = [*_read_right(seen.sights, value, own), sight]


def _read_right(sights: list[Sight], value: str, lines: range) -> Iterator[Sight]:
    """The sights but for those on `lines` that stand only in how `value` is written."""
    for sight in sights:
        if sight.problem.line - 1 not in lines or _bare(sight.value) in _bare(value):
            yield sight


def _texts(value: Any) -> Iterator[tuple[Path, str]]:
    waiting: list[tuple[Path, Any]] = [((), value)]
    while waiting:
        path, here = waiting.pop()
        if isinstance(here, str):
            yield path, here
        elif isinstance(here, dict | list):
            steps = here.items() if isinstance(here, dict) else enumerate(here)
            waiting += [((*path, step), inner) for step, inner in steps]


def _sight(rule: str, written: str, place: Problem, found: Found) -> Sight:
    value = normalise(written).text
    whole = Finding(0, len(written), rule)
    details: dict[str, Detail] = {"value": veiled(" ".join(written.split()), [(0, whole.end)])}
    if rule not in NEVER_ALLOWED and found.folder not in COMPANYS_OWN | PAPERS:
        details["fingerprint"] = fingerprint(rule, value, found.stem)
    problem = Problem(
        rule, place.file, place.line, place.column, whole.severity, details, place.source
    )
    return Sight(rule, value, problem)


def fingerprint(rule: str, value: str, file: str) -> str:
    """Four letters that stand for one value in one file.

    Short on purpose: some 900 Swedish mobile numbers share each, so that one who reads it
    in a log learns nothing, and a slip of the pen still doesn't allow another value.  Letters
    only: YAML would make a number of `12e4`.
    """
    digest = hashlib.sha256(f"{rule}\n{_bare(value)}\n{file}".encode()).digest()
    return "".join(_LETTERS[byte % 16] for byte in digest[:4])


def _bare(value: str) -> str:
    return _GAPS.sub("", normalise(value).text).lower()
