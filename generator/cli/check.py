"""`kundinsikt check`: imports nothing that is slow, so that a typo is told at once."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from generator import output
from generator.cli import options
from generator.cli.reading import Reading, read
from generator.cli.telling import Teller, paint
from generator.reading.trial import mends
from generator.rendering.reports.report import Report

FORMATS = ("text", "json", "github", "gitlab", "sarif", "markdown")

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The file whose Markdown GitHub shows on a run's page."""


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
    @options.form(FORMATS, _("For people, for programs, or for a git host."))
    @click.option(
        "--summary",
        "summary_file",
        metavar=_("FILE"),
        type=click.Path(path_type=Path, dir_okay=False),
        help=_("Also write the summary for the contributor, in Markdown, to this file."),
    )
    @options.today(teller.words)
    def check(folder: Path, form: str, summary_file: Path | None, today: date | None) -> None:
        with teller.stopping():
            reading = read(folder, teller, today)
            found = Report(reading.problems, reading.words, reading.summary, mends)
            _tell(reading, found, form, teller)
            _summarise(found, form, summary_file)
            sys.exit(reading.exit_code)

    return check


def _tell(reading: Reading, found: Report, form: str, teller: Teller) -> None:
    if form == "text":
        teller.problems(reading.problems, reading.words)
        click.echo(paint(reading.summary, "error" if reading.problems.errors else "good"))
    else:
        text = _made(form, found).rstrip("\n")
        sys.stdout.buffer.write(f"{text}\n".encode())  # UTF-8, whatever the terminal


def _made(form: str, found: Report) -> str:
    from generator.rendering.reports import github, gitlab, json_list, markdown, sarif

    made = {
        "json": json_list.report,
        "github": github.report,
        "gitlab": gitlab.report,
        "sarif": sarif.report,
        "markdown": markdown.report,
    }
    return made[form](found)


def _summarise(found: Report, form: str, file: Path | None) -> None:
    """GitHub shows only ten problems of a step beside their lines, so it gets them all here."""
    if file is not None:
        output.write_file(file, _made("markdown", found))
    shown_by_host = os.environ.get(STEP_SUMMARY)
    if form == "github" and shown_by_host:
        output.append_text(Path(shown_by_host), _made("markdown", found))
