"""The form on the site, and the other ways in for those who can't or won't use it.

Everything happens in the browser: no answer leaves it until somebody hands it in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.rendering.contributing.answers import Answers, Choice, room
from generator.rendering.contributing.questions import QUESTIONS, Question
from generator.rendering.desk import Desk
from generator.rendering.page import Page
from generator.rendering.repository import HOST_NAMES, new_file_form, new_issue_link

_PARTS = ("-file", "-claims", "-rules", "-ways", "")
"""The form's scripts, in the order in which they need each other."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the form shows it."""

    id: str
    path: str
    ask: str
    help: str
    example: str
    form: str
    optional: bool
    limit: int | None
    choices: tuple[Choice, ...]


def plan(desk: Desk) -> Iterator[Page]:
    answers = Answers(desk.archive.content, desk.language)
    asked = [_asked(desk, answers, question) for question in QUESTIONS]
    kind = desk.settings.repository.kind
    yield desk.page(
        "contribute/contribute.html",
        context={
            "questions": [question for question in asked if not question.optional],
            "more": [question for question in asked if question.optional],
            "host": HOST_NAMES.get(kind, ""),
            "opens": new_file_form(desk.settings, desk.archive.content.folder) is not None,
            "issue": new_issue_link(desk.settings),
            "content": desk.archive.content.folder,
        },
        url=desk.addresses.contribute,
        kind="contribute",
        title=desk._("Tell us what a customer said"),
        description=desk._("Seven questions, about a minute. You need not know git."),
        search=desk._("Contribute tell us what a customer said form new insight"),
        scripts=("guard", *(f"contribute{part}" for part in _PARTS)),
    )


def _asked(desk: Desk, answers: Answers, question: Question) -> Asked:
    return Asked(
        id=question.path.replace(".", "-"),
        path=question.path,
        ask=desk._(question.ask),
        help=desk._(question.help) if question.help else "",
        example=desk._(question.example) if question.example else "",
        form=question.form,
        optional=question.optional,
        limit=room(question.path),
        choices=answers.choices(question.path),
    )
