"""How papers ask: the words by which a heading, a lead-in or a cell shows what it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from generator.review.finding import Topic


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_CUSTOMER = r"kund(?!service|tjänst|center)\w*"
_SENDS = r"\b(?:skickar|sänder|mejlar|sms:ar|postar|delar ut)\b"
_WORD = r"\b(?:brev|mejl|e-post|sms|utskick|information|besked|meddelande|nyhetsbrev|notis)"
_MAIL = r"\b(?:letter|e?-?mail|text|message|notice|newsletter)"
"""What reaches a customer."""

LABELS: Mapping[Topic, re.Pattern[str]] = MappingProxyType(
    {
        "who": _any(
            r"\bvem (?:som )?(?:märker|berörs|påverkas|drabbas|gäller)",
            r"\bvilka (?:som )?(?:märker|berörs|påverkas|drabbas|kunder)",
            r"\bberörda?\b.*kund|\bberörda\b|\bkundgrupp|\bmålgrupp",
            r"\bwho (?:will |would )?(?:notices?|feels?|sees)\b|\bwho is affected",
            r"\bwhich customers\b|\baffected\b.*customers?|\bcustomers? affected",
        ),
        "better": _any(
            r"\b(?:bättre|lättare|enklare)\b|förbättr|\bfördel|\bvinster?\b|\bpositiv",
            r"\b(?:better|easier|benefits?|gains?|improve\w*|positive)\b",
        ),
        "worse": _any(
            r"\b(?:sämre|svårare|krångligare)\b|försämr|\bnackdel|\bförluster?\b|\bnegativ",
            r"\b(?:worse|harder|drawbacks?|losses|negative)\b",
        ),
        "evidence": _any(
            r"kundröst|\bröst(?:er|en|erna)?\b|\bunderlag|\bbelägg|\binsikt(?:er)?\b",
            r"\bvad (?:har|säger) kund|\bkund\w* (?:har sagt|säger)|\bbygger\b",
            r"\bvoices?\b|\bevidence\b|\binsights?\b|\bcustomers? (?:have said|say)",
        ),
        "unheard": _any(
            r"\b(?:inte|ej|aldrig|ännu inte) (?:\w+ ){0,2}?(?:hört|hörts?|hörda?|lyssnat|pratat"
            r"|talat|(?:till)?fråga(?:t|ts|d|de)|intervjua(?:t|ts|de)|kontakta(?:t|ts|de)|mött)\b",
            r"\bhar vi inte\b|\bohörda|\botillfrågade|\bhar ingen (?:hört|frågat|pratat)",
            r"\bvilka? saknas|\bvem saknas|\bunheard",
            r"\b(?:not|never)(?: yet)? (?:been )?(?:heard|asked|consulted|listened|spoken|talked)",
            r"\bhaven['’]t (?:we )?(?:heard|asked|spoken|talked|listened|consulted)",
        ),
        "conclusion": _any(
            r"\bslutsats|\bi linje\b|\bsammanvägd|\bsammanfattande bedömning|^bedömning",
            r"\bconclusions?\b|\bin line\b|\bverdict\b|\bassessment\b",
        ),
        "mitigation": _any(
            r"\bkompens|\bgottgör|\buppväg|\bväger upp|\bmildr|\blindr|\båtgärd|\bom inte\b",
            r"\bmak(?:es?|ing) up|\bmitigat|\bcompensat|\bremed|\bif not\b",
        ),
        "tells": _any(
            r"\bberätta|\bvem (?:informerar|meddelar|säger|talar)|\binformer",
            r"\bkommunikation|\binformation till|\bbesked till",
            r"\bwho tells|\btell(?:s|ing)?\b.*customers?|\bcommunicat|\bwho informs",
        ),
        "follow-up": _any(
            r"\bfölj\w*(?: \w+)? upp\b|\buppfölj|\butvärder",
            r"\b(?:ser|tittar|prövar) vi\b.*\b(?:efter|igen)|\bnär\b.*\bigen\b",
            r"\bfollow(?:s|ed|ing)?[- ]?up|\blook(?:s|ed)? again|\breview date|\bevaluat",
        ),
    }
)

CUES: Mapping[Topic, re.Pattern[str]] = MappingProxyType(
    {
        "who": _any(
            rf"{_CUSTOMER}\b.*\b(?:märker|berörs|påverkas|drabbas)",
            rf"\b(?:märker|märks|påverkar|berör|drabbar|gäller|rör)\b.*{_CUSTOMER}",
            r"customers?\b.*\b(?:notices?|affected|feels?)\b|\baffects?\b.*customer",
        ),
        "better": _any(
            r"\b(?:bättre|lättare|enklare|snabbare|kortare|billigare|tryggare|tydligare|slipper)\b",
            r"\bförbättr|\bfördel|\b(?:vinner|tjänar) på\b|\bpositivt?\b",
            r"\b(?:better|easier|faster|quicker|shorter|cheaper|safer|clearer|simpler|improves?)\b",
            r"\b(?:advantages?|benefits?|upsides?|gains?)\b",
        ),
        "worse": _any(
            r"\b(?:sämre|svårare|krångligare|dyrare|långsammare|otryggare|otydligare)\b",
            r"\bförsämr|\blängre (?:väntan|väg|tid)|\bvänta längre|\bförlorar\b|\bmåste\b",
            r"\bnackdel|\bnegativt?\b|\b(?:drawbacks?|disadvantages?|downsides?)\b",
            r"\b(?:worse|harder|dearer|slower|costlier|loses?|longer|more expensive)\b|\bmust\b",
        ),
        "evidence": re.compile(r"(?!)"),  # looked for in the whole section, by its ids
        "unheard": _any(
            r"\b(?:inte|ej|aldrig) (?:\w+ )?(?:hört|(?:till)?frågat|pratat|talat|lyssnat)",
            r"\bnot (?:yet )?(?:heard|asked|spoken|listened)|\bhaven['’]t (?:heard|asked|spoken)",
        ),
        "conclusion": re.compile(r"(?!)"),  # has words of its own
        "mitigation": LABELS["mitigation"],
        "tells": _any(
            r"\b(?:berättar|meddelar|informerar|ringer|mejlar|skriver till|talar om)\b.*kund",
            r"\bkund\w* (?:får veta|informeras|meddelas|får besked)",
            # Somebody sends word to them, and not they to us.
            rf"^(?!.*\bkund(?:en|er|erna)?\b.{{0,30}}{_SENDS}).*{_SENDS}.*{_WORD}",
            rf"{_WORD}\w* (?:skickas|går (?:ut|i väg|till)|sänds|läggs i)\b",
            rf"\b(?:{_CUSTOMER}|alla|de)\b.{{0,30}}\bfår (?:ett |en )?{_WORD}",
            r"\b(?:tells?|informs?|calls?|writes to|mails?)\b.*customers?",
            r"customers? (?:is|are|will be) (?:told|informed)",
            rf"^(?!.*\bcustomers? (?:\w+ )?sends?).*\bsends?\b.*{_MAIL}",
            rf"\bcustomers? (?:gets?|receives?|will (?:get|receive)) (?:an? )?{_MAIL}",
        ),
        "follow-up": LABELS["follow-up"],
    }
)
"""By which a sentence that no label announces may be taken for an answer."""

NONE_AT_ALL = re.compile(
    r"\b(?:inget|ingenting|inga?)\b.*\b(?:sämre|svårare|försämring|nackdel|förlor)"
    r"|\bnothing\b.*\b(?:worse|harder|lost)|\bno (?:drawbacks?|losses)"
)

_MOST_WORDS = {":": 8, "?": 26, "–": 6, "": 14}
"""In a label, by the mark that ends it: longer, it is a sentence."""
_LONGEST = 300
"""Characters.  No label is longer."""
_LEAD_IN = re.compile(r"^(?P<label>[^:?\n]{2,200}?)\s*(?P<mark>[:?]|\s[–—-]\s|\t)\s*(?P<rest>.*)$")


def topics_of(label: str) -> tuple[Topic, ...]:
    """What a label asks for; nothing when it is no label."""
    said = " ".join(label[:_LONGEST].casefold().split())
    found = [topic for topic, pattern in LABELS.items() if pattern.search(said)]
    if "unheard" in found:  # «Vilka kunder har vi inte hört?» doesn't ask who notices
        found = [topic for topic in found if topic not in ("who", "evidence")]
    return tuple(found)


def lead_in(line: str, bold: tuple[str, ...] = ()) -> tuple[tuple[Topic, ...], str, str]:
    """`(topics, label, rest)` of a line that begins with a label; no topics when it doesn't."""
    for part in bold[:1]:
        label = part.rstrip(" :?–—-")
        if label and line.startswith(part) and (topics := topics_of(part)) and _fits(label, ""):
            return topics, label, line[len(part) :].lstrip(" :?–—-\t")
    if found := _LEAD_IN.match(line):
        label, rest = found["label"].strip(), found["rest"].strip()
        mark = found["mark"].strip() or "–"
        mark = mark if mark in _MOST_WORDS else "–"
        if _fits(label, mark) and (topics := topics_of(label)):
            if mark == "?":
                return _and_questions(topics, label, rest)
            return topics, label, rest
    return (), "", line


def _and_questions(
    topics: tuple[Topic, ...], label: str, rest: str
) -> tuple[tuple[Topic, ...], str, str]:
    """A second question right after the first belongs to the label: «I linje? Om inte, vad …?»"""
    if (found := _LEAD_IN.match(rest)) and found["mark"] == "?" and _fits(found["label"], "?"):
        more = topics_of(found["label"])
        return tuple(dict.fromkeys([*topics, *more])), label, found["rest"].strip()
    return topics, label, rest


def _fits(label: str, mark: str) -> bool:
    return len(label.split()) <= _MOST_WORDS[mark]
