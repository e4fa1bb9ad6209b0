"""A page and a file as values: what a kind plans, and what the press puts together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from markupsafe import Markup

from generator.rendering.text import plain

ROOT = "~/"
"""In a body, `~/` at the start of an address stands for the site's root.

So a piece of HTML is the same on every page, and the press can make it relative to the
page it stands on: the site works below any path.
"""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a page announces; `url` is relative to the site's root."""

    title: str
    url: str
    media_type: str = "application/atom+xml"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.  All texts are plain; only `body` is HTML, and it is safe.

    `url` is relative to the site's root and ends with a slash (the home page's is empty).
    `search` is what the search index knows of the page; an empty text keeps it out.
    """

    url: str
    title: str
    description: str
    body: Markup
    kind: str
    updated: date
    search: str = ""
    feeds: tuple[Feed, ...] = ()
    forward: str | None = None
    """Where the page sends its reader at once, relative to the site's root."""
    scripts: tuple[str, ...] = ()

    def front_matter(self) -> dict[str, Any]:
        """What the frame around the page is told of it; what there is none of is left out.

        Texts are escaped here: Material prints what stands in a page's meta as it is.
        """
        told: dict[str, Any] = {
            "title": plain(self.title),
            "description": plain(self.description),
            "kind": self.kind,
            "scripts": list(self.scripts),
            "feeds": [
                {"title": plain(feed.title), "url": feed.url, "type": feed.media_type}
                for feed in self.feeds
            ],
            "forward": self.forward,
        }
        return {key: value for key, value in told.items() if value}


@dataclass(frozen=True, slots=True)
class Edition:
    """One file beside the pages: a feed, a table, a picture."""

    url: str
    content: str | bytes


@dataclass(frozen=True, slots=True)
class Printed:
    """Everything finished, ready for a door."""

    pages: tuple[Page, ...]
    editions: tuple[Edition, ...]
    masthead: dict[str, object] = field(default_factory=dict)
    """What the frame around every page needs to know: plain values only."""
