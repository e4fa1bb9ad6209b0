"""What a single value may hold, and what it is: YAML 1.2's core schema."""

from __future__ import annotations

import math
import re
from typing import Any

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters, and those that turn the direction of the text around them."""

FORBIDDEN_IN_VALUE = re.compile(f"\r|{FORBIDDEN.pattern}")
"""A carriage return ends a line in a file; within a value only an escape can make one."""

_ESCAPE = re.compile(r"\\(?:x(?P<x>..)|u(?P<u>.{4})|U(?P<U>.{8})|(?P<short>.))", re.DOTALL)
_SHORT_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b", "r": "\r",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip

_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CORE = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_START = frozenset("0123456789+-.")
_LONGEST_INT, _LONGEST_FLOAT = 18, 30
"""Longer ones are order numbers and the like, which are texts."""


def core(value: str) -> Any:
    """A plain scalar by YAML 1.2's core schema (section 10.3.2).

    Infinity and not-a-number stay texts, however they are written: nobody has heard them.
    """
    if value in _CORE:
        return _CORE[value]
    if value[0] not in _NUMBER_START or len(value) > _LONGEST_FLOAT:
        return value
    if _INT.fullmatch(value):
        base = 10 if value[1:2] not in ("o", "x") else 0
        return int(value, base) if len(value) <= _LONGEST_INT else value
    if _FLOAT.fullmatch(value):
        number = float(value)
        return number if math.isfinite(number) else value
    return value


def escape_of(character: str, text: str, start: int, end: int) -> int:
    """Where between `start` and `end` of `text` the character is written as an escape."""
    for escape in _ESCAPE.finditer(text, start, end):
        number = escape["x"] or escape["u"] or escape["U"]
        meant = chr(int(number, 16)) if number else _SHORT_ESCAPES.get(escape["short"])
        if meant == character:
            return escape.start()
    return start
