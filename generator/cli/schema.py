"""`kundinsikt schema`: what an editor needs to know to help whoever writes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.cli.generated import stale, tell_stale
from generator.cli.reading import Reading, read
from generator.cli.telling import PROBLEMS, Teller, shown
from generator.problems import Problems
from generator.reading.content import Content


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Write what editors need to help whoever writes."),
        help=_(
            "Write JSON Schemas for editors, with your departments and touchpoints.\n\n"
            "Example: kundinsikt schema --check"
        ),
    )
    @click.argument("folder", default="insights", type=click.Path(path_type=Path))
    @click.option("--check", is_flag=True, help=_("Write nothing; tell whether they are current."))
    def schema(folder: Path, check: bool) -> None:
        with teller.stopping():
            run(teller, folder, check)

    return schema


def run(teller: Teller, folder: Path, check: bool) -> None:
    """Read the names, make the schemas, and write or compare them."""
    from generator import output
    from generator.editions.schemas import files

    reading = read(folder, teller)
    content = named_or_stop(reading, teller)
    made = {f"{files.FOLDER}/{name}": text for name, text in files.files(content)}
    if check:
        tell_stale(teller, reading.words, stale(folder, made), f"kundinsikt schema {folder}")
        return
    for name, text in made.items():
        output.write_file(folder / name, text)
    tell_count(teller, reading, made, folder / files.FOLDER)


def named_or_stop(reading: Reading, teller: Teller) -> Content:
    """The content, when its settings, departments and touchpoints could all be read.

    An insight with an error doesn't matter here: nothing of it is used.
    """
    content = reading.content
    insights = f"{content.folder}/feedback/" if content else ""
    wrong = [p for p in reading.problems.errors if not content or not p.file.startswith(insights)]
    if wrong or content is None:
        teller.problems(Problems(wrong), reading.words)
        sys.exit(reading.exit_code or PROBLEMS)
    return content


def tell_count(teller: Teller, reading: Reading, made: Mapping[str, str], folder: Path) -> None:
    told = reading.words.n_("{count} file in {folder}.", "{count} files in {folder}.", len(made))
    teller.say(told.format(count=len(made), folder=shown(folder)), "good")
