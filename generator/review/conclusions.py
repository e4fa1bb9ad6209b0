"""In line, partly, or against: what the paper itself concludes."""

from __future__ import annotations

import re

from generator.review.finding import Conclusion

_TICKED = re.compile(r"(?:☒|☑|✓|✔|\[\s*x\s*\])\s*([^☐☒☑✓✔\[\n|]+)", re.IGNORECASE)
_BOX = re.compile(r"☐|☒|☑|\[\s*x?\s*\]", re.IGNORECASE)
_FIRM: tuple[tuple[Conclusion, re.Pattern[str]], ...] = (
    (
        "partly",
        re.compile(
            r"\bdelvis\b|\binte helt i linje|\bpart(?:ly|ially)\b|\bnot (?:wholly|entirely) in line"
        ),
    ),
    ("in_line", re.compile(r"\b(?:inte|ej) (?:i strid )?(?:e?mot)\b|\bnot (?:against|contrary)\b")),
    (
        "against",
        re.compile(
            r"\b(?:inte|ej|icke) i linje|\bnot in line|\bstrider mot|\bgår (?:emot|mot)\b"
            r"|\b(?:e?mot) kund|\bemot\b|\bagainst\b|\bcontrary to"
        ),
    ),
    ("in_line", re.compile(r"\bi linje\b|\bin line\b")),
)
_BARE: tuple[tuple[Conclusion, re.Pattern[str]], ...] = (
    ("against", re.compile(r"(?:mot|nej|no)(?=\s*(?:$|[.,;:!–—-]))")),
    ("in_line", re.compile(r"(?:ja|yes)(?=\s*(?:$|[.,;:!–—-]))")),
)
"""At the beginning of an answer, where the question has been asked; «Mot bakgrund av» is none."""


def conclusion_in(text: str, asked: bool) -> Conclusion | None:
    """The one conclusion that `text` draws; None when it draws none, or several.

    `asked`: it answers the question, so that «Ja» and «Mot» are enough.
    """
    said = " ".join(text.casefold().split())
    if _BOX.search(said):
        ticked = {kind for choice in _TICKED.findall(said) if (kind := _one(choice, asked))}
        return ticked.pop() if len(ticked) == 1 else None
    return None if offers_all(said) else _one(said, asked)


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


def _one(said: str, asked: bool) -> Conclusion | None:
    said = said.strip(" .:–—-*")
    firm = next((kind for kind, pattern in _FIRM if pattern.search(said)), None)
    if asked and firm != "partly":  # «Ja, delvis»
        return next((kind for kind, pattern in _BARE if pattern.match(said)), firm)
    return firm
