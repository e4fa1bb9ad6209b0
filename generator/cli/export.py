"""`kundinsikt export`: the site as Markdown, for engines that know nothing of our plugin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.cli import options
from generator.cli.reading import read, whole_or_stop
from generator.cli.telling import Teller, shown


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Write the site as a folder of Markdown."),
        help=_(
            "Write the site as a folder of Markdown, for MkDocs, ProperDocs or Zensical.\n\n"
            "Example: kundinsikt export ../exported"
        ),
    )
    @click.argument("folder", type=click.Path(path_type=Path))
    @options.config(teller.words)
    @options.today(teller.words)
    def export(folder: Path, config_file: Path, today: date | None) -> None:
        with teller.stopping():
            run(teller, folder, config_file, today)

    return export


def run(teller: Teller, folder: Path, config_file: Path, today: date | None) -> None:
    """Read, print, write beside, swap, tell."""
    from generator import output
    from generator.editions.markdown_folder import folder as markdown_folder
    from generator.plugin import Engine
    from generator.rendering.frame import THEME

    engine = Engine(config_file, teller.words, teller.warn)
    reading = read(engine.content, teller, today, engine.project)
    teller.problems(reading.problems, reading.words, engine.project)
    content = whole_or_stop(reading, teller)
    printed, handwritten = engine.print(content, teller.progress)
    files = markdown_folder.as_files(printed, engine.facts(), handwritten, THEME)
    count = []
    output.publish(
        folder,
        lambda fresh: count.append(output.write_files(fresh, files)),
        ours=markdown_folder.MARK,
    )
    told = reading.words.n_("{count} file in {folder}.", "{count} files in {folder}.", count[0])
    teller.say(told.format(count=count[0], folder=shown(folder)), "good")
