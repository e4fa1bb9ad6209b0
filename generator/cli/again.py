"""`kundinsikt again`: the same thing was heard once more."""

from __future__ import annotations

import sys
import typing
from datetime import date
from pathlib import Path

import click

from generator import output
from generator.cli import options
from generator.cli.reading import Reading, read, whole_or_stop
from generator.cli.telling import PROBLEMS, Teller
from generator.cli.trying import taken_ids, tried
from generator.model.base import Channel
from generator.model.feedback import Feedback
from generator.reading.content import Content, Entry
from generator.rendering.contributing.meant import NotMeantError, as_id, meant
from generator.rendering.language import Language
from generator.rendering.vocabulary import CHANNEL

CHANNELS: tuple[str, ...] = typing.get_args(Channel)


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Say that an insight was heard again."),
        help=_(
            "Say that an insight was heard again: one line more in its file.\n\n"
            "Example: kundinsikt again 2026-06-var-ar-min-leverans --channel phone"
        ),
    )
    @click.argument("id", metavar="ID")
    @click.argument("folder", default="insights", type=click.Path(path_type=Path))
    @click.option(
        "--channel",
        metavar=_("CHANNEL"),
        type=click.Choice(CHANNELS),
        help=_("How it was heard: {channels}.").format(channels=", ".join(CHANNELS)),
    )
    @click.option("--by", metavar=_("DEPARTMENT"), help=_("The department that heard it."))
    @options.day(teller.words, "--on", _("The day it was heard; today when it isn't given."))
    @options.branch(teller.words)
    @options.today(teller.words)
    def again(
        id: str,
        folder: Path,
        channel: str | None,
        by: str | None,
        on: date | None,
        branch: str | None,
        today: date | None,
    ) -> None:
        with teller.stopping():
            _Again(teller, folder, today).run(as_id(id), channel, by, on, branch)

    return again


class _Again:
    """One run: the content, and the file in it that gets a line."""

    def __init__(self, teller: Teller, folder: Path, today: date | None) -> None:
        self.teller, self.folder, self.today = teller, folder, today
        reading = read(folder, teller, today)
        self.words = reading.words
        self.content = _content(reading, teller)
        self._ = self.words._

    def run(
        self, id_: str, channel: str | None, by: str | None, on: date | None, branch: str | None
    ) -> None:
        from generator.cli.repository.branching import commit_on_branch
        from generator.reading.amending import heard_again
        from generator.rendering.contributing.handing_in import branch_of, commit_message_again

        entry = self._meant(id_)
        file = Path(entry.file)
        if channel is None and sys.stdin.isatty():
            channel = _ask_channel(self.words)
        if branch is not None:
            self._refuse_half_done(file)
        text = heard_again(_text(file), on or self.content.today, channel, by)
        self._check(entry, text)
        name = branch or branch_of(f"{entry.id}-{self.content.today}", self.words)
        if branch is None:
            output.write_file(file, text)
        else:
            message = commit_message_again(entry.value.title, self.words)
            commit_on_branch(self.folder, {file: text}, name, message, self.words)
        self._tell(entry, name, branch is not None)

    def _meant(self, id_: str) -> Entry[Feedback]:
        """The insight that gets the line, if it is one that can still be heard again."""
        try:
            found = meant(id_, self.content, taken_ids(self.folder), self.words)
        except NotMeantError as refused:
            raise click.ClickException(str(refused)) from None
        if found.note:
            self.teller.say(found.note)
        return found.entry

    def _refuse_half_done(self, file: Path) -> None:
        from generator.cli.repository.branching import differs_from_head

        if differs_from_head(file):
            told = self._(
                "{file} has changes that aren't committed, and they would come along. "
                "Commit them first, or leave --branch out."
            )
            raise click.ClickException(told.format(file=file.as_posix()))

    def _check(self, entry: Entry[Feedback], text: str) -> None:
        """All that `check` would say of the file if the line were there."""
        below = entry.file.removeprefix(f"{self.content.folder}/")
        problems = tried(self.folder, below, text, self.teller, self.today)
        if problems.errors:
            self.teller.problems(problems, self.words)
            self.teller.say(self._("Nothing was written."), "error")
            sys.exit(PROBLEMS)

    def _tell(self, entry: Entry[Feedback], branch: str, committed: bool) -> None:
        from generator.rendering.contributing.handing_in import commit_message_again, next_steps

        title, times = entry.value.title, len(entry.value.heard_again) + 2
        told = self.words.n_(
            "“{title}” has been heard {count} time.",
            "“{title}” has been heard {count} times.",
            times,
        )
        self.teller.say(told.format(title=title, count=times), "good")
        if committed:
            self.teller.say(self._("Saved on the branch {branch}.").format(branch=branch))
        settings = self.content.settings
        message = commit_message_again(title, self.words)
        steps = next_steps(settings, self.words, entry.file, message, branch, committed)
        self.teller.say(steps)


def _content(reading: Reading, teller: Teller) -> Content:
    """The content even if other files have errors: they are others' to mend."""
    if reading.content is None:
        teller.problems(reading.problems, reading.words)
        return whole_or_stop(reading, teller)
    return reading.content


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8")  # as it is: no line end is changed


def _ask_channel(words: Language) -> str | None:
    """How it was heard, by number; nothing for one who doesn't know."""
    for number, channel in enumerate(CHANNELS, start=1):
        click.echo(f"{number:>3}  {words._(CHANNEL[channel])}", err=True)
    number = click.prompt(
        words._("How was it heard? A number, or nothing"),
        type=click.IntRange(0, len(CHANNELS)),
        default=0,
        show_default=False,
        err=True,
    )
    return CHANNELS[number - 1] if number else None
