"""What an issue would change, tried as `check` tries it, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

from generator.problems import Problem
from generator.reading.amending import heard_again
from generator.reading.content import Content
from generator.rendering.contributing import again
from generator.rendering.contributing.asked import question_of
from generator.rendering.contributing.issue import Issue
from generator.rendering.contributing.meant import NotMeantError, as_id, meant
from generator.rendering.contributing.new_file import new_file
from generator.rendering.contributing.options import Options
from generator.rendering.contributing.questions import QUESTIONS
from generator.rendering.contributing.typed_day import typed_day
from generator.rendering.language import LANGUAGES, Language, language
from generator.rendering.messages import Messages

_ASKED = {question.path: question for question in (*QUESTIONS, *again.QUESTIONS)}
_BEFORE_A_TITLE = frozenset({"Customer insight: ", "Heard again: "})

_NOT_CHOSEN = frozenset(
    {"not-a-choice", "unknown-reference", "not-a-whole-number", "too-small", "too-large"}
)
"""What is wrong with a value that isn't one of those that were offered."""


class RefusedError(Exception):
    """The issue can't become a file; the message says why, in words."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`path` is below the content folder.  `asked` finds a problem's question, if it has one.

    `note` says, in words, why it is another file than the one that was named.
    """

    path: str
    text: str
    asked: Callable[[Problem], str]
    options: Options
    note: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an issue is understood in.

    `taken` are the ids of every file, `written` is the day from which `igår` is counted, and
    `text_of` reads a file by the name that `content` has for it.
    """

    content: Content
    words: Language
    taken: Collection[str]
    written: date
    text_of: Callable[[str], str]


def proposal(issue: Issue, around: Surroundings, title: str = "") -> Proposal:
    """The file that an issue becomes; `title` is the issue's own.

    Whether the file is a good one is not asked here.  Raises `RefusedError` when it can't be
    told what the issue says, or when what it speaks of can't be heard again.
    """
    words = around.words
    if issue.twice:
        told = words._("This question stands more than once, so nobody knows which answer counts.")
        raise RefusedError("\n".join(named(words, path, told) for path in issue.twice))
    if not any(answer.strip() for answer in issue.answers.values()):
        raise RefusedError(words._("This is no issue of the form: no question is answered in it."))
    options = Options(around.content, words.code)
    answers = {
        path: _understood(path, typed, options, around.written)
        for path, typed in issue.answers.items()
    }
    if issue.is_again:
        return _again(answers, around, options)
    answers["title"] = answers.get("title", "").strip() or _without_prefix(title)
    made = new_file(answers, taken=frozenset(around.taken))
    return Proposal(made.path, made.text, lambda problem: question_of(problem, made.text), options)


def named(words: Language, path: str, told: str) -> str:
    """A message with the question that it is about before it."""
    question = _ASKED.get(path)
    return f"{words.quoted(words._(question.ask))}: {told}" if question else told


def told(problem: Problem, made: Proposal, words: Language) -> str:
    """A problem in words, by its question; the line that it stands on is nobody's business."""
    path = made.asked(problem)
    names = made.options.names(path)
    if names and problem.code in _NOT_CHOSEN:
        message = words._("“{value}” is none of the choices.")
        message = message.format(value=problem.details["value"])
        hint = words._("Valid values: {choices}.").format(choices=", ".join(names))
    else:
        text = Messages(words).told(problem)
        message, hint = text.message, text.hint
    return named(words, path, f"{message} {hint}".strip())


def _understood(path: str, typed: str, options: Options, written: date) -> str:
    form = _ASKED[path].form
    if form == "day":
        return typed_day(" ".join(typed.split()), written)
    return options.chosen(path, typed) if form in ("choice", "scale") else typed


def _without_prefix(title: str) -> str:
    """An issue's title without what the form wrote before it."""
    for code in LANGUAGES:
        for prefix in _BEFORE_A_TITLE:
            title = title.removeprefix(language(code)._(prefix).strip()).strip()
    return title


def _again(answers: Mapping[str, str], around: Surroundings, options: Options) -> Proposal:
    """One more line in a file that is there; the issue says which, but never where it lies."""
    content, words = around.content, around.words
    try:
        found = meant(as_id(answers[again.INSIGHT]), content, around.taken, words)
    except NotMeantError as refused:
        raise RefusedError(named(words, again.INSIGHT, str(refused))) from None
    try:
        day = date.fromisoformat(answers.get("heard.on", ""))
    except ValueError:
        told = words._("Write year, month and day like this: 2026-11-18.")
        raise RefusedError(named(words, "heard.on", told)) from None
    channel, by = (answers.get(path, "").strip() for path in ("heard.channel", "heard.by"))
    file = found.entry.file
    text = heard_again(around.text_of(file), day, channel or None, by or None)
    path = file.removeprefix(f"{content.folder}/")
    return Proposal(path, text, _asked_again, options, found.note)


def _asked_again(problem: Problem) -> str:
    path = f"heard.{problem.details.get('key', 'on')}"
    return path if path in _ASKED else ""
