"""What a beginner meant when libyaml gives up.

libyaml says where its grammar broke, which is seldom where the writer went wrong and
never in her words.  These rules look at the line itself for the usual mistakes; what
they don't recognise stays `yaml-syntax`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from generator.problems import Detail

Explained = tuple[str, int, int, dict[str, Detail]]

_KEY = re.compile(r"^(\s*(?:- )?)([A-Za-z_][\w-]*):(\s+|$)(.*)$")
_GLUED = re.compile(r"^(\s*(?:- )?)([a-z_]+):(?=[^\s/])")
_QUOTED_FIRST = re.compile(r"""^(["'])(?:(?!\1).)*\1\s*[^\s#,:\]}]""")


def explain(error: yaml.MarkedYAMLError, lines: list[str]) -> Explained:
    """The code, line and column (from 0) and details of what libyaml stumbled over."""
    mark = error.problem_mark or error.context_mark
    line = min(mark.line, max(len(lines) - 1, 0)) if mark else 0
    column = mark.column if mark and mark.line == line else 0
    context = error.context_mark.line if error.context_mark else line
    for recognise in _MISTAKES:
        for candidate in dict.fromkeys((line, context, line - 1)):
            if 0 <= candidate < len(lines):
                found = recognise(lines, candidate, column if candidate == line else 0)
                if found:
                    return found
    problem = (error.problem or "").lower()
    if "quoted scalar" in (error.context or ""):
        start = error.context_mark
        return "quote-not-closed", start.line, start.column, {}
    return "yaml-syntax", line, column, {"value": problem}


def _tab(lines: list[str], line: int, _column: int) -> Explained | None:
    text = lines[line]
    indent = text[: len(text) - len(text.lstrip())]
    return ("tab", line, indent.index("\t"), {}) if "\t" in indent else None


def _value_of(text: str) -> tuple[int, str] | None:
    """Where the value begins on a `key: value` line, and the value."""
    match = _KEY.match(text)
    if match and match[4]:
        return match.start(4), match[4]
    item = re.match(r"^(\s*- )(\S.*)$", text)
    return (item.start(2), item[2]) if item else None


def _reserved_first(lines: list[str], line: int, _column: int) -> Explained | None:
    found = _value_of(lines[line])
    if found and found[1][0] in "%@`":
        return "reserved-first", line, found[0], {"value": found[1][0]}
    return None


def _asterisk_first(lines: list[str], line: int, _column: int) -> Explained | None:
    found = _value_of(lines[line])
    if found and found[1][0] in "*&!":
        code = {"*": "alias", "&": "anchor", "!": "tag"}[found[1][0]]
        return code, line, found[0], {"value": found[1].split()[0].strip("*&!")}
    return None


def _quoted_word_first(lines: list[str], line: int, _column: int) -> Explained | None:
    found = _value_of(lines[line])
    if found and _QUOTED_FIRST.match(found[1]):
        return "quoted-word-first", line, found[0], {"value": found[1][:60]}
    return None


def _colon_in_text(lines: list[str], line: int, _column: int) -> Explained | None:
    found = _value_of(lines[line])
    if found and found[1][0] not in "\"'[{|>":
        colon = re.search(r":(\s|$)", found[1])
        if colon:
            where = found[0] + colon.start()
            return "colon-in-text", line, where, {"value": found[1][:60]}
    return None


def _no_space_after_colon(lines: list[str], line: int, _column: int) -> Explained | None:
    match = _GLUED.match(lines[line])
    if match:
        return "no-space-after-colon", line, match.end(), {"key": match[2]}
    return None


def _wrong_indent(lines: list[str], line: int, column: int) -> Explained | None:
    """A key that stands deeper or shallower than its siblings above."""
    match = _KEY.match(lines[line])
    if not match or column > match.end(2) + 1:
        return None
    indent = len(match[1])
    above = [_KEY.match(text) for text in lines[:line]]
    indents = {len(key[1]) for key in above if key}
    last = next((key for key in reversed(above) if key), None)
    deeper_than_text = last is not None and bool(last[4]) and indent > len(last[1])
    if deeper_than_text or (indents and indent not in indents):
        expected = len(last[1]) if last else 0
        details: dict[str, Detail] = {"key": match[2], "value": indent, "expected": expected}
        return "wrong-indent", line, indent, details
    return None


def _no_colon(lines: list[str], line: int, _column: int) -> Explained | None:
    text = lines[line].strip()
    if text and ":" not in text and text[0] not in "-#\"'[{>|":
        return "no-colon", line, len(lines[line]) - len(lines[line].lstrip()), {"value": text[:60]}
    return None


_MISTAKES: tuple[Callable[[list[str], int, int], Explained | None], ...] = (
    _tab,
    _reserved_first,
    _asterisk_first,
    _quoted_word_first,
    _colon_in_text,
    _no_space_after_colon,
    _wrong_indent,
    _no_colon,
)
