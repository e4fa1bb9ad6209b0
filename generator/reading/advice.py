"""What could be better in a file that has no errors; advice never stops a build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from generator.model.base import UNKNOWN_OWNER
from generator.model.department import BEGINNINGS, Department
from generator.model.feedback import Feedback
from generator.model.questions import CORE, Questions
from generator.model.screen import Screen
from generator.problems import Detail, Problem, Severity
from generator.reading.across import Read, located, some_of
from generator.reading.alike import Kin, alike
from generator.reading.claims import names_a_subject
from generator.reading.parsed import Parsed, Path
from generator.reading.quoting import shown
from generator.reading.screens import advice_of_all_screens, advice_on_screen, not_agreed

_Advice = tuple[str, Path, Mapping[str, Detail]]
"""A code, the path to what it is about, and the details."""

_RECEIVER = re.compile(
    r"kund(?:service|tjänst|tjanst|center|centret|support|mottagning)|support|helpdesk|växel|vaxel"
    r"|(?:customer|client)[ -]?(?:service|services|support|care|centre|center|relations)"
    r"|(?:call|contact)[ -]?(?:centre|center)|service[ -]?desk|help[ -]?desk",
    re.IGNORECASE,
)
"""Departments that hear of everything, whoever made it."""

_NOT_LOOKED_INTO = frozenset({"new", "received"})


def is_receiver(id_: str, name: str) -> bool:
    """Whether a department is one that takes the calls, by its id or its name."""
    return _RECEIVER.search(f"{id_} {name}") is not None


def advice_on(value: Any, parsed: Parsed) -> Iterator[Problem]:
    """What one file could do better, seen on its own."""
    found: Iterable[_Advice] = ()
    if isinstance(value, Feedback):
        found = (*_title(value), *not_agreed(value))
    elif isinstance(value, Department):
        found = _beginning(value)
    elif isinstance(value, Questions):
        found = (*_not_asked(value), *_not_deep(value))
    elif isinstance(value, Screen):
        found = advice_on_screen(value)
    told = {problem.line for problem in parsed.problems}
    for code, path, details in found:
        advice = parsed.problem(code, parsed.place(path), details, Severity.ADVICE)
        if advice.line not in told:  # a text that was cut at “ #” is no fair text to judge
            yield advice


def advice_across(reads: Iterable[Read], faulty: frozenset[str], today: date) -> Iterator[Problem]:
    """What shows when files are held against each other; those in `faulty` are left alone."""
    whole = [read for read in reads if read.value is not None and read.found.name not in faulty]
    insights = [read for read in whole if isinstance(read.value, Feedback)]
    names = {
        read.found.stem: read.value.name for read in whole if read.found.folder == "departments"
    }
    yield from _owners(insights, names)
    yield from _duplicates(insights)
    yield from advice_of_all_screens(whole, today)


def _title(insight: Feedback) -> Iterator[_Advice]:
    if names_a_subject(insight.title):
        yield "title-is-category", ("title",), {"value": shown(insight.title)}


def _beginning(department: Department) -> Iterator[_Advice]:
    if department.contact in BEGINNINGS:
        yield "placeholder-contact", ("contact",), {"key": "contact"}
    elif department.headcount == 0:
        yield "placeholder-contact", ("headcount",), {"key": "headcount"}


def _not_asked(questions: Questions) -> Iterator[_Advice]:
    """A paper that was never asked for it is sent back for lacking it."""
    if questions.not_asked:
        yield "question-not-asked", ("questions",), {"missing": questions.not_asked}


def _not_deep(questions: Questions) -> Iterator[_Advice]:
    """What every paper must answer is asked of every decision, whatever the file says."""
    for index, question in enumerate(questions.questions):
        if question.deep and question.asks in CORE:
            yield "question-not-deep", ("questions", index, "deep"), {"value": question.asks}


def _owners(insights: Iterable[Read], names: Mapping[str, str]) -> Iterator[Problem]:
    """Who takes the call seldom made the fault.

    «Inte ens 10 % av problemen som gör att kunden tar kontakt kan härledas till kundservice»
    (Voxo, the supplier's own figure).  So customer service as the owner is a question until
    somebody has looked for the cause.  Only of customer service: that another department
    both hears and owns a thing is as it should be.
    """
    receives = {id_: is_receiver(id_, name) for id_, name in names.items()}
    for read in insights:
        insight = read.value
        if (
            receives.get(insight.owner)
            and insight.cause is None
            and insight.kind != "praise"
            and insight.status in _NOT_LOOKED_INTO
        ):
            details = {"value": names[insight.owner], "unknown": UNKNOWN_OWNER}
            yield _advice(read, "owner-is-receiver", ("owner",), details)


def _duplicates(insights: list[Read]) -> Iterator[Problem]:
    """Each group of files that say the same, told once: in the one that was heard last."""
    texts = [read.value.quote or read.value.observation or "" for read in insights]
    groups = alike(texts)
    family = _families(insights if groups else ())
    for group in groups:
        *earlier, latest = sorted(
            (insights[index] for index in group),
            key=lambda read: (read.value.heard.on, read.found.stem),
        )
        own = family.head(latest.found.stem)
        strangers = [read for read in earlier if family.head(read.found.stem) != own]
        # What is a duplicate itself is not where the next one is to lead.
        if strangers := [r for r in strangers if r.value.duplicate_of is None] or strangers:
            path = "quote" if latest.value.quote else "observation"
            details: dict[str, Detail] = {
                "key": path,
                "others": some_of([read.found.name for read in strangers]),
                "id": strangers[0].found.stem,
            }
            yield _advice(latest, "likely-duplicate", (path,), details)


def _families(insights: Iterable[Read]) -> Kin:
    """Files that refer to each other, in any way and by however many steps, are one family."""
    kin = Kin()
    for read in insights:
        for reference in read.references:
            if reference.target.folder == "feedback":
                kin.join(read.found.stem, reference.value)
    return kin


def _advice(read: Read, code: str, path: Path, details: Mapping[str, Detail]) -> Problem:
    return replace(located(read, code, path, details), severity=Severity.ADVICE)
