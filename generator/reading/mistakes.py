"""What a beginner meant when libyaml gives up.

libyaml says where its grammar broke, which is seldom where the writer went wrong and
never in her words.  Each rule here knows one of the usual mistakes, by what libyaml said
and by the lines around it; what none of them knows stays `yaml-syntax`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from generator.problems import Detail
from generator.reading.quoting import in_quotes, shown

Explained = tuple[str, int, int, dict[str, Detail]]
"""The code, the line and the column (from 0), and the details."""

_KEY = re.compile(r"^(\s*(?:- )?)([A-Za-z_][\w-]*):(\s+|$)(.*)$")
_ITEM = re.compile(r"^\s*- +(\S.*)$")
_GLUED = re.compile(r"^(\s*(?:- )?)([a-z_]+):(?=[^\s/:])")
_REFUSED_FIRST = (
    "cannot start any token",  # % @ `
    "block sequence entries are not allowed",  # -
    "mapping keys are not allowed",  # ?
)
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*'", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Stumble:
    """Where libyaml fell, where it had set off, and what it said."""

    lines: list[str]
    line: int
    column: int
    start_line: int
    start_column: int
    said: str


def explain(error: yaml.MarkedYAMLError, lines: list[str]) -> Explained:
    """What libyaml stumbled over, as the writer would see it."""
    stumble = _stumble(error, lines)
    for recognise in _MISTAKES:
        found = recognise(stumble)
        if found is not None:
            return found
    return "yaml-syntax", stumble.line, stumble.column, {}


def _stumble(error: yaml.MarkedYAMLError, lines: list[str]) -> _Stumble:
    line, column = _place(error.problem_mark or error.context_mark, lines)
    start = _place(error.context_mark, lines) if error.context_mark else (line, column)
    said = f"{error.context or ''} {error.problem or ''}"
    return _Stumble(lines, line, column, *start, said)


def _place(mark: Any, lines: list[str]) -> tuple[int, int]:
    """libyaml may have run past the end; the last line is where to look then."""
    if mark is None:
        return 0, 0
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, min(mark.column, len(lines[mark.line]))


def without_space(lines: list[str], line: int) -> Explained | None:
    """`title:Kunden`, which YAML takes for a text."""
    match = _GLUED.match(lines[line])
    if match is None:
        return None
    return "no-space-after-colon", line, match.end(), {"key": match[2]}


def merge_conflict(lines: list[str]) -> Explained | None:
    """The marks that git leaves where two people changed the same lines."""
    for number, line in enumerate(lines):
        if line.startswith("<<<<<<< "):
            return "merge-conflict", number, 0, {}
    return None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _value_of(text: str) -> tuple[int, str] | None:
    """Where the value begins on a `key: value` or `- value` line, and the value."""
    match = _KEY.match(text)
    if match and match[4]:
        return match.start(4), match[4].rstrip()
    item = _ITEM.match(text)
    return (item.start(1), item[1].rstrip()) if item else None


def _merge_conflict(at: _Stumble) -> Explained | None:
    return merge_conflict(at.lines)


def _tab(at: _Stumble) -> Explained | None:
    for line in (at.line, at.start_line):
        text = at.lines[line]
        tab = text[: _indent(text)].find("\t")
        if tab >= 0:
            return "tab", line, tab, {}
    if "cannot start any token" in at.said and at.lines[at.line][at.column :][:1] == "\t":
        return "tab", at.line, at.column, {}
    return None


def _quote_never_closed(at: _Stumble) -> Explained | None:
    if "scanning a quoted scalar" in at.said:
        return "quote-not-closed", at.start_line, at.start_column, {}
    return None


def _backslash(at: _Stumble) -> Explained | None:
    """In double quotes a backslash begins a code: `C:\\Users` holds one that isn't any."""
    if "parsing a quoted scalar" not in at.said:
        return None
    column = at.lines[at.line].rfind("\\", 0, at.column + 1)
    return "backslash", at.line, max(column, 0), {}


def _decoration(at: _Stumble) -> Explained | None:
    for said, code in (("an alias", "alias"), ("an anchor", "anchor"), ("a tag", "tag")):
        if said in at.said:
            rest = at.lines[at.start_line][at.start_column :]
            return code, at.start_line, at.start_column, {"value": in_quotes(rest)}
    return None


def _asterisk_item(at: _Stumble) -> Explained | None:
    text = at.lines[at.start_line]
    if "an alias" in at.said and text.lstrip().startswith("* "):
        return "asterisk-item", at.start_line, _indent(text), {}
    return None


def _reserved_first(at: _Stumble) -> Explained | None:
    if any(said in at.said for said in ("scanning a directive", "scanning a block scalar")):
        line, column = at.start_line, at.start_column
    elif any(said in at.said for said in _REFUSED_FIRST):
        line, column = at.line, at.column
    elif at.lines[0].startswith("%"):
        line, column = 0, 0
    else:
        return None
    text = at.lines[line][column:]
    return "reserved-first", line, column, {"value": text[:1], "text": in_quotes(text)}


