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
from generator.cli.trying import taken_ids, tried
from generator.problems import Severity
from generator.reading.content import Content

if TYPE_CHECKING:
    from generator.rendering.contributing.proposal import Proposal


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
    @options.day(
        teller.words,
        "--written",
        _("The day the issue was written: “yesterday” is counted from it."),
    )
    @options.today(teller.words)
    def from_issue(
        file: TextIO, title: str, folder: Path, written: date | None, today: date | None
    ) -> None:
        with teller.stopping():
            _FromIssue(teller, folder, today).run(file, title, written)

    return from_issue


class _FromIssue:
    """One run: the content, and the issue that becomes a file in it."""

    def __init__(self, teller: Teller, folder: Path, today: date | None) -> None:
        self.teller, self.folder, self.today = teller, folder, today
        reading = read(folder, teller, today)
        self.words = reading.words
        self.content = _content_or_stop(reading, teller)

    def run(self, file: TextIO, title: str, written: date | None) -> None:
        """Read the issue, try the file, write it, tell where it lies."""
        from generator import output

        made = self._made(file, title, written)
        self._try(made)
        if made.note:
            self.teller.say(made.note)
        output.write_file(self.folder / made.path, made.text)
        click.echo((self.folder / made.path).as_posix())

    def _made(self, file: TextIO, title: str, written: date | None) -> Proposal:
        from generator.rendering.contributing.issue import LONGEST, read_issue
        from generator.rendering.contributing.proposal import RefusedError, Surroundings, proposal

        text = file.read(LONGEST + 1)
        if len(text) > LONGEST:
            self.teller.say(self.teller._("That is too much for one insight."), "error")
            sys.exit(PROBLEMS)
        content = self.content
        if written is None or content.settings.demo_today:  # there it is always the same day
            written = content.today
        taken = taken_ids(self.folder)
        around = Surroundings(content, self.words, taken, written, _text_of)
        try:
            return proposal(read_issue(text), around, title)
        except RefusedError as refused:
            self.teller.say(str(refused), "error")
            sys.exit(PROBLEMS)

    def _try(self, made: Proposal) -> None:
        """Read the folder as if the file were there; tell what is wrong with it, and end."""
        from generator.rendering.contributing.proposal import told

        found = tried(self.folder, made.path, made.text, self.teller, self.today)
        for problem in found:
            style = "error" if problem.severity is Severity.ERROR else "advice"
            self.teller.say(told(problem, made, self.words), style)
        if found.errors:
            sys.exit(PROBLEMS)


def _content_or_stop(reading: Reading, teller: Teller) -> Content:
    """Errors in other files don't matter here, as long as the settings can be read."""
    if reading.content is None:
        teller.problems(reading.problems, reading.words)
        sys.exit(reading.exit_code)
    return reading.content


def _text_of(name: str) -> str:
    """A file with its own line ends."""
    return Path(name).read_bytes().decode("utf-8")
