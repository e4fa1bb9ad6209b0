"""`kundinsikt schema`: what an editor needs to know to help whoever writes."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.generated import named_or_stop, stale, tell_count, tell_stale
from generator.cli.reading import read
from generator.cli.telling import Teller


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
