"""`kundinsikt new`: from a heard sentence to a file, by questions or by options."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli import options
from generator.cli.options import option_of
from generator.cli.telling import PROBLEMS, Teller
from generator.problems import Problems
from generator.rendering.contributing.questions import QUESTIONS
from generator.rendering.language import Language

LONGEST_INPUT = 64 * 1024
"""Bytes, as for a file: answers are about one kilobyte."""


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Write a new insight."),
        help=_(
            "Write a new insight: answer seven questions, and the file is there.\n\n"
            "Example: kundinsikt new\n\n"
            "For scripts, the answers are options; when none is missing, nothing is asked. "
            "The file's path comes on standard output, all else on standard error."
        ),
    )
    @click.argument("folder", default="insights", type=click.Path(path_type=Path))
    @_answers(teller.words)
    @click.option(
        "--from-stdin",
        is_flag=True,
        help=_("Read the answers from standard input: YAML or JSON, such as “heard.on: today”."),
    )
    @click.option("--dry-run", is_flag=True, help=_("Show the file's text; write nothing."))
    @options.branch(teller.words)
    @options.today(teller.words)
    def new(
        folder: Path,
        from_stdin: bool,
        dry_run: bool,
        branch: str | None,
        today: date | None,
        **typed: str | None,
    ) -> None:
        from generator.cli.dialogue.drafting import Drafting

        with teller.stopping():
            given = _from_stdin(teller) if from_stdin else {}
            given |= {path.replace("__", "."): value for path, value in typed.items() if value}
            Drafting(teller, folder, today).run(given, dry_run, branch)

    return new


def _answers(words: Language) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for question in reversed(QUESTIONS):
            name = question.path.replace(".", "__")
            told = words._(question.ask)
            function = click.option(
                option_of(question.path), name, metavar=words._("ANSWER"), help=told
            )(function)
        return function

    return decorate


def _from_stdin(teller: Teller) -> dict[str, str]:
    from generator.rendering.contributing.given import given_in

    raw = sys.stdin.buffer.read(LONGEST_INPUT + 1)
    if len(raw) > LONGEST_INPUT:
        raise click.ClickException(teller._("That is too much for one insight."))
    try:
        answers, problems = given_in(raw.decode("utf-8-sig"), "stdin")
    except UnicodeDecodeError:
        raise click.ClickException(teller._("The answers must be UTF-8.")) from None
    if problems:
        teller.problems(Problems(problems), teller.words)
        sys.exit(PROBLEMS)
    return answers
