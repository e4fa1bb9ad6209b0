"""Words that stay words in Markdown, however they were meant.

For GitHub, GitLab and Gitea: beside CommonMark they make links of names (@), numbers (#, !,
~, %, $, &) and bare addresses, and GitLab takes a line that begins with / for a command.
"""

from __future__ import annotations

import re

_MARK_UP = re.compile(
    r"""[\\`*_{}\[\]|=+<>&@\#!~%$^]  # means something wherever it stands, or may
    | ^[-/]                          # at the beginning of a line
    | [.:](?=\S)                      # within an address""",
    re.VERBOSE,
)
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
"""What begins a list."""
_REFERS = re.compile(r"[@#!~%$&^][\w\"']|://")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_BACKTICKS = re.compile("`+")
_NOTHING = "&#8203;"
"""A space without width: it tears a reference apart."""


def plain(text: str) -> str:
    """`text` on one line of prose, with no mark-up, mention, reference or link in it."""
    return _NUMBERED.sub(r"\1\\\2", _MARK_UP.sub(_escaped, one_line(text)))


def _escaped(found: re.Match[str]) -> str:
    mark = _ENTITIES.get(found[0], f"\\{found[0]}")
    return f"{mark}{_NOTHING}" if _REFERS.match(found.string, found.start()) else mark


def code(text: str) -> str:
    """`text` as a code span."""
    text = one_line(text)
    fence = "`" * (_longest_run(text) + 1)
    pad = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def block(lines: list[str], kind: str) -> str:
    """`lines` as a block of code, within a fence that none of them can close."""
    fence = "`" * max(3, _longest_run("\n".join(lines)) + 1)
    return "\n".join([f"{fence}{kind}", *map(_printable, lines), fence])


def one_line(text: str) -> str:
    return " ".join(_printable(text.replace("\n", " ")).split())


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else "·" for char in text)


def _longest_run(text: str) -> int:
    return max(map(len, _BACKTICKS.findall(text)), default=0)
