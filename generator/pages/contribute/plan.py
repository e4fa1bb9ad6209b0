"""The form on the site, and the other ways in for those who can't or won't use it.

Everything happens in the browser: no answer leaves it until somebody hands it in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.base import UNKNOWN_OWNER
from generator.rendering.contributing.questions import KINDS, QUESTIONS, Question
from generator.rendering.desk import Desk
from generator.rendering.page import Page
from generator.rendering.repository import HOST_NAMES, new_file_form, new_issue_link
from generator.rendering.schemas import bare


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the form shows it; `choices` are (value, words)."""

    id: str
    path: str
    ask: str
    help: str
    example: str
    form: str
    optional: bool
    limit: int | None
    choices: tuple[tuple[str, str], ...]


def plan(desk: Desk) -> Iterator[Page]:
    asked = [_asked(desk, question) for question in QUESTIONS]
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
        description=desk._("Seven questions, about a minute. No account and no git are needed."),
        search=desk._("Contribute tell us what a customer said form new insight"),
        scripts=("guard", *(f"contribute{part}" for part in ("-file", "-claims", "-rules", ""))),
    )


def _asked(desk: Desk, question: Question) -> Asked:
    return Asked(
        id=question.path.replace(".", "-"),
        path=question.path,
        ask=desk._(question.ask),
        help=desk._(question.help) if question.help else "",
        example=desk._(question.example) if question.example else "",
        form=question.form,
        optional=question.optional,
        limit=_limit(question.path),
        choices=_choices(desk, question),
    )


def _limit(path: str) -> int | None:
    schema: Any = bare("feedback")
    for key in path.split("."):
        schema = schema["properties"][key]
    limit: int | None = schema.get("maxLength")
    return limit


def _choices(desk: Desk, question: Question) -> tuple[tuple[str, str], ...]:
    departments = tuple((id_, owner.name) for id_, owner in desk.archive.departments.items())
    if question.path == "owner":
        return (*departments, (UNKNOWN_OWNER, desk._("Nobody knows yet")))
    if question.path == "heard.by":
        return departments
    if question.path == "touchpoint":
        return tuple((id_, point.name) for id_, point in desk.archive.touchpoints.items())
    if question.path == "kind":
        return tuple((kind, desk.words.word("kind", kind)) for kind in KINDS)
    if question.form == "scale":
        return tuple((str(step), str(step)) for step in range(1, 8))
    table = {"heard.channel": "channel", "heard.how": "how"}.get(question.path)
    return tuple(desk.words.table(table).items()) if table else ()