def _bracket(at: _Stumble) -> Explained | None:
    """`[Viktigt] kunden sa` and `[Viktigt kunden`: a text, or a list that doesn't end."""
    line, column = at.start_line, at.start_column
    if "parsing a flow" not in at.said:
        found = _value_of(at.lines[at.line])
        if found is None or found[1][0] not in "[{" or found[0] >= at.column:
            return None
        line, column = at.line, found[0]
    text = at.lines[line][column:]
    return "bracket", line, column, {"value": text[:1], "text": in_quotes(text)}


def _quoted_then_more(at: _Stumble) -> Explained | None:
    """A quotation that ended just before the place where libyaml fell."""
    for line in range(at.line, -1, -1):
        found = _value_of(at.lines[line])
        if found is None or found[1][0] not in "\"'":
            continue
        column, value = found
        quoted = _QUOTED.match("\n".join(_until(at, line)), column)
        if quoted is None or quoted.string[quoted.end() :].strip():
            continue
        if line < at.line:
            return "quote-not-closed", line, column, {}
        if value.endswith(value[0]):
            return "quotes-in-quotes", line, column, {"value": in_quotes(value[1:-1])}
        return "quoted-word-first", line, column, {"value": in_quotes(value)}
    return None


def _until(at: _Stumble, line: int) -> list[str]:
    """The lines from `line` to the place where libyaml fell."""
    return [*at.lines[line : at.line], at.lines[at.line][: at.column]]


def _colon_in_text(at: _Stumble) -> Explained | None:
    if "mapping values are not allowed" not in at.said:
        return None
    found = _value_of(at.lines[at.line])
    if found is None or found[0] > at.column:
        return None
    return "colon-in-text", at.line, at.column, {"value": in_quotes(found[1])}


def _key_in_text(at: _Stumble) -> Explained | None:
    """A key that libyaml took for the rest of the text above: look at what stands above."""
    if "mapping values are not allowed" not in at.said:
        return None
    key = _KEY.match(at.lines[at.line])
    above = next((n for n in range(at.line - 1, -1, -1) if at.lines[n].strip()), None)
    if above is None:
        return None
    if found := without_space(at.lines, above):
        return found
    if key is None:
        return "colon-in-text", at.line, at.column, {"value": in_quotes(_text_until(at))}
    if any(_KEY.match(at.lines[n]) for n in range(above + 1)):
        return _indented(at, at.line, key)
    return _no_colon_at(at, above)


def _text_until(at: _Stumble) -> str:
    """The text of several lines that libyaml fell in."""
    text = [at.lines[at.line]]
    for line in range(at.line - 1, -1, -1):
        found = _value_of(at.lines[line])
        text.insert(0, found[1] if found else at.lines[line])
        if found:
            break
    return " ".join(text)


def _no_colon(at: _Stumble) -> Explained | None:
    if "could not find expected ':'" not in at.said:
        return None
    text = at.lines[at.start_line]
    if found := without_space(at.lines, at.start_line):
        return found
    if re.match(r"\s*-\S", text):
        return "no-space-after-hyphen", at.start_line, _indent(text), {"value": shown(text)}
    return None if _KEY.match(text) else _no_colon_at(at, at.start_line)


def _no_colon_at(at: _Stumble, line: int) -> Explained:
    text = at.lines[line]
    return "no-colon", line, _indent(text), {"value": shown(text)}


def _wrong_indent(at: _Stumble) -> Explained | None:
    key = _KEY.match(at.lines[at.line])
    if key is None or at.column > key.end(2):
        return None
    found = _indented(at, at.line, key)
    return found if found[3]["value"] != found[3]["expected"] else None


def _indented(at: _Stumble, line: int, key: re.Match[str]) -> Explained:
    """Say how far the key is indented, and how far the nearest key above it."""
    above = (_KEY.match(at.lines[number]) for number in range(line - 1, -1, -1))
    nearest = next((len(match[1]) for match in above if match), 0)
    details: dict[str, Detail] = {"key": key[2], "value": len(key[1]), "expected": nearest}
    return "wrong-indent", line, len(key[1]), details


def _item_out_of_place(at: _Stumble) -> Explained | None:
    text = at.lines[at.line]
    if text.lstrip().startswith("- ") and at.column <= _indent(text):
        return "item-out-of-place", at.line, _indent(text), {}
    return None


def _stray_text(at: _Stumble) -> Explained | None:
    text = at.lines[at.line].strip()
    if text and ":" not in text and text[0] not in "-#\"'[{>|":
        return _no_colon_at(at, at.line)
    return None


_MISTAKES: tuple[Callable[[_Stumble], Explained | None], ...] = (
    _merge_conflict,
    _tab,
    _quote_never_closed,
    _backslash,
    _asterisk_item,
    _decoration,
    _reserved_first,
    _bracket,
    _quoted_then_more,
    _colon_in_text,
    _key_in_text,
    _no_colon,
    _wrong_indent,
    _item_out_of_place,
    _stray_text,
)
