"""How every rule goes through a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from generator.reading.guard.patterns import IGNORING_CASE, PATTERNS, WINDOW

Hit = tuple[str, int, int]
"""The rule, and from where to where in the normalised text."""
Judge = Callable[[str, tuple[str, ...], int, int], Hit | None]
"""Text, groups (the whole first; one that took no part is empty), start and end."""

_DIGITS = frozenset("0123456789")


@cache
def compiled(name: str) -> re.Pattern[str]:
    return re.compile(PATTERNS[name], re.IGNORECASE if name in IGNORING_CASE else 0)


def scan(name: str, text: str, judge: Judge) -> Iterator[Hit]:
    """What `judge` says of every match; where it says nothing, the next character is tried."""
    pattern, position = compiled(name), 0
    while match := pattern.search(text, position):
        groups = (match[0], *match.groups(""))
        hit = judge(text, groups, match.start(), match.end())
        if hit:
            yield hit
        position = hit[2] if hit else match.start() + 1


def before(text: str, start: int, count: int) -> str:
    return text[max(0, start - count) : start]


def after(text: str, end: int, count: int) -> str:
    return text[end : end + count]


def digit_at(text: str, index: int) -> bool:
    return 0 <= index < len(text) and text[index] in _DIGITS


def word_at(text: str, index: int) -> bool:
    """Whether a letter or a digit stands there."""
    return 0 <= index < len(text) and compiled("word").match(text[index]) is not None


def only_digits(text: str) -> str:
    return "".join(char for char in text if char in _DIGITS)


def near(name: str, text: str, start: int, end: int) -> bool:
    """Whether a word that says what a number is stands close to it."""
    pattern = compiled(name)
    return bool(
        pattern.search(before(text, start, WINDOW["before"]))
        or pattern.search(after(text, end, WINDOW["after"]))
    )
