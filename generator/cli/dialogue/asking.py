"""One question at a time in the terminal: a line to write on, or a list to choose from.

Everything is written on standard error, so that standard output holds the result alone.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Sequence
from typing import Final

from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input import create_input
from prompt_toolkit.output import create_output
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style

from generator.cli.dialogue.choosing import choose
from generator.cli.dialogue.writing import Typed, write
from generator.rendering.contributing.answers import Choice

STYLE: Final = Style.from_dict(
    {
        "ask": "bold",
        "number": "ansicyan",
        "help": "dim",
        "key": "ansicyan",
        "pointed": "ansicyan bold",
        "good": "ansigreen",
        "advice": "ansiyellow",
        "wrong": "ansired bold",
    }
)
"""The terminal's own colours, so that they fit whatever its background is."""

WIDEST = 88
"""Columns.  Longer lines are hard to read, however wide the window is."""

MARK = "› "

Fragments = list[tuple[str, str]]


class Asking:
    """The terminal, asked and answered."""

    def __init__(self) -> None:
        self._input = create_input(sys.stdin)
        self._output = create_output(sys.stderr)

    @property
    def width(self) -> int:
        """Columns that may be written on; the last one is left free."""
        return min(self._output.get_size().columns - 1, WIDEST)

    def say(self, text: str = "", style: str = "", indent: str = "") -> None:
        """A paragraph, broken where the window ends."""
        self._print([(f"class:{style}" if style else "", self._wrapped(text, indent))])

    def heading(self, number: str, text: str) -> None:
        """A question's own line, with its number before it."""
        before = f"{number} " if number else ""
        wrapped = self._wrapped(before + text, "")
        self._print([("", "\n"), ("class:number", before), ("class:ask", wrapped[len(before) :])])

    def file(self, path: str, text: str) -> None:
        """A file as it will be, with a line down its side."""
        self._print([("", "\n"), ("class:ask", path)])
        for line in text.splitlines():
            key, colon, rest = line.partition(": ")
            if not colon:
                key, colon, rest = (line, "", "") if line.endswith(":") else ("", "", line)
            wrapped = self._wrapped(key + colon + rest, "│ ", "│     ")
            head = len("│ ") + len(key + colon)
            note = "class:help" if line.startswith("#") else ""
            whole = note or not wrapped.startswith(f"│ {key}{colon}")
            parts: Fragments = (
                [(note, wrapped)]
                if whole
                else [
                    ("class:help", "│ "),
                    ("class:key", wrapped[2:head]),
                    ("", wrapped[head:]),
                ]
            )
            self._print(parts)

    def text(
        self,
        check: Callable[[str], Typed],
        tidy: Callable[[str], str],
        default: str = "",
        lines: bool = False,
    ) -> str:
        """A text that `check` finds nothing wrong with, as `tidy` leaves it.

        With `lines`, Alt-Enter begins a new line.
        """
        written = write(
            check,
            default,
            lines=lines,
            mark=MARK,
            style=STYLE,
            wrapped=self._lines,
            ways=(self._input, self._output),
        )
        kept = tidy(written)
        self.answered(kept or "–")
        return kept

    def choose(
        self, choices: Sequence[Choice], hint: str, default: str = "", *, stays: bool = True
    ) -> str:
        """The value of one of `choices`; its name `stays` to be read, or nothing does."""
        value = choose(
            [(choice.value, choice.name) for choice in choices],
            hint,
            default,
            style=STYLE,
            width=self.width,
            rows=self._output.get_size().rows,
            ways=(self._input, self._output),
        )
        if stays:
            self.answered(next(choice.name for choice in choices if choice.value == value))
        return value

    def answered(self, text: str) -> None:
        """What was answered, as it stays to be read."""
        self._print([("class:pointed", MARK), ("", self._lines(text)[len(MARK) :])])

    def _lines(self, text: str) -> str:
        return "\n".join(self._wrapped(line, "  ") for line in text.split("\n"))

    def _wrapped(self, text: str, indent: str, then: str | None = None) -> str:
        return "\n".join(
            textwrap.wrap(
                text,
                self.width,
                initial_indent=indent,
                subsequent_indent=indent if then is None else then,
                break_on_hyphens=False,
                drop_whitespace=True,
            )
            or [indent.rstrip()]
        )

    def _print(self, parts: Fragments) -> None:
        print_formatted_text(FormattedText(parts), output=self._output, style=STYLE)
