"""`kundinsikt serve`: the site while it is being written."""

from __future__ import annotations

import errno
import ipaddress
import signal
import sys
from pathlib import Path
from urllib.parse import urlsplit

import click

from generator.cli import options
from generator.cli.reading import read
from generator.cli.telling import OK, Teller


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Show the site while you write."),
        help=_(
            "Show the site on this machine, and build it anew when a file changes.\n\n"
            "Example: kundinsikt serve --address 127.0.0.1:8000"
        ),
    )
    @options.config(teller.words)
    @click.option("--address", metavar="HOST:PORT", help=_("Where to show it."))
    def serve(config_file: Path, address: str | None) -> None:
        with teller.stopping():
            run(teller, config_file, address)

    return serve


def run(teller: Teller, config_file: Path, address: str | None) -> None:
    """Read once with all the messages of `check`, then show until somebody stops it."""
    from generator.plugin import Engine

    engine = Engine(config_file, teller.words, teller.warn)
    reading = read(engine.content, teller, project=engine.project)
    teller.problems(reading.problems, reading.words, engine.project)
    if reading.content is None:
        teller.say(reading.summary, "error")
        sys.exit(reading.exit_code)
    words = reading.words

    def ready(url: str) -> None:
        if not _is_local(url):
            teller.warn(words._("Everybody on the network can see it."))
        told = words._("The site is at {url} and follows every change. Ctrl+C stops it.")
        teller.say(told.format(url=url), "good")

    def rebuilt(pages: int) -> None:
        told = words.n_("Built anew: {count} page.", "Built anew: {count} pages.", pages)
        teller.say(told.format(count=pages))

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        engine.serve(reading.content, address, ready, rebuilt)
    except KeyboardInterrupt:
        pass
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        told = words._("Something else is at {address} already. Choose another: --address {other}")
        other = _next(error.filename)
        raise click.ClickException(told.format(address=error.filename, other=other)) from None
    sys.exit(OK)


def _next(address: str) -> str:
    host, _, port = address.rpartition(":")
    return f"{host}:{int(port) + 1}"


def _is_local(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return host == "localhost" or ipaddress.ip_address(host).is_loopback
