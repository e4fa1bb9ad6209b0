"""A built page, taken apart."""

from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}

_WHITE = dict.fromkeys(map(ord, "\t\n\r\f"), " ")


class Elements(HTMLParser):
    """Every element of a piece of HTML with its attributes, and each kind's own text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self.pieces: list[str] = []
        """Every text between two tags, in the page's order."""
        self._inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {key: value or "" for key, value in attrs}))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        self.texts[self._inside] = self.texts.get(self._inside, "") + data
        self.pieces.append(data)

    def meta(self, name: str) -> list[str]:
        """What `<meta name=…>` or `<meta http-equiv=…>` say."""
        return [
            attributes["content"]
            for tag, attributes in self.found
            if tag == "meta" and name in (attributes.get("name"), attributes.get("http-equiv"))
        ]

    def alive(self) -> list[str]:
        """What a customer's `alert(…)` would be if it had come alive."""
        handlers = [
            f"{tag} {key}"
            for tag, attributes in self.found
            for key in attributes
            if key[:2] == "on"
        ]
        sources = [f"{tag} src" for tag, attributes in self.found if attributes.get("src") == "x"]
        scripts = ["script"] if "alert(" in self.texts.get("script", "") else []
        return handlers + sources + scripts


class Content(HTMLParser):
    """What stands in a page's content: its text, its links, and every element's name."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.links: list[str] = []
        self.elements: list[str] = []
        self._depth = 0
        self.feed(page.read_text(encoding="utf-8"))
        self.close()

    @property
    def text(self) -> str:
        return collapsed("".join(self.pieces))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if self._depth:
            self.elements.append(tag)
            self.links += [attributes[key] or "" for key in ("href", "src") if key in attributes]
        if tag not in VOID and (self._depth or attributes.get("id") == "content"):
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self._depth and tag not in VOID:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.pieces.append(data)


def collapsed(text: str) -> str:
    """The text as a browser shows it: HTML's own white space makes one space."""
    return " ".join(piece for piece in text.translate(_WHITE).split(" ") if piece)
