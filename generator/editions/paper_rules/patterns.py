"""A pattern of Python's as a browser reads it, with the flag `u`."""

from __future__ import annotations

import re

_WORD = r"\p{L}\p{N}_"
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_EDGE = f"(?:(?<![{_WORD}])(?=[{_WORD}])|(?<=[{_WORD}])(?![{_WORD}]))"
_MEANT = frozenset("bBdDsSwWnrtpP^$\\.*+?()[]{}|/-")
"""What may follow a backslash in a browser."""


def in_a_browser(pattern: re.Pattern[str]) -> str:
    """The same pattern without the blanks and comments of a verbose one.

    A browser's `\\b` and `\\w` know no letter beyond z, so å and ö are spelt out for it.
    """
    verbose = bool(pattern.flags & re.VERBOSE)
    return "".join(_parts(pattern.pattern, verbose))


def _parts(text: str, verbose: bool) -> list[str]:
    made: list[str] = []
    at, in_class = 0, False
    while at < len(text):
        if found := _ESCAPED.match(text, at):
            made.append(_escaped(found[1], in_class))
            at = found.end()
            continue
        char = text[at]
        if verbose and not in_class and char == "#":
            at = (text.find("\n", at) + 1) or len(text)
            continue
        if not (verbose and not in_class and char.isspace()):
            made.append(char)
        in_class = char == "[" or (in_class and char != "]")
        at += 1
    return made


def _escaped(char: str, in_class: bool) -> str:
    if char == "b" and not in_class:
        return _EDGE
    if char == "w":
        return _WORD if in_class else f"[{_WORD}]"
    return f"\\{char}" if char in _MEANT and (char != "-" or in_class) else char
