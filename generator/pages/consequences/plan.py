"""The tool for a decision paper: questions, what customers have said to each, and ways out.

Without JavaScript it is a list to read and to tick.  What is answered stays in the browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generator.archive import Insight
from generator.model import decision
from generator.rendering.consequences.questions import asked, source
from generator.rendering.consequences.room import most, rooms
from generator.rendering.consequences.voices import (
    first_voices,
    promises,
    silent_channels,
    silent_touchpoints,
)
from generator.rendering.desk import Desk
from generator.rendering.page import Page
from generator.rendering.repository import HOST_NAMES, new_file_form

PER_TOUCHPOINT = 4
PER_DEPARTMENT = 3

_PARTS = (
    "-store", "-voices", "-heard", "-said", "-paper", "-blocks", "-standing", "-limits", "-file",
    "-word", "-out", "-rows", "",
)  # fmt: skip
"""The tool's scripts, in the order in which they need each other."""
_BORROWED = ("guard", "contribute-file", "contribute-ways", "checklist")
"""What the form to contribute and the ticks on other pages have already."""


@dataclass(frozen=True, slots=True)
class Group:
    """A touchpoint's or a department's part: the heaviest consequences first."""

    id: str
    name: str
    note: str
    insights: tuple[Insight, ...]
    more: int
    silent: bool
    heard: int


def plan(desk: Desk) -> Iterator[Page]:
    questions = asked(desk.archive.content, desk.language)
    touchpoints, departments = _touchpoints(desk), _departments(desk)
    folder = f"{desk.archive.content.folder}/decisions"
    yield desk.page(
        "consequences/consequences.html",
        context={
            "questions": [question for question in questions if not question.deep],
            "deeper": [question for question in questions if question.deep],
            "source": source(desk.archive.content, desk.language),
            "voices": first_voices(desk.archive, questions),
            "promises": promises(desk.archive),
            "silent": silent_touchpoints(desk.archive),
            "silent_channels": [
                desk.words.word("channel", channel) for channel in silent_channels(desk.archive)
            ],
            "touchpoints": touchpoints,
            "phases": _phases(desk, touchpoints),
            "departments": departments,
            "owners": [(group.id, group.name) for group in departments],
            "words": {name: desk.words.table(name) for name in _TABLES},
            "types": get_args(decision.CustomerType),
            "room": rooms(),
            "most": {key: most(key) for key in ("mitigation", "alternatives")},
            "host": HOST_NAMES.get(desk.settings.repository.kind, ""),
            "opens": new_file_form(desk.settings, folder) is not None,
        },
        url=desk.addresses.consequences,
        kind="consequences",
        title=desk._("Consequences for the customer"),
        description=desk._("A checklist for every decision paper, built on what customers say."),
        search=desk._("Consequences for the customer checklist decision"),
        scripts=(*_BORROWED, *(f"consequences{part}" for part in _PARTS)),
    )


_TABLES = ("forum", "affects", "customer_type", "dimension", "direction", "conclusion")


def _touchpoints(desk: Desk) -> list[Group]:
    return [
        _group(
            id_,
            point.name,
            f"{desk.words.word('phase', point.phase)} · {desk.department_name(point.owner)}",
            desk.archive.at_touchpoint[id_],
            PER_TOUCHPOINT,
        )
        for id_, point in desk.archive.touchpoints.items()
    ]


def _phases(desk: Desk, groups: list[Group]) -> list[tuple[str, list[Group]]]:
    """The touchpoints by phase, in the journey's order."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        phase = desk.archive.touchpoints[group.id].phase
        found.setdefault(desk.words.word("phase", phase), []).append(group)
    return list(found.items())


def _departments(desk: Desk) -> list[Group]:
    return [
        _group(
            id_,
            department.name,
            department.promise or "",
            desk.archive.owned[id_],
            PER_DEPARTMENT,
        )
        for id_, department in desk.archive.departments.items()
    ]


def _group(id_: str, name: str, note: str, heard: tuple[Insight, ...], most: int) -> Group:
    live = [
        i
        for i in heard
        if i.feedback.kind in ("problem", "pattern", "stop") and i.feedback.status != "superseded"
    ]
    still = sum(insight.feedback.status != "superseded" for insight in heard)
    live.sort(key=lambda i: (i.is_open, i.heaviness), reverse=True)
    shown = tuple(live[:most])
    return Group(id_, name, note, shown, len(live) - len(shown), not heard, still)
