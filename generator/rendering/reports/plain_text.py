"""For people at a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from generator.problems import Severity
from generator.rendering.language import Language
from generator.rendering.messages import Told


def as_text(told: Told, language: Language, paint: Callable[[str, str], str]) -> str:
    """One problem for a terminal: place, code, what is wrong, the line with a caret, the hint."""
    severity = {
        Severity.ERROR: language._("error"),
        Severity.ADVICE: language._("advice"),
    }[told.severity]
    place = paint(f"{told.file}:{told.line}:{told.column}", "place")
    lines = [f"{place}: {paint(severity, told.severity)} {told.message} [{told.code}]"]
    if told.source.strip():
        line, caret = with_caret(told.source, told.column)
        lines += [f"    {line}", f"    {paint(caret, told.severity)}"]
    if told.hint:
        lines.append(f"    {told.hint}")
    return "\n".join(lines)


_WIDTH = 100


def with_caret(source: str, column: int) -> tuple[str, str]:
    """The source line (its middle part, where it is long) and a caret below the column.

    What can't be seen is shown as a dot; a letter that takes two cells moves the caret by two.
    """
    start = max(0, column - _WIDTH // 2) if len(source) > _WIDTH else 0
    part = source[start : start + _WIDTH].replace("\t", " ")
    shown = "".join(char if char.isprintable() else "·" for char in part)
    return shown, " " * sum(map(_cells, shown[: column - 1 - start])) + "^"


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
