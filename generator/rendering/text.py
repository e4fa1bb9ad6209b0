"""Customers' and editors' words → safe HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

_NOT_SHOWN = "not-shown:"
_SAFE_LINK = re.compile(rf"^(?:https?://|mailto:|~/|{_NOT_SHOWN}$)", re.IGNORECASE)


class LightMarkdown(MarkdownIt):
    """Emphasis, lists and links; everything else, HTML too, comes out as the text it is.

    A link leads to the web, to a mailbox, or to another insight by its id: `address_of`
    gives an insight's address on the site, or None.  No `javascript:`, no `data:`.
    Of a link to an insight that is `not_shown` (its time is over, it was taken down) the
    words alone are left.
    """

    def __init__(
        self,
        address_of: Callable[[str], str | None],
        not_shown: Callable[[str], bool] = lambda _id: False,
    ) -> None:
        super().__init__("zero", {"html": False, "linkify": False})
        self.enable(["emphasis", "list", "link", "escape", "newline", "entity"])
        self._address_of = address_of
        self._not_shown = not_shown

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's own name
        if url.startswith("~"):  # our own mark for the site's root is not a writer's to use
            return ""
        if self._not_shown(url):
            return _NOT_SHOWN
        return self._address_of(url) or super().normalizeLink(url)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's own name
        return bool(_SAFE_LINK.match(url))

    def html(self, text: str) -> Markup:
        tokens = self.parse(text)
        self._shape(tokens)
        for token in tokens:
            if token.children:
                token.children = list(_without_dead_links(token.children))
        html = self.renderer.render(tokens, self.options, {})
        return Markup(html)  # noqa: S704 - markdown-it escapes, HTML is off

    def _shape(self, tokens: list[Token]) -> None:
        """What is to be changed before it becomes HTML."""


class PaperMarkdown(LightMarkdown):
    """The same with headings, which stand one step below where the writer put them.

    The page's own heading is the first, the paper's the second: `#` and `##` become the third.
    """

    def __init__(
        self,
        address_of: Callable[[str], str | None],
        not_shown: Callable[[str], bool] = lambda _id: False,
    ) -> None:
        super().__init__(address_of, not_shown)
        self.enable(["heading"])

    def _shape(self, tokens: list[Token]) -> None:
        for token in tokens:
            if token.type in ("heading_open", "heading_close"):
                token.tag = f"h{min(max(int(token.tag[1]), 2) + 1, 6)}"


def _without_dead_links(tokens: Iterable[Token]) -> Iterator[Token]:
    """Links don't stand in each other: the next end belongs to the latest beginning."""
    dead = False
    for token in tokens:
        if token.type == "link_open":
            dead = token.attrGet("href") == _NOT_SHOWN
        if not (dead and token.type in ("link_open", "link_close")):
            yield token


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
