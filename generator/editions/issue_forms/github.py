"""Forms as GitHub and Gitea read them: `.github/ISSUE_TEMPLATE/`.

What both accept: https://docs.github.com/en/communities (syntax for issue forms) and
https://docs.gitea.com/usage/issue-pull-request-templates.  An id has no dot in it, every
value is a text in quotes, and what is not asked for is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.rendering.contributing.options import Options
from generator.rendering.contributing.questions import Question
from generator.rendering.language import Language

_INPUTS = {
    "line": "input",
    "text": "textarea",
    "day": "input",
    "choice": "dropdown",
    "scale": "dropdown",
}


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what it is called, what stands above it, and what it asks."""

    name: str
    about: str
    title: str
    labels: tuple[str, ...]
    before: str
    questions: tuple[Question, ...]


def as_yaml(form: Form, words: Language, options: Options, required: Iterable[str]) -> str:
    """The form as a file; `required` are the paths that must be answered."""
    must = frozenset(required)
    lines = [
        f"name: {_text(form.name)}",
        f"description: {_text(form.about)}",
        f"title: {_text(form.title)}",
        f"labels: [{', '.join(map(_text, form.labels))}]",
        "body:",
        "  - type: markdown",
        "    attributes:",
        f"      value: {_text(form.before)}",
    ]
    for question in form.questions:
        lines += _element(question, words, options, question.path in must)
    return "\n".join(lines) + "\n"


def _element(
    question: Question, words: Language, options: Options, required: bool
) -> Iterator[str]:
    names = options.names(question.path)
    if question.form in ("choice", "scale") and not names:
        return  # no touchpoint yet: an empty list would spoil the whole form
    yield f"  - type: {_INPUTS[question.form]}"
    yield f"    id: {question.path.replace('.', '_')}"
    yield "    attributes:"
    yield f"      label: {_text(words._(question.ask))}"
    if question.help:
        yield f"      description: {_text(words._(question.help))}"
    if names:
        yield "      options:"
        yield from (f"        - {_text(name)}" for name in names)
    elif example := words._(question.example) if question.example else _example(question):
        yield f"      placeholder: {_text(example)}"
    if required:
        yield "    validations:"
        yield "      required: true"


def _example(question: Question) -> str:
    return "2026-11-18" if question.form == "day" else ""


def _text(value: str) -> str:
    """A double-quoted YAML scalar (a JSON string is one)."""
    return json.dumps(value, ensure_ascii=False)
