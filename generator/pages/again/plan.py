"""A small form for a phone: which day, where, which department.

The insight's id stands after `#` in the address, so one page serves them all, and the QR
code on every insight leads here.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rendering.contributing.again import LABEL, QUESTIONS
from generator.rendering.contributing.answers import Answers
from generator.rendering.desk import Desk
from generator.rendering.page import Page
from generator.rendering.repository import HOST_NAMES, new_issue_form


def plan(desk: Desk) -> Iterator[Page]:
    settings = desk.settings
    answers = Answers(desk.archive.content, desk.language)
    yield desk.page(
        "again/again.html",
        context={
            "asked": {_name(question.path): desk._(question.ask) for question in QUESTIONS},
            "channels": answers.choices("heard.channel"),
            "departments": answers.choices("heard.by"),
            "host": HOST_NAMES.get(settings.repository.kind, ""),
            "issue": new_issue_form(settings),
            "label": LABEL,
            "today": settings.demo_today.isoformat() if settings.demo_today else "",
        },
        url=desk.addresses.again,
        kind="again",
        title=desk._("I have heard it too"),
        description=desk._("Say that one more customer has said the same."),
        scripts=("again",),
    )


def _name(path: str) -> str:
    """What the field is called on the page: `heard.on` → `on`."""
    return path.rpartition(".")[2]
