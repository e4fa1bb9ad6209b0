"""The conversation of `kundinsikt new`: which question comes next, and what an answer leads to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from textwrap import shorten
from typing import Final

from babel.dates import format_date

from generator.cli.dialogue.asking import Asking
from generator.cli.dialogue.writing import Typed
from generator.problems import Severity
from generator.reading.guard.finding import RULES as GUARDED
from generator.rendering.contributing.answers import FORMS, Answers, Choice, missing, room
from generator.rendering.contributing.new_file import tidy
from generator.rendering.contributing.questions import QUESTIONS, Question
from generator.rendering.language import Language
from generator.rendering.messages import Told

_SHORT = 40
"""Characters of an answer in a list: enough to know it by."""
_QUESTION: Final = {question.path: question for question in QUESTIONS}
_AT_ONCE: Final = frozenset({"text-too-long", *GUARDED})
"""Told while it is typed; the rest waits until the answer is there."""


def _sentence(told: Told) -> str:
    return f"{told.message} {told.hint}".rstrip()


class Interview:
    """Asks until there are answers to make a file of; `answers` holds them."""

    def __init__(
        self, asking: Asking, understanding: Answers, words: Language, given: Mapping[str, str]
    ) -> None:
        self.answers = dict(given)
        self._asking = asking
        self._understanding = understanding
        self._words = words
        self._numbers: dict[str, str] = {}
        """How far one has come (`3/7`), while what is missing is asked for."""
        self._ = words._

    def welcome(self, company: str) -> None:
        self._asking.say(self._("A new customer insight for {company}").format(company=company))
        self._asking.say(self._("Nothing is saved until you say so. Ctrl-C stops."), "help")

    def ask_what_is_missing(self) -> None:
        todo = missing(self.answers)
        self._numbers = {path: f"{n}/{len(todo)}" for n, path in enumerate(todo, start=1)}
        self._numbers["observation"] = self._numbers.get("said_by", "")
        for path in todo:
            if path != "said_by" or not self.answers.get("observation"):
                self._ask(path)
        self._numbers.clear()

    def ask_for_more(self) -> None:
        """The questions that need no answer, as many as one likes."""
        extra = [question.path for question in QUESTIONS if question.optional]
        self._asking.heading("", self._("Do you want to add anything?"))
        while True:
            enough = Choice("", self._("No, that is enough"))
            choices = [enough, *map(self._summary, extra)]
            path = self._asking.choose(choices, self._arrows(), stays=False)
            if not path:
                self._asking.answered(enough.name)
                return
            self._ask(path)
            self._asking.heading("", self._("Anything more?"))

    def mend(self, path: str, told: Sequence[Told]) -> None:
        """Tell what is wrong with an answer, and ask again."""
        self._asking.say()
        for one in told:
            self._asking.say(_sentence(one), "wrong")
        self._ask(path)

    def approved(self, file: str, text: str, advice: Sequence[Told]) -> bool | None:
        """Whether the file is to be saved; None when an answer was changed instead."""
        self._asking.file(file, text)
        for one in advice:
            self._asking.say()
            self._asking.say(_sentence(one), "advice")
        self._asking.heading("", self._("Save it?"))
        ways = [
            Choice("save", self._("Save")),
            Choice("change", self._("Change an answer")),
            Choice("drop", self._("Throw it away")),
        ]
        way = self._asking.choose(ways, self._arrows())
        if way == "change":
            self._asking.heading("", self._("Which answer?"))
            asked = [q.path for q in QUESTIONS if self._applies(q)]
            choices = [*map(self._summary, asked)]
            self._ask(self._asking.choose(choices, self._arrows(), stays=False))
            return None
        return way == "save"

    def _ask(self, path: str) -> None:
        """Ask, and go on with what the answer leads to."""
        while path:
            self._ask_one(path)
            path = self._said_or_seen(path)

    def _ask_one(self, path: str) -> None:
        question = _QUESTION[path]
        self._asking.heading(self._numbers.get(path, ""), self._(question.ask))
        if question.help:
            self._asking.say(self._(question.help), "help")
        if question.example:
            example = self._("For example: {example}").format(example=self._(question.example))
            self._asking.say(example, "help")
        if path == "quote":
            told = self._("Did nobody say anything? Press Enter, and tell what you saw instead.")
            self._asking.say(told, "help")
        choices = self._understanding.choices(path)
        self.answers[path] = self._chosen(question, choices) if choices else self._typed(question)

    def _said_or_seen(self, path: str) -> str:
        """One of the two there must be; the one that was answered last stands.

        Returns the question that comes next, if the answer leads to one.
        """
        given = bool(self.answers[path])
        if path == "quote" and given:
            self.answers.pop("observation", None)
            if "said_by" not in self._numbers and not self.answers.get("said_by"):
                return "said_by"
        elif path == "quote":
            return "observation"
        elif path == "observation" and given:
            self.answers.pop("quote", None)
            self.answers.pop("said_by", None)
        elif path == "observation":
            return "quote"
        return ""

    def _chosen(self, question: Question, choices: Sequence[Choice]) -> str:
        if question.optional:
            choices = [*choices, Choice("", self._("No answer"))]
        before = self.answers.get(question.path, "") or choices[0].value
        return self._asking.choose(choices, self._arrows(), before)

    def _typed(self, question: Question) -> str:
        path = question.path
        return self._asking.text(
            lambda text: self._look(question, text),
            lambda text: self._kept(path, text),
            self.answers.get(path, ""),
            lines=tidy(path, "1\n2") != "1 2",
        )

    def _kept(self, path: str, text: str) -> str:
        if FORMS[path] == "day" and not text.strip():
            text = "today"
        return self._understanding.understood(path, text)

    def _look(self, question: Question, text: str) -> Typed:
        path = question.path
        kept = self._kept(path, text)
        if not kept:
            needed = not question.optional and path not in ("quote", "observation")
            return Typed(
                self._note(path, kept), self._("An answer is needed here.") if needed else ""
            )
        told = self._understanding.faults(path, kept)
        wrong = [one for one in told if one.severity is Severity.ERROR]
        is_day = FORMS[path] == "day" and not wrong
        note = self._day(kept, text) if is_day else self._note(path, kept)
        now = [one for one in wrong if one.code in _AT_ONCE]
        said = "\n".join(map(_sentence, now or wrong or told))
        if wrong:
            return Typed(note, said, at_once=bool(now))
        return Typed("\n".join(filter(None, (said, note))))

    def _note(self, path: str, kept: str) -> str:
        limit = room(path)
        if limit is None:
            return ""
        counted = self._("{count} of {limit} characters").format(count=len(kept), limit=limit)
        return f"{counted}{self._lines(path)}"

    def _lines(self, path: str) -> str:
        return "" if tidy(path, "1\n2") == "1 2" else self._(" · Alt+Enter for a new line")

    def _day(self, iso: str, text: str) -> str:
        weekday = format_date(date.fromisoformat(iso), "EEEE", locale=self._words.locale)
        told = "{day}" if text.strip() else self._("Enter for today: {day}")
        return told.format(day=f"{iso} ({weekday})")

    def _summary(self, path: str) -> Choice:
        answer = " ".join(self._understanding.shown(path, self.answers.get(path, "")).split())
        ask = self._(_QUESTION[path].ask)
        return Choice(path, f"{ask} {shorten(answer, _SHORT, placeholder='…')}".rstrip())

    def _applies(self, question: Question) -> bool:
        seen = bool(self.answers.get("observation"))
        return question.path not in (("quote", "said_by") if seen else ("observation",))

    def _arrows(self) -> str:
        return self._("Arrow keys or first letters, then Enter")
