"""Customers' and editors' words → safe HTML."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_SAFE_LINK = re.compile(r"^(?:https?://|mailto:|[a-z0-9-]+/|#)", re.IGNORECASE)


class _LightMarkdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's own name
        """Web, mail and site links only; no `javascript:`, no `data:`, no `file:`."""
        return bool(_SAFE_LINK.match(url))


def _light_markdown() -> MarkdownIt:
    markdown = _LightMarkdown("zero", {"html": False, "linkify": False})
    return markdown.enable(["emphasis", "list", "link", "escape", "newline", "entity"])


_MARKDOWN = _light_markdown()


def light_markdown(text: str) -> Markup:
    """Emphasis, lists and links; everything else, HTML too, comes out as the text it is."""
    return Markup(_MARKDOWN.render(text))  # noqa: S704 - markdown-it escapes, HTML is off


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
