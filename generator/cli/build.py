"""`kundinsikt build`: the site, whole or not at all."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.cli import options
from generator.cli.photographing import photographer
from generator.cli.reading import Reading, read, whole_or_stop
from generator.cli.telling import PROBLEMS, Teller, shown
from generator.problems import Problems
from generator.reading.content import Content

OURS = "sitemap.xml"
"""Every site that MkDocs has built holds one."""


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Build the site."),
        help=_(
            "Build the site.  When a file has errors, the last good site stays.\n\n"
            "Example: kundinsikt build --site-dir site"
        ),
    )
    @options.config(teller.words)
    @click.option("--site-dir", type=click.Path(path_type=Path), help=_("Where the site goes."))
    @click.option(
        "--keep-going", is_flag=True, help=_("Publish what is whole, and list what was left out.")
    )
    @click.option(
        "--pictures",
        is_flag=True,
        help=_("Take a picture of every slide too, for players that only show pictures."),
    )
    @options.today(teller.words)
    def build(
        config_file: Path,
        site_dir: Path | None,
        keep_going: bool,
        pictures: bool,
        today: date | None,
    ) -> None:
        with teller.stopping():
            run(teller, config_file, site_dir, keep_going, today, pictures=pictures)

    return build


def run(
    teller: Teller,
    config_file: Path,
    site_dir: Path | None,
    keep_going: bool,
    today: date | None,
    *,
    pictures: bool = False,
) -> None:
    """Read, build beside, take pictures, swap, tell."""
    from generator import output
    from generator.plugin import Engine  # slow to import, and not needed by `check`

    photograph = photographer(teller) if pictures else None
    engine = Engine(config_file, teller.words, teller.warn)
    reading = read(engine.content, teller, today, engine.project)
    words = reading.words
    teller.problems(reading.problems, words, engine.project)
    if reading.content is not None and keep_going:
        content = reading.content
    else:
        nothing = words._("Nothing was published; the last good site stays as it was.")
        content = whole_or_stop(reading, teller, nothing)
    site = site_dir or engine.site
    pages = []
    taken = []

    def write(fresh: Path) -> None:
        pages.append(engine.build(content, fresh, teller.progress))
        if photograph:
            taken.append(output.write_files(fresh, photograph(fresh, content.settings.language)))

    output.publish(site, write, ours=OURS)
    told = words.n_("{count} page in {folder}.", "{count} pages in {folder}.", pages[0])
    teller.say(told.format(count=pages[0], folder=shown(site)), "good")
    if taken:
        told = words.n_(
            "{count} file with pictures and their order.",
            "{count} files with pictures and their order.",
            taken[0],
        )
        teller.say(told.format(count=taken[0]), "good")
    if reading.problems.errors:
        _tell_left_out(reading, content, teller, engine.project)
        sys.exit(PROBLEMS)
    make = (engine.project / "Makefile").exists() and Path.cwd() == engine.project
    show = "make serve" if make else "kundinsikt serve"
    teller.say(words._("“{command}” shows them.").format(command=show))


def _tell_left_out(reading: Reading, content: Content, teller: Teller, project: Path) -> None:
    """The followers' own messages, which reading didn't tell, and then every file once."""
    followers = [item for item in content.left_out if item.code == "follows-left-out"]
    teller.say("")
    teller.problems(Problems(followers), reading.words, project)
    files = sorted(content.left_out.files_with_errors)
    told = reading.words.n_(
        "{count} file was left out:", "{count} files were left out:", len(files)
    )
    teller.say(told.format(count=len(files)), "error")
    for file in files:
        teller.say(f"  {file}")
