"""`kundinsikt screens`: which screens live, read from the web server's own log."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, cast

import click

from generator.cli import options
from generator.cli.reading import read
from generator.cli.telling import COULD_NOT_RUN, OK, PROBLEMS, Teller, paint, shown
from generator.rendering.language import LANGUAGES, Language, language

if TYPE_CHECKING:
    from generator.fleet.gathering import Gathering
    from generator.fleet.judging import Account, Published
    from generator.model.screen import Screen

FORMATS = ("text", "json", "html")
STANDARD_INPUT = "-"
INSIGHTS = "insights"
SCREENS = "screens"
"""Their folder in it."""


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Tell which screens live, from the web server's access log."),
        help=_(
            "Tell which screens live, which build each shows and since when, and which are late, "
            "from the web server's access log. Reads what nginx, Apache, Caddy and IIS write, also "
            "packed with gzip; “-” is standard input. Nobody's address is shown.\n\n"
            "Example: kundinsikt screens /var/log/nginx/access.log* --site site"
        ),
    )
    @click.argument("logs", metavar=_("ACCESS.LOG…"), nargs=-1, required=True)
    @click.option(
        "--content",
        "folder",
        type=click.Path(path_type=Path),
        help=_("Where the insights lie, whose screens are to be heard. Default: insights, if any."),
    )
    @click.option(
        "--site",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help=_("The published site: what each screen should be showing."),
    )
    @options.form(FORMATS, _("For people, for programs, or as a page."))
    @options.moment(
        teller.words,
        "--now",
        _("Judge as of this moment (2026-11-21T06:30) instead of the log's newest line."),
    )
    def screens(
        logs: tuple[str, ...],
        folder: Path | None,
        site: Path | None,
        form: str,
        now: datetime | None,
    ) -> None:
        with teller.stopping():
            _run(teller, logs, folder, site, form, now)

    return screens


def _run(
    teller: Teller,
    logs: tuple[str, ...],
    folder: Path | None,
    site: Path | None,
    form: str,
    now: datetime | None,
) -> None:
    """Read the content's screens, then the logs; tell, and end with what was found."""
    from generator.fleet.gathering import Gathering
    from generator.fleet.judging import judge

    known, words = _known(teller, folder)
    gathered = Gathering(known or ())
    foreign = [name for name in logs if not _read(gathered, name, words)]
    told = words._("Not one line of an access log could be read in {file}.")
    if gathered.newest is None:
        _stop(gathered, words, told.format(file=_name((foreign or logs)[0], words)))
    for name in foreign:
        teller.warn(told.format(file=_name(name, words)))
    published = _published(site, {*gathered.players, *(known or ())}) if site else None
    account = judge(gathered, now=now, known=known, published=published)
    _tell(account, words, form)
    sys.exit(OK if account.is_well else PROBLEMS)


def _stop(gathered: Gathering, words: Language, foreign: str) -> NoReturn:
    """Nothing was heard in any log.  Empty ones are no fault of the screens, and no good news:
    a log that nobody writes in stays empty, so whoever asks every hour must be told."""
    if gathered.tally.lines:
        raise click.ClickException(foreign)
    raise click.ClickException(
        words._(
            "The log is empty: it has just been put aside, or nobody writes in it. Give the "
            "older ones too, as in access.log*."
        )
    )


def _known(teller: Teller, folder: Path | None) -> tuple[Mapping[str, Screen] | None, Language]:
    """The content's screens, and the language of its people; None without a content folder."""
    if folder is None and not Path(INSIGHTS).is_dir():
        return None, teller.words
    reading = read(folder or Path(INSIGHTS), teller)
    if reading.content is None:
        teller.problems(reading.problems, reading.words)
        sys.exit(COULD_NOT_RUN)
    entries = reading.content.screens
    if folder is not None and not entries:
        # Else every screen would be one that nobody has heard of, and none would be missed.
        told = reading.words._("No screen has a file in {folder}.")
        raise click.ClickException(told.format(folder=shown(folder / SCREENS)))
    return {id_: entry.value for id_, entry in entries.items()}, reading.words


def _read(gathered: Gathering, name: str, words: Language) -> bool:
    if name == STANDARD_INPUT:
        return gathered.read(_name(name, words), cast(io.BufferedReader, sys.stdin.buffer))
    with Path(name).open("rb") as file:
        return gathered.read(_name(name, words), file)


def _published(site: Path, ids: Iterable[str]) -> dict[str, Published]:
    """What the site holds for each screen; one that can't be read is as if it weren't there."""
    from generator.fleet.judging import Published
    from generator.rendering.addresses import Addresses

    found = {}
    for id_ in ids:
        for code in LANGUAGES:
            file = site / Addresses(language(code)).screen(id_) / "version.json"
            try:
                build = json.loads(file.read_bytes())["build"]
                found[id_] = Published(str(build), int(file.stat().st_mtime))
            except (OSError, ValueError, KeyError, TypeError):
                continue
    return found


def _tell(account: Account, words: Language, form: str) -> None:
    from generator.rendering.fleet import json_list, page, plain_text
    from generator.rendering.fleet.telling import FleetTeller

    if form == "text":
        click.echo(plain_text.as_text(FleetTeller(account, words).told(), paint))
        return
    if form == "json":
        text = json_list.as_json(account)
    else:
        text = page.as_html(FleetTeller(account, words).told(), words)
    sys.stdout.buffer.write(f"{text}\n".encode())  # UTF-8, whatever the terminal


def _name(name: str, words: Language) -> str:
    if name == STANDARD_INPUT:
        return words._("standard input")
    return "".join(char if char.isprintable() else "·" for char in name)
