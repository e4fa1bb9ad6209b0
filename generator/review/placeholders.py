"""Whether somebody has written something, or only left what was to be filled in."""

from __future__ import annotations

import re

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
    | (?:inte|ej)\ (?:klart|ifyllt|utrett|bestämt)(?:\ än(?:nu)?)? | utreds\b.* | under\ arbete
    | (?:skriv|beskriv|ange|fyll\ i)\b.{0,60}\bhär | skriv\ (?:in\ )?text\b.* | din\ text(?:\ här)?
    | klicka\ eller\ tryck\b.* | klicka\ här\b.* | välj\ ett\ objekt
    | click\ or\ tap\b.* | click\ here\b.* | choose\ an\ item
    | to\ be\ (?:decided|confirmed|completed|defined|written|added|determined|announced)\b.*
    | (?:to|will)\ follow | (?:to\ be\ )?fill(?:ed)?\ in(?:\ later|\ here)?
    | will\ be\ (?:added|filled\ in|completed|written)\b.*
    | (?:write|describe|enter|insert|state)\b.{0,60}\bhere | your\ text(?:\ here)?
    | placeholder | platshållare | utkast | draft | text | datum | date | namn | name
    | later | senare | \?+ | [-*·•\ ]*
    )""",
    re.VERBOSE,
)

TEMPLATE = frozenset(
    {
        "namnge kunderna, och var på sin väg de är",
        "säg båda delarna, och var på resan",
        "peka på vad en kund har sagt, inte på vad vi tror",
        "en tyst beröringspunkt är en vit fläck, inte ett gott betyg",
        "om inte: vad väger upp, och vem ser till det",
        "ett beslut som ingen följer upp är en gissning",
        "name the customers, and where on their way they are",
        "say both, and where in the journey",
        "point to what a customer said, not to what we think",
        "a silent touchpoint is a white spot, not a good mark",
        "if not: what makes up for it, and who sees to it",
        "a decision that nobody follows up is a guess",
    }
)
"""What the checklist says beneath its questions: copied along, it is no answer."""


def says_something(text: str) -> bool:
    """Whether anything in `text` is more than a placeholder, a question or a template's words."""
    if _WRAPPED.fullmatch(text) or _LOREM.search(text.casefold()):
        return False
    return any(_answers(sentence) for sentence in _SENTENCE.findall(text))


def _answers(sentence: str) -> bool:
    said = sentence.casefold().strip()
    if not said or said.endswith("?") or said.strip(" .:!") in TEMPLATE:
        return False
    chunks = (" ".join(chunk.split()).strip("-*·•:\"'”“ ") for chunk in _CHUNK.split(said))
    return any(chunk and not _PLACEHOLDER.fullmatch(chunk) for chunk in chunks)
