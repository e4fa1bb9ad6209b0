"""One small style sheet after the site's own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rendering.desk import Desk
from generator.rendering.page import Edition

_STYLE = """\
:root, [data-md-color-scheme="kundinsikt"] {{ --accent: {light}; }}
@media (prefers-color-scheme: dark) {{
  :root:not([data-scheme="light"]),
  :root:not([data-scheme="light"]) [data-md-color-scheme="kundinsikt"] {{ --accent: {dark}; }}
}}
:root[data-scheme="dark"],
:root[data-scheme="dark"] [data-md-color-scheme="kundinsikt"] {{ --accent: {dark}; }}
@media print {{ :root, :root [data-md-color-scheme="kundinsikt"] {{ --accent: #000; }} }}
"""


def plan(desk: Desk) -> Iterator[Edition]:
    """The colours have passed the model's pattern: nothing but `#rrggbb` comes through."""
    accent = desk.settings.accent
    if accent is not None:
        style = _STYLE.format(light=accent.light, dark=accent.dark)
        yield Edition("assets/kundinsikt/accent.css", style)
