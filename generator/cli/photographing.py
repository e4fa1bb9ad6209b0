"""`--pictures`: a camera that is known to work before anything is built."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from generator.cli.telling import Teller
from generator.rendering.addresses import Addresses
from generator.rendering.language import language

Photograph = Callable[[Path, str], Iterator[tuple[str, str | bytes]]]
"""The finished site and its language (`sv`) → the files with pictures."""


def photographer(teller: Teller) -> Photograph:
    """What takes pictures of a finished site; a missing part stops the command and is named."""
    from generator import camera  # only for those who want pictures

    _ = teller._
    try:
        browser = camera.ready()
    except camera.NoPlaywrightError:
        told = _(
            "Pictures are taken with Playwright, which is not installed. "
            "In the program's folder: {command}."
        )
        raise click.ClickException(told.format(command="pip install '.[pictures]'")) from None
    except camera.NoBrowserError:
        told = _(
            "Pictures are taken with Chromium, Chrome or Edge, and none was found. "
            "On Debian and Ubuntu: {command}. "
            "Elsewhere, install one, or set {variable} to its path."
        )
        named = told.format(command="apt install chromium", variable=camera.VARIABLE)
        raise click.ClickException(named) from None

    def photograph(site: Path, code: str) -> Iterator[tuple[str, str | bytes]]:
        addresses = Addresses(language(code))
        names = camera.Names(
            screens=addresses.screen(""), pictures=addresses.pictures, playlist=addresses.playlist
        )
        try:
            yield from camera.take(browser, site, names)
        except camera.CameraError as error:
            told = _("The browser that takes the pictures does not start: {error}")
            raise click.ClickException(told.format(error=error)) from None

    return photograph
