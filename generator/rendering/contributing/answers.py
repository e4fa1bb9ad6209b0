"""A contributor's answers: understood as they were typed, and tried before they are a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, get_args

from generator.model import feedback as feedback_model
from generator.model.base import UNKNOWN_OWNER
from generator.model.feedback import Feedback
from generator.model.touchpoint import Phase
from generator.problems import Problem
from generator.reading.across import TIME_ZONE_LEEWAY, Read
from generator.reading.content import Content
from generator.reading.files import Found
from generator.reading.guard.allowing import personal_data
from generator.reading.guard.in_files import look
from generator.reading.parsed import Parsed
from generator.reading.shape import check_shape, nearest
from generator.reading.yaml_text import parse
from generator.rendering.contributing.asked import asked_at, named
from generator.rendering.contributing.new_file import PATHS, new_file, tidy
from generator.rendering.contributing.questions import KINDS, QUESTIONS
from generator.rendering.contributing.typed_day import typed_day
from generator.rendering.contributing.wording import ANSWER_TEXTS
from generator.rendering.language import Language
from generator.rendering.messages import Messages, Told
from generator.rendering.schemas import bare
from generator.rendering.vocabulary import Vocabulary

FORMS: Final = {question.path: question.form for question in QUESTIONS}
_OF_THE_QUOTE: Final = frozenset({"quote", "said_by", "observation"})
_DEPARTMENTS = frozenset({"owner", "heard.by"})
_PHASES: Final[tuple[str, ...]] = get_args(Phase)
_WORDED: Final = {"heard.channel": "channel", "heard.how": "how", "kind": "kind"}
"""Fields that hold a code, and the table that holds its words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` stands in the file; `name` is what people call it."""

    value: str
    name: str


class Answers:
    """Understands answers in one language, for one company's content."""

    def __init__(self, content: Content, words: Language) -> None:
        self._content = content
        self._words = words
        self._messages = Messages(words, ANSWER_TEXTS)
        departments = (entry.value for entry in content.departments.values())
        self._own = [*departments, content.settings]
        self._choices = {
            path: self._all(path) for path in PATHS if FORMS[path] in ("choice", "scale")
        }

    def choices(self, path: str) -> tuple[Choice, ...]:
        """What can be chosen, in the order in which it is offered; empty for a text."""
        found = self._choices.get(path, ())
        return tuple(c for c in found if c.value in KINDS) if path == "kind" else found

    def understood(self, path: str, typed: str) -> str:
        """What goes into the file: a name becomes its id, `igår` a date.

        What can't be understood stays as it was typed; the check tells of it.
        """
        value = tidy(path, typed)
        if FORMS[path] == "day":
            return typed_day(value, self._content.today)
        plain = value.casefold()
        found = (
            choice.value for choice in self._choices.get(path, ()) if plain in _names(path, choice)
        )
        return next(found, value)

    def shown(self, path: str, value: str) -> str:
        """An answer in words: the name of what was chosen."""
        names = (choice.name for choice in self._choices.get(path, ()) if choice.value == value)
        return next(names, value)

    def faults(self, path: str, value: str) -> list[Told]:
        """What is wrong with one answer by itself; what is still to be answered is not."""
        text = new_file({path: value}).text
        found = Found("", "", "feedback", "", text)
        parsed = parse(text, "")
        problems = list(parsed.problems)
        if parsed.whole:
            problems += check_shape(Feedback, parsed, feedback_model.faults)[1]
        place = asked_at(text)
        about = [p for p in problems if _is_about(p, path, place)]
        read = Read(found, personal=look(text, found, parsed))
        for problem in personal_data([read], self._content.today, self._own):
            # A fingerprint would allow it in this very file, which has no name yet.
            details = {k: v for k, v in problem.details.items() if k != "fingerprint"}
            about.append(replace(problem, details=details))
        if FORMS[path] == "day" and not about:
            about += self._not_yet(parsed, value)
        return self.told(about)

    def told(self, problems: Iterable[Problem]) -> list[Told]:
        """Problems in words, with a suggestion also for what was nearly a name."""
        return [self._messages.told(self._with_suggestion(problem)) for problem in problems]

    def _all(self, path: str) -> tuple[Choice, ...]:
        if path in _WORDED:
            table = Vocabulary(self._words).table(_WORDED[path])
            return tuple(Choice(code, name) for code, name in table.items())
        if FORMS[path] == "scale":
            return self._scale(path)
        if path not in _DEPARTMENTS:
            return self._touchpoints()
        departments = self._content.departments.items()
        named = [Choice(id_, entry.value.name) for id_, entry in departments]
        named.sort(key=lambda choice: choice.name.casefold())
        if path == "owner":
            named.append(Choice(UNKNOWN_OWNER, self._words._("Don't know: the editors find out")))
        return tuple(named)

    def _touchpoints(self) -> tuple[Choice, ...]:
        """In the order in which a customer comes to them, those of one phase by name."""
        points = [(id_, entry.value) for id_, entry in self._content.touchpoints.items()]
        points.sort(key=lambda item: (_PHASES.index(item[1].phase), item[1].name.casefold()))
        return tuple(Choice(id_, point.name) for id_, point in points)

    def _not_yet(self, parsed: Parsed, day: str) -> Iterator[Problem]:
        today = self._content.today
        if date.fromisoformat(day) - today > TIME_ZONE_LEEWAY:
            details = {"value": day, "today": today.isoformat()}
            yield parsed.problem("heard-in-the-future", parsed.place(("heard", "on")), details)

    def _scale(self, path: str) -> tuple[Choice, ...]:
        rules = _rules(path)
        first, last = rules["minimum"], rules["maximum"]
        p_ = self._words.p_
        ends = {first: p_("effort", "none at all"), last: p_("effort", "very much")}
        return tuple(
            Choice(str(number), f"{number} {ends.get(number, '')}".strip())
            for number in range(first, last + 1)
        )

    def _with_suggestion(self, problem: Problem) -> Problem:
        path = named(problem)
        if problem.details.get("suggestion") or path not in self._choices:
            return problem
        names = {choice.name.casefold(): choice.name for choice in self._choices[path]}
        found = names.get(nearest(str(problem.details.get("value", "")).casefold(), names))
        return replace(problem, details={**problem.details, "suggestion": found or ""})


def _names(path: str, choice: Choice) -> frozenset[str]:
    """What `choice` may be called; a channel also without its preposition (`telefon`)."""
    name = choice.name.casefold()
    short = {name.partition(" ")[2]} - {""} if path == "heard.channel" else set()
    return frozenset({choice.value.casefold(), name} | short)


def missing(answers: Mapping[str, str]) -> list[str]:
    """The questions that must be answered and aren't; what was said, or what was seen."""
    left_out = _OF_THE_QUOTE if answers.get("observation") else {"observation"}
    return [
        question.path
        for question in QUESTIONS
        if not question.optional
        and question.path not in left_out
        and not answers.get(question.path)
    ]


def room(path: str) -> int | None:
    """How many characters an answer may have; None where it is no text."""
    limit = _rules(path).get("maxLength") if FORMS[path] in ("line", "text") else None
    return limit if isinstance(limit, int) else None


def _is_about(problem: Problem, path: str, place: Mapping[int, str]) -> bool:
    whole = problem.code in ("missing-key", "missing-one-of")
    return not whole and named(problem) in ("", path) and place.get(problem.line) == path


def _keys(path: str) -> tuple[str, ...]:
    return tuple(path.split("."))


def _rules(path: str) -> Mapping[str, Any]:
    rules: Mapping[str, Any] = _SCHEMA
    for key in _keys(path):
        rules = rules["properties"][key]
    return rules


_SCHEMA: Final = bare("feedback")
