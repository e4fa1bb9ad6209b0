"""The guard on one content file: all of its text, notes and unread keys too, and its name.

Nearly every file holds nothing, so a few cheap looks at the raw text decide whether the
rules are asked at all.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from generator.model.allowed import NEVER
from generator.problems import Detail, Problem
from generator.reading.files import PAPERS, Found
from generator.reading.guard.finding import RULES, Finding
from generator.reading.guard.normal import normalise
from generator.reading.guard.rules import found_in, veiled
from generator.reading.parsed import Parsed, Path, split_lines

COMPANYS_OWN = frozenset({"", "departments", "touchpoints"})
"""Folders where the company speaks of itself: its mailboxes, telephones, addresses and staff."""
EVERYWHERE = frozenset({"personal-number", "personal-number-possible", "card-number"})
"""Nobody's mailbox or telephone, and no business of anybody there either."""

_KEY_LINE = re.compile(r"^[ \t]*(?:- +)*[A-Za-z_][\w-]*:(?=\s|$)", re.MULTILINE)
_LINE_END = re.compile("\r\n|\r|\n")
_GAP = r"(?:[-–—+()/._]|\s++){0,3}+"
"""What may stand between two digits of one number (`six_digits` in `patterns.py`)."""
_DATE_OR_DIGITS = re.compile(
    "[0-9](?:"
    # A whole date that is part of nothing: no digit, sign or group of an account number before.
    r"(?<![0-9A-Za-z+].)(?<![0-9A-Z\s+][\s-].)(?:(?<=1)9|(?<=2)0)[0-9]{2}-(?:0[1-9]|1[0-2])"
    f"(?:-(?:0[1-9]|[12][0-9]|3[01]))?(?!{_GAP}[0-9])"
    f"|((?:{_GAP}[0-9]){{5}}))"
)
_CAPITALS = re.compile(
    r"[A-ZÅÄÖÉÜØÆ](?:[A-Z]{2}\s*+[0-9]{2}"
    r"|[a-zà-öø-ÿA-ZÅÄÖÉÜØÆ–—-]{1,62}\.?\s++(?:(?:von|af|de|van|der|la)\s++){0,2}[A-ZÅÄÖÉÜØÆ])"
)
_STREET = re.compile(
    "[gvtsabkeGVTAB](?:at|[äa]g|r[äa]nd|org|tig|ll[ée]|ack|aj|splanad)[a-zåäöé]{0,4}\\s++[0-9]"
)
_ODD = re.compile("[^\t\n\r -~åäöÅÄÖéÉüÜ…–—”’“‘»«•€·]")
_AT = re.compile(r"[(\[{<]\s*+[aA][tT]\s*+[)\]}>]")
_ESCAPE = re.compile(r"\\(?:x.{2}|u.{4}|U.{8}|.)", re.DOTALL)
_LETTERS = "bcdfghjklmnpqrst"
_GAPS = re.compile(r"[ \-+./()_]")


@dataclass(frozen=True, slots=True)
class Sight:
    """One finding in a file: its problem, and the value it stands for, as the rules read it."""

    rule: str
    value: str
    problem: Problem
    misread: bool = False
    """It holds a part of an escape: what stands in the file isn't what it says."""

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
    for part in _named(found):
        if may_hold(part):
            _look_at_name(seen, part, found, rules)
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


def _named(found: Found) -> list[str]:
    """What somebody has named: the file, and the folders between it and its kind's."""
    _root, _folder, below = found.name.partition(f"/{found.folder}/")
    return [*below.split("/")[:-1], found.stem] if found.folder else [found.stem]


def _look_at_name(seen: Seen, name: str, found: Found, rules: frozenset[str]) -> None:
    for finding in found_in(normalise(name)):
        if finding.rule in rules:
            written = name[finding.start : finding.end]
            seen.pieces.append(written)
            sight = _sight(finding.rule, written, Problem("", found.name), found)
            details = {**sight.problem.details, "in_name": 1}
            named = replace(sight, problem=replace(sight.problem, details=details))
            seen.sights.append(named)


def _look_at_text(seen: Seen, text: str, found: Found, rules: frozenset[str]) -> None:
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    lines = split_lines(text)
    escapes = [match.span() for match in _ESCAPE.finditer(text)]
    for begin, chunk in _chunks(text):
        for finding in found_in(normalise(chunk)):
            if finding.rule in rules:
                start, end = begin + finding.start, begin + finding.end
                written = text[start:end]
                seen.pieces.append(" ".join(written.split()))
                _mark(seen, starts, start, end)
                line = bisect_right(starts, start) - 1
                column = start - starts[line]
                place = Problem("", found.name, line + 1, column + 1, source=lines[line])
                sight = _sight(finding.rule, written, place, found)
                seen.sights.append(replace(sight, misread=_meets(escapes, start, end)))


def _meets(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the spans, which stand in order and apart, has a part between the two."""
    last = bisect_left(spans, (end,)) - 1
    return last >= 0 and spans[last][1] > start


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
    """What stands in the file as an escape (`\\x30`) is read only in the value it makes.

    Every value and every finding is looked at once: a hostile file has thousands of both, and
    none of them may be left out, since somebody may have allowed the others.
    """
    begins = sorted({line for line, _ in parsed.values.values()})
    told: dict[int, set[str]] = {}  # by the line on which the value begins, as all that follows
    for sight in seen.sights:
        told.setdefault(_begin(begins, sight.problem.line - 1), set()).add(_bare(sight.value))
    hidden: dict[int, int] = {}
    read: set[int] = set()
    right: list[Sight] = []
    for path, value in _texts(parsed.value):
        findings = found_in(normalise(value)) if may_hold(value) else ()
        mark = parsed.place(path)
        begin = _begin(begins, mark[0])
        for finding in findings:
            written = value[finding.start : finding.end]
            if finding.rule not in rules:
                continue
            read.add(begin)
            if (bare := _bare(written)) not in told.setdefault(begin, set()):
                told[begin].add(bare)
                seen.pieces.append(" ".join(written.split()))
                hidden[begin] = min(mark[1], hidden.get(begin, mark[1]))
                right.append(_sight(finding.rule, written, parsed.problem("", mark), found))
    _hide(seen, parsed, begins, hidden)
    seen.sights = [
        sight
        for sight in seen.sights
        if not sight.misread or _begin(begins, sight.problem.line - 1) not in read
    ] + right


def _begin(begins: list[int], line: int) -> int:
    """The last line, up to this one, on which a value begins; -1 where there is none."""
    index = bisect_right(begins, line)
    return begins[index - 1] if index else -1


def _hide(seen: Seen, parsed: Parsed, begins: list[int], hidden: dict[int, int]) -> None:
    """Where on a value's lines its escapes stand isn't known: all of them are hidden."""
    for begin, column in hidden.items():
        after = bisect_right(begins, begin)
        end = begins[after] if after < len(begins) else len(parsed.lines)
        for line in range(begin, end):
            span = (column if line == begin else 0, len(parsed.lines[line]))
            seen.spans.setdefault(line, []).append(span)


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
    if rule not in NEVER and found.folder not in COMPANYS_OWN | PAPERS:
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
