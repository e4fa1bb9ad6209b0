"""How much room a text takes, reckoned before there is a browser to ask.

The fonts of a player are unknown, so everything is reckoned with the widest of the likely
ones: Palatino among the serifs, Helvetica among the sans serifs.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SERIF = {
    **dict.fromkeys("ijl", 0.29),
    **dict.fromkeys(" .,", 0.25),
    **dict.fromkeys("ft:;'’!-|()", 0.33),
    **dict.fromkeys("rsc", 0.42),
    **dict.fromkeys("ezaåäv", 0.51),
    **dict.fromkeys("bdghknopquxyöé0123456789–”“?", 0.58),
    **dict.fromkeys("mwMWÆ—…%&@", 0.9),
}
_SANS = {
    **dict.fromkeys("ijl'’|", 0.24),
    **dict.fromkeys(" .,ft:;!-()r·", 0.3),
    **dict.fromkeys("cksvxyz", 0.5),
    **dict.fromkeys("abdeåäöéghnopqu0123456789–”“?", 0.56),
    **dict.fromkeys("mwMWÆ—…%&@", 0.88),
}
_CAPITAL, _OTHER, _WIDE = 0.74, 0.58, 1.0
_FIRST_WIDE = "\u1100"
"""From here on, scripts whose letters fill a square are common."""
_BOLD = 1.08

_SOFT = "\u00ad"
_LONG = 13
"""A word of more letters may be broken."""
_NEAR = 4
"""Letters that stay together at a word's ends."""
_VOWELS = "aeiouyåäöéAEIOUYÅÄÖÉ"
_BETWEEN = re.compile(rf"(?<=[{_VOWELS}])([^\W\d_{_VOWELS}]{{2,5}})(?=[{_VOWELS}])")
_WHOLE = {"ng", "ngs", "ck", "cks", "ks", "ch", "sch", "sh", "th", "ph", "gn", "sk", "st", "qu"}
_BEGINS = re.compile("(?:stj|skj|str|skr|spr|s[jklmnptv]|[tkhbd]j|[bdfgkptv]r|[bfgkp]l|kn|[ktd]v)$")
"""What a word may begin with, and so what a compound's second half does."""
_SOME = re.compile(r"[^\W\d_]{8,}")
_WORD = re.compile(rf"[^\W\d_]{{{_LONG + 1},}}")


@lru_cache(maxsize=8192)
def width(text: str, *, serif: bool = False, bold: bool = False) -> float:
    """The width of `text` on one line, in em."""
    table = _SERIF if serif else _SANS
    em = sum(table.get(letter) or _otherwise(letter) for letter in text if letter != _SOFT)
    return em * _BOLD if bold else em


def _otherwise(letter: str) -> float:
    if letter >= _FIRST_WIDE:
        return _WIDE
    return _CAPITAL if letter.isupper() else _OTHER


@lru_cache(maxsize=8192)
def lines(text: str, room: float, *, serif: bool = False, bold: bool = False) -> int:
    """How many lines `text` takes where a line holds `room` em; as a browser fills them.

    Its soft hyphens may be used.  A piece that is wider than a line is broken wherever the
    line ends, as `overflow-wrap: break-word` does.
    """
    count, used, space = 1, 0.0, width(" ", serif=serif, bold=bold)
    hyphen = width("-", serif=serif, bold=bold)
    for word in text.split():
        gap = space if used else 0.0
        for index, piece in enumerate(pieces := word.split(_SOFT)):
            em = width(piece, serif=serif, bold=bold)
            last = index == len(pieces) - 1
            if used + gap + em + (0.0 if last else hyphen) > room and used:
                count, used, gap = count + 1, 0.0, 0.0
            over = int(em / room) if em > room else 0
            count += over
            used, gap = used + gap + em - over * room, 0.0
    return count


@lru_cache(maxsize=8192)
def widest(text: str, *, serif: bool = False, bold: bool = False) -> float:
    """The width of the widest word, in em."""
    return max((width(word, serif=serif, bold=bold) for word in text.split()), default=0.0)


@lru_cache(maxsize=8192)
def hyphenated_for(text: str, wider: float, *, serif: bool = False, bold: bool = False) -> str:
    """`text` with soft hyphens in the words that are wider than so many em."""

    def hyphens(found: re.Match[str]) -> str:
        word = found.group()
        return _broken(word) if width(word, serif=serif, bold=bold) > wider else word

    return _SOME.sub(hyphens, text)


def hyphenated(text: str) -> str:
    """`text` with soft hyphens in its longest words: players carry no hyphenation of their own.

    Between vowels, the last consonant goes to the next line («enkonsonantprincipen», Svenska
    skrivregler 2.3), and with it what it may begin a word together with.  A lone consonant,
    and consonants that are one sound or a beginning together, are left whole: most breaks
    then fall where a compound is joined, and a break that is not made is never wrong.
    """
    return _WORD.sub(lambda word: _broken(word.group()), text)


@lru_cache(maxsize=2048)
def _broken(word: str) -> str:
    parts, start = [], 0
    for found in _BETWEEN.finditer(word):
        at = _break(found)
        if at is not None and at - start >= 2 and at >= _NEAR and len(word) - at >= _NEAR:
            parts.append(word[start:at])
            start = at
    return _SOFT.join([*parts, word[start:]])


def _break(between: re.Match[str]) -> int | None:
    """Where a word may be broken among the consonants between two vowels."""
    consonants = between.group().lower()
    begins = _BEGINS.search(consonants)
    if consonants in _WHOLE or (begins and begins.start() == 0):
        return None
    if consonants.startswith("ngs"):
        return between.start() + 3
    return between.start() + (begins.start() if begins else len(consonants) - 1)
