"""Forms as GitLab has them: Markdown with a heading for each question (`.gitlab/`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.editions.issue_forms.github import Form
from generator.rendering.contributing.options import Options
from generator.rendering.contributing.questions import Question
from generator.rendering.language import Language


def as_markdown(form: Form, words: Language, options: Options, required: Iterable[str]) -> str:
    """The form as a text to fill in; what helps stands in comments, which nobody else sees."""
    must = frozenset(required)
    parts = [_comment(form.before)]
    for question in form.questions:
        parts.append(f"### {words._(question.ask)}")
        parts.append(_comment("\n".join(_help(question, words, options, question.path in must))))
    parts.append("/label " + " ".join(f"~{label}" for label in form.labels))
    return "\n\n".join(parts) + "\n"


def _help(question: Question, words: Language, options: Options, required: bool) -> Iterator[str]:
    if required or question.optional:
        yield words._("Must be answered.") if required else words._("May be left empty.")
    if question.help:
        yield words._(question.help)
    if names := options.names(question.path):
        yield words._("One of:")
        yield from (f"- {name}" for name in names)
    elif question.form == "day":
        yield words._("Write year, month and day like this: 2026-11-18.")
    elif question.example:
        yield words._("For example:") + " " + words._(question.example)


def _comment(text: str) -> str:
    """Nothing within ends the comment before its end."""
    return f"<!--\n{text.replace('--', '–')}\n-->"
