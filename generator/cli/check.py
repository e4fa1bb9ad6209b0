"""`kundinsikt check`: imports nothing that is slow, so that a typo is told at once."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.cli import options
from generator.cli.reading import read
from generator.cli.telling import Teller, paint
from generator.rendering.messages import Messages, as_json


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Check the insights and tell every problem."),
        help=_(
            "Check the insights and tell every problem, with its place and a way out.\n\n"
            "Example: kundinsikt check insights --format json"
        ),
    )
    @click.argument("folder", default="insights", type=click.Path(path_type=Path))
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help=_("For people or for programs."),
    )
    @options.today(teller.words)
    def check(folder: Path, form: str, today: date | None) -> None:
        with teller.stopping():
            reading = read(folder, teller, today)
            if form == "json":
                messages = Messages(reading.words)
                text = as_json([messages.told(problem) for problem in reading.problems])
                sys.stdout.buffer.write(f"{text}\n".encode())  # UTF-8, whatever the terminal
            else:
                teller.problems(reading.problems, reading.words)
                style = "error" if reading.problems.errors else "good"
                click.echo(paint(reading.summary, style))
            sys.exit(reading.exit_code)

    return check
