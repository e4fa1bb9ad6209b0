"""`kundinsikt from-issue`: what somebody filled in at the git host becomes a file."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from generator.cli import options
from generator.cli.reading import Reading, read
from generator.cli.telling import PROBLEMS, Teller
from generator.problems import Severity
from generator.reading.content import Content, read_content

if TYPE_CHECKING:
    from generator.editions.issue_forms.proposal import Proposal


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        "from-issue",
        short_help=_("Make a file of an issue that was filled in."),
        help=_(
            "Make a file of an issue that was filled in, and print where it lies.  When "
            "something is wrong, nothing is written.\n\n"
            "Example: kundinsikt from-issue issue.md"
        ),
    )
    @click.argument("file", type=click.File(encoding="utf-8-sig", errors="replace"))
    @click.option("--title", default="", help=_("The issue's title, if the form asked for none."))
    @click.option(
        "--insights",
        "folder",
        default="insights",
        show_default=True,
        type=click.Path(path_type=Path),
        help=_("The folder with the insights."),
    )
    @options.today(teller.words)
    def from_issue(file: TextIO, title: str, folder: Path, today: date | None) -> None:
        with teller.stopping():
            run(teller, file.read(), title, folder, today)

    return from_issue


def run(teller: Teller, text: str, title: str, folder: Path, today: date | None) -> None:
    """Read the issue, try the file, write it, tell where it lies."""
    from generator import output
    from generator.editions.issue_forms.issue import read_issue
    from generator.editions.issue_forms.proposal import RefusedError, proposal

    reading = read(folder, teller, today)
    content = _content_or_stop(reading, teller)
    try:
        made = proposal(read_issue(text), content, reading.words, _text_of, title)
    except RefusedError as refused:
        teller.say(str(refused), "error")
        sys.exit(PROBLEMS)
    _try(teller, made, reading, folder, today)
    output.write_file(folder / made.path, made.text)
    click.echo((folder / made.path).as_posix())


def _content_or_stop(reading: Reading, teller: Teller) -> Content:
    """Errors in other files don't matter here, as long as the settings can be read."""
    if reading.content is None:
        teller.problems(reading.problems, reading.words)
        sys.exit(reading.exit_code)
    return reading.content


def _try(
    teller: Teller, made: Proposal, reading: Reading, folder: Path, today: date | None
) -> None:
    """Read the folder as if the file were there; tell what is wrong with it, and end."""
    from generator.editions.issue_forms.proposal import told

    drafts = {made.path: made.text}
    _tried, problems = read_content(folder, wall_clock=date.today(), today=today, drafts=drafts)
    name = f"{folder.as_posix()}/{made.path}"
    found = [problem for problem in problems if problem.file == name]
    for problem in found:
        style = "error" if problem.severity is Severity.ERROR else "advice"
        teller.say(told(problem, made, reading.words), style)
    if any(problem.severity is Severity.ERROR for problem in found):
        sys.exit(PROBLEMS)


def _text_of(name: str) -> str:
    """A file with its own line ends."""
    return Path(name).read_bytes().decode("utf-8")
