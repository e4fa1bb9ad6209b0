"""How it goes, told to people: on standard error, and quietly when nobody watches."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import click

from generator.output import NotOursError
from generator.problems import Problems
from generator.reading.content import Content
from generator.rendering.language import Language
from generator.rendering.messages import Messages
from generator.rendering.reports.plain_text import as_text

_T = TypeVar("_T")

NO_HINTS: Mapping[str, str] = MappingProxyType({})
OK, PROBLEMS, COULD_NOT_RUN = 0, 1, 2

DEBUG_VARIABLE = "KUNDINSIKT_DEBUG"

LONG = 200
"""Files.  Fewer are read before a bar could be seen."""

_STYLES: dict[str, dict[str, Any]] = {
    "place": {"bold": True},
    "error": {"fg": "red", "bold": True},
    "advice": {"fg": "yellow"},
    "good": {"fg": "green"},
}


def paint(text: str, style: str) -> str:
    return click.style(text, **_STYLES.get(style, {}))


class Teller:
    """Tells people in their language; `words` is the terminal's own."""

    def __init__(self, words: Language) -> None:
        self.words = words
        self._ = words._
        self._long = False
        self._stages = {
            "read": self._("Reading"),
            "print": self._("Making pages"),
            "write": self._("Writing"),
        }

    def say(self, text: str, style: str | None = None) -> None:
        click.echo(paint(text, style) if style else text, err=True)

    def warn(self, text: str) -> None:
        self.say(text, "advice")

    def progress(self, stage: str, items: Iterable[_T], count: int | None) -> Iterable[_T]:
        """`items`, with a bar on a terminal when they take their time."""
        if stage == "read":
            self._long = count is not None and count >= LONG
        if not self._long or not sys.stderr.isatty():
            yield from items
            return
        label = self._stages[stage]
        with click.progressbar(items, length=count, label=label, file=sys.stderr) as bar:
            yield from bar

    def sure(self, question: str) -> bool:
        """Whether somebody says yes, in her language or in English; Enter is no."""
        yes = self._("y")
        answer = click.prompt(
            f"{question} [{yes}/N]", default="", show_default=False, prompt_suffix=" ", err=True
        )
        return answer.strip().casefold() in {yes, self._("yes"), "y", "yes"}

    def problems(
        self,
        problems: Problems,
        words: Language,
        folder: Path | None = None,
        hints: Mapping[str, str] = NO_HINTS,
    ) -> None:
        """Every problem with its place; `folder` is where their files' names start from.

        `hints` (code → what to do) are a command's own, where the usual one names another.
        """
        messages = Messages(words)
        for problem in problems:
            told = messages.told(problem)
            told = replace(told, hint=hints.get(told.code, told.hint))
            if folder is not None and folder.resolve() != Path.cwd():
                told = replace(told, file=(Path(shown(folder)) / told.file).as_posix())
            self.say(as_text(told, words, paint) + "\n")

    @contextmanager
    def stopping(self) -> Iterator[None]:
        """What goes wrong within is told in a sentence and ends with exit code 2."""
        try:
            yield
        except (click.UsageError, click.exceptions.Exit, BrokenPipeError):
            raise  # a reader that has seen enough (`| head`) is no fault: click ends in silence
        except (KeyboardInterrupt, click.Abort):
            self.say("")
            self.say(self._("Stopped."), "error")
            sys.exit(COULD_NOT_RUN)
        except Exception as error:
            if os.environ.get(DEBUG_VARIABLE):
                raise
            failed = self._("Could not run:")  # within an f-string pybabel wouldn't find it
            self.say(f"{failed} {self._sentence(error)}", "error")
            sys.exit(COULD_NOT_RUN)

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, NotOursError):
            told = self._(
                "{folder} holds other things, and they would be lost. "
                "Empty it, or choose another folder."
            )
            return told.format(folder=shown(error.folder))
        if isinstance(error, click.ClickException):  # all of MkDocs' own are
            return error.format_message()
        if isinstance(error, OSError) and error.strerror:
            place = f"{error.filename}: " if error.filename else ""
            return f"{place}{error.strerror}."
        told = self._("{error}. This is a fault in the program; {variable}=1 shows where.")
        named = f"{type(error).__name__}: {error}"
        return told.format(error=named, variable=DEBUG_VARIABLE)


def summary(problems: Problems, content: Content | None, words: Language) -> str:
    """`97 insights read, 1 error, 2 pieces of advice.`"""
    errors, advice = len(problems.errors), len(problems.advice)
    parts = []
    if content:
        insights = f"{content.folder}/feedback/"
        left_out = [f for f in content.left_out.files_with_errors if f.startswith(insights)]
        count = len(content.feedback) + len(left_out)
        parts.append(
            words.n_("{count} insight read", "{count} insights read", count).format(count=count)
        )
    parts.append(
        words.n_("{count} error", "{count} errors", errors).format(count=errors)
        if errors
        else words._("no errors")
    )
    if advice:
        parts.append(
            words.n_("{count} piece of advice", "{count} pieces of advice", advice).format(
                count=advice
            )
        )
    return ", ".join(parts) + "."


def shown(folder: Path) -> str:
    """A folder as people name it: from where they stand, when it lies below."""
    resolved, here = folder.resolve(), Path.cwd()
    if resolved != here and resolved.is_relative_to(here):
        return f"{resolved.relative_to(here)}/"
    return f"{resolved}/"
