"""In line, partly, or against: what the paper itself concludes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.review.finding import Conclusion
from generator.review.leaning import WITH
from generator.review.weighing import Leaning, sentences, weighed

_TICKED = re.compile(r"(?:☒|☑|✓|✔|\[\s*x\s*\])\s*([^☐☒☑✓✔\[\n|]+)", re.IGNORECASE)
_BOX = re.compile(r"☐|☒|☑|\[\s*x?\s*\]", re.IGNORECASE)
_WRAPPED = re.compile(r"(?<![.!?:;])\n(?=[a-zåäö(])")
"""A line that goes on on the next."""


def conclusion_in(text: str, asked: bool) -> Conclusion | None:
    """The one conclusion that `text` draws; None when it draws none, or several.

    `asked`: it answers the question, so that «Ja» and «Mot» are enough.
    """
    said = _WRAPPED.sub(" ", text).casefold()
    if _BOX.search(said):
        return _ticked(said, asked)
    return None if offers_all(said) else _plainly(_drawn(said, asked))


def conclusion_among(texts: Iterable[str]) -> Conclusion | None:
    """What paragraphs that nobody asked for conclude together."""
    found: set[Leaning | None] = set()
    for line in _WRAPPED.sub(" ", "\n".join(texts)).casefold().split("\n"):
        found.add(_ticked(line, False) if _BOX.search(line) else _drawn(line, False))
    return _plainly(_together(found))


def names_the_line(text: str) -> bool:
    """Whether anything is said of it, be it a question."""
    return bool(WITH.search(" ".join(text.casefold().split())))


def offers_all(text: str) -> bool:
    """Whether the template's choices stand there still: «i linje / delvis / mot»."""
    said = text.casefold()
    partly = re.search(r"\bdelvis\b|\bpartly\b", said)
    return bool(
        partly
        and re.search(r"\bi linje\b|\bin line\b", said[: partly.start()])
        and re.search(
            r"^\W*(?:i linje\W*)?(?:eller |or )?\W*(?:e?mot|against)\b", said[partly.end() :]
        )
        and len(said.split()) <= 14
    )


def _ticked(said: str, asked: bool) -> Conclusion | None:
    choices = {_plainly(_drawn(choice, asked)) for choice in _TICKED.findall(said)} - {None}
    return choices.pop() if len(choices) == 1 else None


def _drawn(said: str, asked: bool) -> Leaning | None:
    """What the sentences come to; the first may be the bare answer to what was asked."""
    return _together(
        {weighed(sentence, asked and not number) for number, sentence in enumerate(sentences(said))}
    )


def _together(found: set[Leaning | None]) -> Leaning | None:
    """One doubt is enough, and so is a yes beside a no."""
    if "doubt" in found or found >= {"in_line", "against"}:
        return "doubt"
    kinds: tuple[Leaning, ...] = ("partly", "against", "in_line")
    return next((kind for kind in kinds if kind in found), None)


def _plainly(leaning: Leaning | None) -> Conclusion | None:
    return None if leaning == "doubt" else leaning
