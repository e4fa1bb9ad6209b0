"""One file a server, beside the page about the screens: whoever mounts them hands it on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editions.server_settings import apache, caddy, iis, nginx
from generator.editions.server_settings.site import Site
from generator.rendering.desk import Desk
from generator.rendering.page import Edition

FILES = {
    "nginx.conf": nginx.settings,
    "Caddyfile": caddy.settings,
    "apache.conf": apache.settings,
    "htaccess.txt": apache.htaccess,
    # Not `web.config`: IIS would take it for the settings of the folder that it lies in.
    "web.config.txt": iis.settings,
}


def plan(desk: Desk) -> Iterator[Edition]:
    site = Site.of(desk)
    for name, settings in FILES.items():
        yield Edition(f"{desk.addresses.screens}{name}", settings(site))
