"""Whether somebody has written something, or only left what was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\d))*[.!?]*\n?")
_CHUNK = re.compile(r"(?:[;,!–—/()\[\]<>{}|_…\n]|\.(?!\d))+")
_WRAPPED = re.compile(r"\s*(?:\[[^\[\]]*\]|<[^<>]*>|\*+[^*]*\*+)\s*")
_BRACED = re.compile(r"\{+[^{}\n]*\}+")
"""«{{ange kunder}}»: a field that somebody was to fill in."""

_LOREM = re.compile(r"\blorem ipsum\b|\bdolor sit amet\b")
"""Printers' filling."""

_SAID_LATER = (
    r"tbd|tba|tbc|todo|to do|fixme|wip|nn|x+|n\ ?a|[a-zåäö]|pending|follows|följer|kommer",
    r"(?:detta |det |avsnittet )?(?:fylls?|ifylls|ifylles)(?: i)?(?: på)?"
    r"(?: (?:senare|här|när|efter|inför|av|under)\b.*)?",
    r"(?:detta |det |avsnittet |vi )?(?:kommer att|kommer|ska|skall|bör|måste|behöver|får)"
    r"(?: (?:vi|det|detta))?(?: \w+)? (?:fyllas i|kompletteras|utredas|undersökas|analyseras"
    r"|skrivas|tas fram|kollas|kontrolleras|stämmas av|beslutas|bestämmas|diskuteras|klargöras"
    r"|bedömas)\b.*",
    r"(?:måste|ska|bör|får|behöver)(?: vi)? (?:kolla|stämma av|höra|dubbelkolla) (?:med|upp)\b.*",
    r"(?:att|ska|bör|måste) (?:fylla i|komplettera|utreda|skriva|ta fram)",
    r"(?:\w+ )?kollar?(?: (?:upp|med|av|detta|det)\b.*)?|(?:\w+ )?kollas\b.*",
    r"kompletteras\b.*|återkommer\b.*|(?:kommer|skrivs|klart|beslutas|bestäms) senare|tas fram\b.*",
    r"utreds\b.*|under (?:utredning|arbete|framtagande|beredning|analys|utarbetande|bearbetning)",
    r"to be (?:decided|confirmed|completed|defined|written|added|determined|announced|checked"
    r"|investigated|assessed|analysed)\b.*",
    r"(?:to|will) follow|(?:to be )?fill(?:ed)? in(?: later| here| by\b.*)?|later|senare",
    r"(?:will|must|needs to) be (?:added|filled in|completed|written|checked|confirmed|decided"
    r"|investigated|analysed)\b.*",
    r"(?:must |need to |to )?check with\b.*|under (?:investigation|review|way)|in progress",
)
_NOT_KNOWN = (
    r"(?:det |detta |vi |som )?(?:har |är )?(?:ännu |vi )?(?:inte|ej) (?:\w+ )?(?:klar[at]?"
    r"|ifylld?t?|utre(?:tt|tts|dd)|bestäm[dt]s?|beslutat?s?|besvara[dt]s?|analyserat?s?|undersökts?|bedömts?"
    r"|kartlag[dt]s?|kollats?|färdigt?|definierat?s?|aktuellt?|tillämpligt?|relevant|känt"
    r"|klarlag[dt]s?)(?: än(?:nu)?)?",
    r"(?:det )?(?:vet|vet vi) (?:inte|ej)(?: än(?:nu)?)?",
    r"(?:vi|jag) vet (?:inte|ej)(?: än(?:nu)?)?",
    r"(?:det är )?(?:ännu )?(?:oklart|okänt|osäkert)"
    r"(?: (?:än(?:nu)?|(?:vem|vilka|hur|om|vad|när)\b.*))?",
    r"ingen aning|(?:uppgift(?:er)?|information|underlag|svar )? ?saknas|ingen uppgift",
    r"(?:we )?(?:do not|don['’]t) know(?: yet)?|no idea|(?:still |not yet )?(?:unknown|unclear)",
    r"(?:has |have |is |was )?not (?:yet )?(?:been )?(?:answered|decided|known|applicable|relevant"
    r"|analysed|analyzed|investigated|assessed|checked)(?: yet)?",
)
_ELSEWHERE = (
    r"(?:se|jfr|jämför|framgår av|finns i|hänvisas till) (?:även )?(?:bilag\w*|ovan\w*|nedan\w*"
    r"|avsnitt\w*|kapitel|punkt\w*|sid\w*|föregående|annat|separat|bifoga\w*|bakgrund\w*"
    r"|protokoll\w*|annex|appendix)\b[^:]*",
    r"see (?:also )?(?:the )?(?:above|below|annex\w*|appendix|section|chapter|page|attach\w*"
    r"|separate|background)\b[^:]*",
)
_PROMPTS = (
    r"(?:skriv|beskriv|ange|fyll i)\b.{0,60}\bhär|skriv (?:in )?text\b.*|din text(?: här)?",
    r"ange .{1,60}|klicka (?:eller tryck|och skriv|här)\b.*|välj ett objekt",
    r"click (?:or tap|and write|here)\b.*|choose an item",
    r"(?:write|describe|enter|insert|state)\b.{0,60}\bhere|your text(?: here)?",
    r"placeholder|platshållare|utkast|draft|text|datum|date|namn|name|\?+|[-*·•\ ]*",
)
PLACEHOLDERS = (*_SAID_LATER, *_NOT_KNOWN, *_ELSEWHERE, *_PROMPTS)
"""Patterns of what is said where nothing is said, in small letters and without marks; each for
the whole of it."""
_PLACEHOLDER = re.compile("|".join(f"(?:{pattern})" for pattern in PLACEHOLDERS))

EDGES = "-*·•\"'”“ "
"""What may stand around a piece of a sentence without being any of it."""
PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "sentence": _SENTENCE,
        "chunk": _CHUNK,
        "wrapped": _WRAPPED,
        "braced": _BRACED,
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
    said = sentences(_BRACED.sub(" ", text))
    return any(_answers(sentence, is_template) for sentence in said)


def sentences(text: str) -> list[str]:
    """The sentences of a text, and its lines, without those that are empty."""
    return [sentence for sentence in _SENTENCE.findall(text) if sentence.strip()]


def _answers(sentence: str, is_template: Callable[[str], bool]) -> bool:
    said = sentence.casefold().strip()
    if not said or said.endswith("?") or is_template(said):
        return False
    return any(_tells(chunk) for chunk in _CHUNK.split(said))


def _tells(chunk: str) -> bool:
    """Whether a stretch between two marks is more than a label («Ansvarig: TBD»)."""
    said = " ".join(chunk.split()).strip(EDGES)
    _label, colon, rest = said.rpartition(":")
    if colon and (not rest.strip() or _PLACEHOLDER.fullmatch(rest.strip())):
        return False
    return bool(said) and not _PLACEHOLDER.fullmatch(said)
