"""A list in the terminal: arrow keys, or the first letters of what is meant."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from prompt_toolkit.application import Application
from prompt_toolkit.data_structures import Point
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension, HSplit, Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.output import Output
from prompt_toolkit.styles import Style


def begins(names: Sequence[str], typed: str) -> int | None:
    """Which name is meant by its first letters; those of its later words count, too."""
    plain = typed.casefold()
    for index, name in enumerate(names):
        if name.casefold().startswith(plain):
            return index
    return next(
        (index for index, name in enumerate(names) if f" {plain}" in f" {name.casefold()}"), None
    )


class _List:
    """What is pointed at, and what has been typed to get there."""

    def __init__(self, names: Sequence[str], at: int, hint: str, width: int) -> None:
        self.at = at
        self.typed = ""
        self._names = names
        self._hint = hint
        self._width = width

    def move(self, steps: int) -> None:
        self.typed = ""
        self.at = (self.at + steps) % len(self._names)

    def type(self, letters: str) -> None:
        """Go on with what was typed; letters that lead nowhere begin anew, or are dropped."""
        for typed in (self.typed + letters, letters):
            found = begins(self._names, typed.lstrip())
            if typed.strip() and found is not None:
                self.typed, self.at = typed.lstrip(), found
                return

    def erase(self) -> None:
        self.typed = self.typed[:-1]
        if self.typed:
            self.at = begins(self._names, self.typed) or 0

    def rows(self) -> StyleAndTextTuples:
        shown: StyleAndTextTuples = []
        for index, name in enumerate(self._names):
            here = index == self.at
            mark = "› " if here else "  "
            lines = textwrap.wrap(name, self._width, initial_indent=mark, subsequent_indent="    ")
            shown.append(("class:pointed" if here else "", "\n".join(lines) + "\n"))
        return [*shown[:-1], (shown[-1][0], str(shown[-1][1]).rstrip("\n"))]

    def row(self) -> int:
        """The line on which the one pointed at begins."""
        return sum(str(part[1]).count("\n") for part in self.rows()[: self.at])

    def foot(self) -> StyleAndTextTuples:
        if self.typed:
            return [("class:help", f"  {self.typed}…")]
        lines = textwrap.wrap(self._hint, self._width, initial_indent="  ", subsequent_indent="  ")
        return [("class:help", "\n".join(lines))]


def choose(
    choices: Sequence[tuple[str, str]],
    hint: str,
    default: str,
    *,
    style: Style,
    width: int,
    rows: int,
    ways: tuple[Input, Output],
) -> str:
    """The value of the one chosen, of pairs of value and name; nothing stays on the screen.

    Raises `KeyboardInterrupt` at Ctrl-C and `EOFError` at Ctrl-D.
    """
    values = [value for value, _name in choices]
    at = values.index(default) if default in values else 0
    listed = _List([name for _value, name in choices], at, hint, width)
    body = FormattedTextControl(
        listed.rows,
        focusable=True,
        show_cursor=False,
        get_cursor_position=lambda: Point(0, listed.row()),
    )
    room = Dimension(min=1, max=max(3, rows - 5))
    layout = HSplit(
        [
            Window(body, height=lambda: room, dont_extend_height=True),
            Window(FormattedTextControl(listed.foot), dont_extend_height=True),
        ]
    )
    application: Application[str] = Application(
        layout=Layout(layout),
        key_bindings=_keys(listed, values),
        style=style,
        erase_when_done=True,
        input=ways[0],
        output=ways[1],
    )
    return application.run()


def _keys(listed: _List, values: Sequence[str]) -> KeyBindings:
    keys = KeyBindings()
    for key, steps in (("up", -1), ("down", 1), ("c-p", -1), ("c-n", 1), ("tab", 1)):

        @keys.add(key)
        def _move(_event: KeyPressEvent, steps: int = steps) -> None:
            listed.move(steps)

    @keys.add("enter")
    def _accept(event: KeyPressEvent) -> None:
        event.app.exit(result=values[listed.at])

    @keys.add("backspace")
    def _erase(_event: KeyPressEvent) -> None:
        listed.erase()

    @keys.add("c-c")
    def _stop(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    @keys.add("c-d")
    def _end(event: KeyPressEvent) -> None:
        event.app.exit(exception=EOFError())

    @keys.add(Keys.Any)
    def _letter(event: KeyPressEvent) -> None:
        if event.data.isprintable():
            listed.type(event.data)

    return keys
