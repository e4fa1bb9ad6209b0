"""A line to write on in the terminal, with what is said of it right below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.layout import Dimension, HSplit, Layout, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.output import Output
from prompt_toolkit.styles import Style


@dataclass(frozen=True, slots=True)
class Typed:
    """What is told of an answer while it is typed: how it goes, or why it can't go on."""

    note: str = ""
    wrong: str = ""
    at_once: bool = False
    """Whether `wrong` is told already while it is typed."""


class _Line:
    """What is written, and which texts have been refused."""

    def __init__(self, check: Callable[[str], Typed], default: str) -> None:
        self.buffer = Buffer(document=Document(default), multiline=True)
        self._check = check
        self._refused: set[str] = set()

    def accepted(self) -> bool:
        found = self._check(self.buffer.text)
        if found.wrong:
            self._refused.add(self.buffer.text)
        return not found.wrong

    def told(self) -> tuple[str, str]:
        """Style and text of what is said below the line."""
        found = self._check(self.buffer.text)
        if found.wrong and (found.at_once or self.buffer.text in self._refused):
            return "class:wrong", found.wrong
        return "class:help", found.note


def write(
    check: Callable[[str], Typed],
    default: str,
    *,
    lines: bool,
    mark: str,
    style: Style,
    wrapped: Callable[[str], str],
    ways: tuple[Input, Output],
) -> str:
    """A text that `check` finds nothing wrong with; nothing stays on the screen.

    With `lines`, Alt-Enter begins a new line.  Raises `KeyboardInterrupt` at Ctrl-C, and
    `EOFError` at Ctrl-D on an empty line.
    """
    line = _Line(check, default)

    def below() -> StyleAndTextTuples:
        told, text = line.told()
        return [(told, wrapped(text))]

    def margin(number: int, _wrap: int) -> StyleAndTextTuples:
        return [("class:pointed", mark if number == 0 and not _wrap else " " * len(mark))]

    layout = HSplit(
        [
            Window(
                BufferControl(line.buffer),
                height=Dimension(min=1),
                wrap_lines=True,
                dont_extend_height=True,
                get_line_prefix=margin,
            ),
            Window(FormattedTextControl(below), dont_extend_height=True),
        ]
    )
    application: Application[str] = Application(
        layout=Layout(layout),
        key_bindings=_keys(line, lines),
        style=style,
        erase_when_done=True,
        input=ways[0],
        output=ways[1],
    )
    return application.run()


def _keys(line: _Line, lines: bool) -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def _accept(event: KeyPressEvent) -> None:
        if line.accepted():
            event.app.exit(result=line.buffer.text)

    @keys.add("escape", "enter")
    def _new_line(_event: KeyPressEvent) -> None:
        if lines:
            line.buffer.insert_text("\n")

    @keys.add("c-c")
    def _stop(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    @keys.add("c-d")
    def _end(event: KeyPressEvent) -> None:
        if line.buffer.text:
            line.buffer.delete()
        else:
            event.app.exit(exception=EOFError())

    return keys
