"""Customers' and editors' words → safe HTML."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_SAFE_LINK = re.compile(r"^(?:https?://|mailto:|~/)", re.IGNORECASE)


class LightMarkdown(MarkdownIt):
    """Emphasis, lists and links; everything else, HTML too, comes out as the text it is.

    A link leads to the web, to a mailbox, or to another insight by its id: `address_of`
    gives an insight's address on the site, or None.  No `javascript:`, no `data:`.
    """

    def __init__(self, address_of: Callable[[str], str | None]) -> None:
        super().__init__("zero", {"html": False, "linkify": False})
        self.enable(["emphasis", "list", "link", "escape", "newline", "entity"])
        self._address_of = address_of

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's own name
        if url.startswith("~"):  # our own mark for the site's root is not a writer's to use
            return ""
        return self._address_of(url) or super().normalizeLink(url)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's own name
        return bool(_SAFE_LINK.match(url))

    def html(self, text: str) -> Markup:
        return Markup(self.render(text))  # noqa: S704 - markdown-it escapes, HTML is off


def paragraphs(text: str) -> Markup:
    """Plain text in which an empty line ends a paragraph."""
    parts = (part.strip() for part in re.split(r"\n\s*\n", text))
    return Markup("\n").join(Markup("<p>{}</p>").format(part) for part in parts if part)


def excerpt(text: str, limit: int) -> str:
    """At most `limit` characters of `text`, cut between words and marked with an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    head = flat[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–-")
    return f"{head} …"


def plain(text: str) -> str:
    """HTML-escaped text, for the places that take no template: attributes and front matter."""
    return str(escape(text))
