"""How much room a text takes, reckoned before there is a browser to ask.

The fonts of a player are unknown, so everything is reckoned with the widest of the likely
ones: Palatino among the serifs, Helvetica among the sans serifs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.rendering.screens.hyphenation import LONG, SOFT, broken

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
_BOLD = 1.12
_SPARE = 1.03
"""DejaVu, which small Linux players have, is a little wider than those."""

_WORD = re.compile(rf"[^\W\d_]{{{LONG + 1},}}")


@lru_cache(maxsize=8192)
def width(text: str, *, serif: bool = False, bold: bool = False) -> float:
    """The width of `text` on one line, in em."""
    table = _SERIF if serif else _SANS
    em = sum(table.get(letter) or _otherwise(letter) for letter in text if letter != SOFT)
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
    room /= _SPARE
    count, used, space = 1, 0.0, width(" ", serif=serif, bold=bold)
    hyphen = width("-", serif=serif, bold=bold)
    for word in text.split():
        gap = space if used else 0.0
        for index, piece in enumerate(pieces := word.split(SOFT)):
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
    words = (width(word, serif=serif, bold=bold) for word in text.split())
    return _SPARE * max(words, default=0.0)


@lru_cache(maxsize=8192)
def hyphenated_for(
    text: str, wider: float, language: str, *, serif: bool = False, bold: bool = False
) -> str:
    """`text` with soft hyphens in the long words that are wider than so many em."""

    def hyphens(found: re.Match[str]) -> str:
        word = found.group()
        return broken(word, language) if width(word, serif=serif, bold=bold) > wider else word

    return _WORD.sub(hyphens, text)


def hyphenated(text: str, language: str) -> str:
    """`text` with soft hyphens in its longest words."""
    return _WORD.sub(lambda word: broken(word.group(), language), text)
