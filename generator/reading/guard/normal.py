"""A text as the rules read it, with the way back to the text as it was written.

People write `850709–9805` with the dash that their phone chose, paste digits from
a spreadsheet in full width, and copy characters that nobody sees.  The rules see one
dash, one space and ten digits; `Normal` remembers where each of them stands.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

DASHES = "‐‑‒–—―−⁃˗⸺⸻﹘﹣－➖〜～ー"
"""What looks like a hyphen, or is written where one is meant."""
PLUSES = "➕﹢＋"
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
"""A class of characters that take no room: joiners, marks of direction, variation selectors."""
COMBINING = "\u0300-\u036f"
SPACES = "\t\n\u000b\u000c\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"

_INVISIBLE = re.compile(f"[{INVISIBLE}\U000e0000-\U000e0fff]")
_SPACE = re.compile(f"[{SPACES}]")
_CLUSTER = re.compile(f"[^{COMBINING}][{COMBINING}]{{0,30}}|[{COMBINING}]{{1,30}}", re.DOTALL)
"""No language needs more marks on a letter (Unicode annex 15, stream-safe text format), and
what it costs to put them in order grows with the square of their number."""
_AS_IT_IS = "\x20-\x7eåäöÅÄÖéÉüÜ…”’“‘»«•"
_ODD = re.compile(f"[^{_AS_IT_IS}]|  ")
_FOLD = {**dict.fromkeys(DASHES, "-"), **dict.fromkeys(PLUSES, "+")}


@dataclass(frozen=True, slots=True)
class Normal:
    """`text[i]` was written at `starts[i]` … `ends[i]` of the original, in characters."""

    text: str
    starts: range | list[int]
    ends: range | list[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` (not empty) stands in the original."""
        return self.starts[start], self.ends[end - 1]


def normalise(text: str) -> Normal:
    """NFKC letter by letter, one kind of dash, plus and space, ten digits, nothing unseen."""
    if not _ODD.search(text):
        return Normal(text, range(len(text)), range(1, len(text) + 1))
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        for char in _plain(cluster[0]):
            if char == " " and out and out[-1] == " ":
                ends[-1] = cluster.end()
                continue
            out.append(char)
            starts.append(cluster.start())
            ends.append(cluster.end())
    return Normal("".join(out), starts, ends)


def _plain(cluster: str) -> str:
    if cluster in _FOLD:
        return _FOLD[cluster]
    if _AS_ONE.fullmatch(cluster):
        return cluster
    return "".join(map(_one, _INVISIBLE.sub("", unicodedata.normalize("NFKC", cluster))))


def _one(char: str) -> str:
    if char in _FOLD:
        return _FOLD[char]
    if _SPACE.match(char):
        return " "
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)


_AS_ONE = re.compile(f"[{_AS_IT_IS}]")


def zeros() -> list[int]:
    """The code point of every zero that Unicode knows; its nine digits follow it."""
    return [point for point in range(0x110000) if unicodedata.decimal(chr(point), None) == 0]
