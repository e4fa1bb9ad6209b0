"""One file → what it says, and everything that is wrong with it alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.model.base import ID_PATTERN, RefersTo
from generator.model.feedback import WEB_OR_MAIL, Feedback, links
from generator.problems import Problem, Severity
from generator.reading import files
from generator.reading.across import Read
from generator.reading.advice import advice_on
from generator.reading.files import Found, printable
from generator.reading.front_matter import parsed_of
from generator.reading.guard.in_files import look
from generator.reading.kinds import KIND_OF, TOP, Kind
from generator.reading.parsed import Parsed
from generator.reading.quoting import shown
from generator.reading.references import Reference, references
from generator.reading.shape import check_shape

_ID = re.compile(ID_PATTERN)


def read_file(found: Found) -> tuple[Read, list[Problem]]:
    """One file's own value and problems; its places are forgotten again, to save memory."""
    kind = KIND_OF[found.folder] if found.folder else TOP[Path(found.path).name]
    read = Read(found)
    text = files.read_text(found)
    if isinstance(text, Problem):
        read.personal = look("", found)
        return read, [text]
    parsed = parsed_of(text, found)
    read.body = parsed.body
    read.personal = look(text, found, parsed)
    problems = parsed.problems
    if not _ID.fullmatch(found.stem):
        details = {"value": printable(found.stem)}
        problems.append(Problem("bad-id", found.name, details=details))
    elif found.stem in kind.reserved:
        problems.append(Problem("reserved-id", found.name, details={"value": found.stem}))
    if parsed.whole:
        value, faults = check_shape(kind.model, parsed, kind.between_fields)
        problems += faults
        if all(problem.severity is Severity.ADVICE for problem in problems):
            read.value = value
            problems += advice_on(value, parsed)
    if kind.folder and isinstance(parsed.value, dict):
        problems += _body_links(read, parsed)
        if any(problem.severity is Severity.ERROR for problem in problems):
            read.value = None
        _gather(read, kind, parsed.value)
    return read, problems


def _body_links(read: Read, parsed: Parsed) -> Iterator[Problem]:
    """Where the links in a paper lead: to the web, a mailbox, or an insight by its id."""
    for number, target in enumerate(links(parsed.body)):
        path = ("body", number)
        if _ID.fullmatch(target):
            read.body_links.append(Reference(path, RefersTo("feedback"), target))
        elif not WEB_OR_MAIL.match(target):
            yield parsed.problem("bad-link", parsed.place(path), {"value": shown(target)})


def _gather(read: Read, kind: Kind, raw: Mapping[str, Any]) -> None:
    """What is held against other files once all are read."""
    read.references = references(kind.model, raw) + read.body_links
    if kind.model is Feedback:
        read.references += [
            Reference(("context",), RefersTo("feedback"), target)
            for target in links(raw.get("context"))
            if _ID.fullmatch(target)
        ]
    pick = raw.get("quote_of_the_week")
    if isinstance(pick, dict) and isinstance(pick.get("week"), str):
        read.week = pick["week"]
