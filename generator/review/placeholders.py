"""Whether somebody has written something, or only left what was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

_SENTENCE = re.compile(r"[^.!?\n]*[.!?]*\n?")
_CHUNK = re.compile(r"[.;,!–—/()\[\]<>{}|_…\n]+")
_WRAPPED = re.compile(r"\s*(?:\[[^\[\]]*\]|<[^<>]*>|\{[^{}]*\}|\*+[^*]*\*+)\s*")

_LOREM = re.compile(r"\blorem ipsum\b|\bdolor sit amet\b")
"""Printers' filling."""

_PLACEHOLDER = re.compile(
    r"""(?:
      tbd | tba | tbc | todo | to\ do | fixme | nn | x+ | n\ ?a
    | (?:detta\ |det\ |avsnittet\ )?(?:fylls?|ifylls|ifylles)(?:\ i)?(?:\ på)?(?:\ senare|\ här)?
    | (?:att|ska|skall|bör|måste)\ (?:fyllas?\ i|kompletteras?|utredas?|skrivas?|tas\ fram)\b.*
    | kompletteras\b.* | återkommer\b.* | (?:kommer|skrivs|klart)\ senare | tas\ fram\b.*
    | (?:ännu\ )?(?:inte|ej)\ (?:klart|ifyllt|utrett|bestämt|besvara[dt])(?:\ än(?:nu)?)?
    | utreds\b.* | under\ arbete
    | (?:skriv|beskriv|ange|fyll\ i)\b.{0,60}\bhär | skriv\ (?:in\ )?text\b.* | din\ text(?:\ här)?
    | klicka\ (?:eller\ tryck|och\ skriv)\b.* | klicka\ här\b.* | välj\ ett\ objekt
    | click\ (?:or\ tap|and\ write)\b.* | click\ here\b.* | choose\ an\ item
    | to\ be\ (?:decided|confirmed|completed|defined|written|added|determined|announced)\b.*
    | (?:to|will)\ follow | (?:to\ be\ )?fill(?:ed)?\ in(?:\ later|\ here)?
    | will\ be\ (?:added|filled\ in|completed|written)\b.*
    | (?:write|describe|enter|insert|state)\b.{0,60}\bhere | your\ text(?:\ here)?
    | not\ (?:yet\ )?(?:answered|decided)(?:\ yet)?
    | placeholder | platshållare | utkast | draft | text | datum | date | namn | name
    | later | senare | \?+ | [-*·•\ ]*
    )""",
    re.VERBOSE,
)

EDGES = "-*·•:\"'”“ "
"""What may stand around a piece of a sentence without being any of it."""
PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "sentence": _SENTENCE,
        "chunk": _CHUNK,
        "wrapped": _WRAPPED,
        "filling": _LOREM,
        "placeholder": _PLACEHOLDER,
    }
)
"""For the tool in the browser, whose `consequences-said.js` is the twin of what follows."""


def _none(_sentence: str) -> bool:
    return False


def says_something(text: str, is_template: Callable[[str], bool] = _none) -> bool:
    """Whether anything in `text` is more than a placeholder or a question.

    `is_template` knows the sentences that stood there before anybody wrote.
    """
    if _WRAPPED.fullmatch(text) or _LOREM.search(text.casefold()):
        return False
    return any(_answers(sentence, is_template) for sentence in sentences(text))


def sentences(text: str) -> list[str]:
    """The sentences of a text, and its lines, without those that are empty."""
    return [sentence for sentence in _SENTENCE.findall(text) if sentence.strip()]


def _answers(sentence: str, is_template: Callable[[str], bool]) -> bool:
    said = sentence.casefold().strip()
    if not said or said.endswith("?") or is_template(said):
        return False
    chunks = (" ".join(chunk.split()).strip(EDGES) for chunk in _CHUNK.split(said))
    return any(chunk and not _PLACEHOLDER.fullmatch(chunk) for chunk in chunks)
