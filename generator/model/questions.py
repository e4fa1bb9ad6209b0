"""`questions.yaml`: what the company asks of every decision, in its own words.

The file is optional.  It stands instead of the usual questions, which
`rendering.consequences.questions` holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal

from annotated_types import MaxLen
from pydantic import Field, StringConstraints

from generator.model.base import Line, Model
from generator.model.conditions import Fault

Asks = Literal[
    "notices",
    "changes",
    "voice",
    "unheard",
    "in_line",
    "tells",
    "heard_out",
    "dimensions",
    "alternatives",
    "own",
]
"""What the answer is, and with it how it is asked: in words, by choosing, in a table."""

CORE: Final[tuple[Asks, ...]] = ("notices", "changes", "voice", "unheard", "in_line", "tells")
"""What every decision paper must answer; `kundinsikt review` asks for each of them."""

OWN: Final = "own"
"""Free text.  Several questions may ask for it, and for everything else only one."""

QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{2,40}$")]


class Question(Model):
    id: QuestionId
    """Its address on the page, and by which a browser remembers its answer."""
    asks: Asks
    title: Annotated[Line, MaxLen(120)]
    help: Annotated[Line, MaxLen(280)] | None = None
    deep: bool = False
    """Whether it is asked of large decisions only.  What every paper must answer always is."""


class Questions(Model):
    questions: Annotated[tuple[Question, ...], Field(max_length=20)]
    source: Annotated[Line, MaxLen(280)] | None = None
    """Whose method it is, where it is somebody's."""

    @property
    def not_asked(self) -> tuple[str, ...]:
        """What a paper must answer and no question asks for."""
        asked = {question.asks for question in self.questions}
        return tuple(core for core in CORE if core not in asked)


def faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Two questions with one id or one title, or that ask for the same."""
    questions = raw.get("questions")
    seen: set[tuple[str, str]] = set()
    for index, question in enumerate(questions if isinstance(questions, list) else ()):
        for key in ("id", "asks", "title") if isinstance(question, Mapping) else ():
            value = question.get(key)
            if not isinstance(value, str) or (key, value) == ("asks", OWN):
                continue
            said = _as_read(value) if key == "title" else value
            if (key, said) in seen:
                path = ("questions", index, key)
                yield Fault("question-twice", path, {"key": key, "value": value})
            seen.add((key, said))


def _as_read(title: str) -> str:
    """A title as `review.labels` tells one from another: by its words, not by its marks."""
    return " ".join(title.casefold().split()).strip(" .:?!*_–—-")
