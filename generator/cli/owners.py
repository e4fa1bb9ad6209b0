"""`kundinsikt owners`: who is asked to look at a change."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.generated import stale, tell_stale
from generator.cli.reading import read, whole_or_stop
from generator.cli.telling import Teller
from generator.problems import Problems


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Write who is asked to look at a change (CODEOWNERS)."),
        help=_(
            "Write who is asked to look at a change, for the git host (CODEOWNERS). Run it in "
            "the repository's root.\n\n"
            "Example: kundinsikt owners --check"
        ),
    )
    @click.argument("folder", default="insights", type=click.Path(path_type=Path))
    @click.option("--check", is_flag=True, help=_("Write nothing; tell whether it is current."))
    def owners(folder: Path, check: bool) -> None:
        with teller.stopping():
            run(teller, folder, check)

    return owners


def run(teller: Teller, folder: Path, check: bool) -> None:
    """Read, make the file, and write or compare it."""
    from generator import output
    from generator.editions.owners import code_owners

    root = Path.cwd()
    if not folder.resolve().is_relative_to(root):
        told = teller._("{folder} doesn't lie here. Run this in the repository's root.")
        raise click.ClickException(told.format(folder=folder))
    reading = read(folder, teller)
    teller.problems(Problems(reading.problems.errors), reading.words)
    content = whole_or_stop(reading, teller)
    place = code_owners.PLACES.get(content.settings.repository.kind)
    if place is None:
        told = reading.words._(
            "“repository.kind” in settings.yaml is {kind}, and there no file says who is asked: "
            "nothing is written. Kinds that have one: {kinds}."
        )
        kinds = ", ".join(code_owners.PLACES)
        teller.say(told.format(kind=content.settings.repository.kind, kinds=kinds))
        return
    below = folder.resolve().relative_to(root).as_posix()
    made = {place: code_owners.code_owners(content, below)}
    if check:
        tell_stale(teller, reading.words, stale(Path(), made), "kundinsikt owners")
        return
    output.write_file(Path(place), made[place])
    teller.say(reading.words._("{file} is written.").format(file=place), "good")
