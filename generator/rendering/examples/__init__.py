"""What each message means, with an example wrong and right, in each language.

One text file a language, read as it is:

    ## A heading over messages that belong together
    # code
    What it means, in a sentence or two.
    - wrong
      lines of a file, indented by two
    ! the line that is told
    - right
      the lines that replace it

`- wrong` stands for a few lines of an insight.  `- wrong departments/finance.yaml` is another
file; with `=` before the path the lines are the whole of it, with `!` it is the file that is
told, and `- and …` adds another file to the same example.

tests/rendering/test_examples.py reads every example as a writer's file: the wrong one is told
with its code at its marked line, the right one is fine.  A message that can't be shown in
lines of text has words only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
_MARKED = "! "


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    marked: bool


@dataclass(slots=True)
class Piece:
    """A few lines of a file, or all of them (`whole`); `path` is empty for any insight."""

    path: str
    whole: bool
    marked: bool
    """It is the file itself that is told, or its name."""
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Example:
    """One message; `wrong` and `right` are empty when words must do."""

    code: str
    meaning: str = ""
    wrong: list[Piece] = field(default_factory=list)
    right: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    title: str
    examples: list[Example] = field(default_factory=list)


@cache
def groups(language: str) -> tuple[Group, ...]:
    """Every message of the program, in the order they are to be read."""
    text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    return tuple(_groups(text.splitlines()))


def _groups(lines: list[str]) -> Iterator[Group]:
    group = Group("")
    pieces: list[Piece] = []
    for line in lines:
        if line.startswith("## "):
            if group.title:
                yield group
            group = Group(line[3:])
        elif line.startswith("# "):
            group.examples.append(Example(line[2:]))
        elif line.startswith(("- wrong", "- right", "- and")):
            example = group.examples[-1]
            pieces = {"wrong": example.wrong, "right": example.right}.get(line.split()[1], pieces)
            pieces.append(_piece(line))
        elif line.startswith(("  ", _MARKED)):
            pieces[-1].lines.append(Line(line[2:], line.startswith(_MARKED)))
        elif line:
            example = group.examples[-1]
            example.meaning = f"{example.meaning} {line}".strip()
    yield group


def _piece(header: str) -> Piece:
    _dash, _side, *rest = header.split()
    return Piece(path=rest[-1] if rest else "", whole="=" in rest, marked="!" in rest)
