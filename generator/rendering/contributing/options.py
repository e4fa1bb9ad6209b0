"""What is offered in a list, by name, and how a chosen name becomes an id again."""

from __future__ import annotations

import re
from collections import Counter

from generator.reading.content import Content
from generator.rendering.contributing.answers import Answers
from generator.rendering.language import LANGUAGES, language

_RESERVED = "none"
"""GitHub keeps this word for itself in a list."""
_ID_AT_THE_END = re.compile(r"\(([a-z0-9_-]+)\)")


class Options:
    """The choices of every question, named in one language and understood in all."""

    def __init__(self, content: Content, code: str) -> None:
        codes = (code, *(other for other in LANGUAGES if other != code))
        self._answers = [Answers(content, language(code)) for code in codes]

    def names(self, path: str) -> list[str]:
        """Each name once: where two are alike, or a name can't be used, the id stands after."""
        choices = self._answers[0].choices(path)
        count = Counter(choice.name.casefold() for choice in choices)
        return [
            f"{choice.name} ({choice.value})"
            if count[choice.name.casefold()] > 1 or choice.name.casefold() == _RESERVED
            else choice.name
            for choice in choices
        ]

    def chosen(self, path: str, typed: str) -> str:
        """The value that an answer stands for; what can't be understood stays as it is."""
        plain = typed.strip(" \t\r\n*-`.,")
        for answers in self._answers:
            values = [choice.value for choice in answers.choices(path)]
            at_the_end = _ID_AT_THE_END.search(plain)
            if at_the_end and at_the_end[1] in values and at_the_end.end() == len(plain):
                return at_the_end[1]
            found = answers.understood(path, plain)
            if found in values or (not values and found != plain):
                return found
        return typed
