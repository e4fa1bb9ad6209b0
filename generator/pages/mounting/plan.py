"""One page: every screen, every kind of player, and what may go wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.pages.mounting.hanging import everything, hanging
from generator.rendering.desk import Desk
from generator.rendering.page import Page

SETTINGS = ("nginx.conf", "Caddyfile", "apache.conf", "htaccess.txt", "web.config.txt")
"""The files of `editions.server_settings`; the press sees to it that they are there."""


def plan(desk: Desk) -> Iterator[Page]:
    screens = desk.archive.content.screens
    shown = [hanging(desk, id_, entry.value, entry.file) for id_, entry in sorted(screens.items())]
    address = desk.site_url or "http://intranet.example/"
    example = (shown or [everything(desk)])[0]
    yield desk.page(
        "mounting/mounting.html",
        context={
            "screens": [*shown, everything(desk)],
            "own": len(shown),
            "upright": any(entry.value.orientation == "portrait" for entry in screens.values()),
            # One scale for all, so that the screens can be compared.
            "drawing": {
                "width": max((one.wall.width for one in shown if one.wall), default=0),
                "height": max((one.wall.height for one in shown if one.wall), default=0),
            },
            "site_url": desk.site_url,
            "example": example.address or f"{address}{example.url}",
            "origin": "http://" + urlsplit(address).netloc,
            "secure": address.startswith("https:"),
            "settings_files": [
                (name, desk.href(desk.addresses.screens + name)) for name in SETTINGS
            ],
            "pictures": f"{example.url}{desk.addresses.pictures}/1920x1080/",
            "playlist": desk.addresses.playlist,
            "unbroken": _unbroken,
        },
        url=desk.addresses.screens,
        kind="mounting",
        title=desk._("The screens"),
        description=desk._("How a screen in the break room is mounted, started and looked after."),
        search=" ".join(one.title for one in shown),
    )


def _unbroken(command: Markup) -> Markup:
    """The command, in which no line ends at a flag's hyphens; copied, it is what it was.

    Addresses and paths may end a line where they like: they are too long for a telephone.
    """
    # What came in is escaped already, and the tags are ours.
    flag = r"(?<!\S)[^\s/\\]*-[^\s/\\]*(?!\S)"
    return Markup(re.sub(flag, r'<span class="whole">\g<0></span>', str(command)))  # noqa: S704
