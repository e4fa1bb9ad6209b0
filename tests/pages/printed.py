"""A few files, read and printed: what the pages say, without a browser and without MkDocs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from generator import press
from generator.archive import Archive
from generator.model.feedback import Feedback
from generator.reading.content import Content, read_content
from generator.rendering.page import Page, Printed
from tests.doors import small

TODAY = date.fromisoformat(small.TODAY)
"""A Saturday in week 47 of 2026."""

SITE = "https://insikt.example/"


def project(folder: Path) -> Path:
    """A project with the department Ekonomi and no insights; `small.insight` writes them."""
    return small.small_project(folder, insights=0)


def department(project: Path, id_: str, name: str, **fields: object) -> None:
    small.write(
        project, f"departments/{id_}.yaml", name=name, contact="En roll", headcount=9, **fields
    )


def touchpoint(project: Path, id_: str, name: str, **fields: object) -> None:
    usual: dict[str, object] = {"name": name, "phase": "buy", "owner": "ekonomi"}
    small.write(project, f"touchpoints/{id_}.yaml", **{**usual, **fields})


def closed(on: str, **fields: object) -> dict[str, object]:
    """The fields of an insight that was closed on a day."""
    return {
        "status": "closed",
        "cause": {"category": "product"},
        "answer": {"text": "Vi har ändrat det.", "on": on},
        "action": {"kind": "root_cause", "text": "Ändra det"},
        "outcome": {"verdict": "worked"},
        "history": [{"on": on, "status": "closed"}],
        **fields,
    }


def content(project: Path, today: date = TODAY) -> Content:
    """What the files say; they must have no errors."""
    read, problems = read_content(project / "insights", wall_clock=today, today=today)
    assert read is not None
    assert [problem.code for problem in problems.errors] == []
    return read


def archive(project: Path, today: date = TODAY) -> Archive:
    return Archive(content(project, today))


def with_feedback(read: Content, id_: str, **fields: object) -> Archive:
    """The content with fields in one insight that no file could bring past the reader."""
    entry = read.feedback[id_]
    changed: Feedback = entry.value.model_copy(update=fields)
    return Archive(replace(read, feedback={**read.feedback, id_: replace(entry, value=changed)}))


@dataclass(frozen=True)
class Site:
    """Everything that was printed, by address."""

    printed: Printed

    def page(self, url: str) -> Page:
        return next(page for page in self.printed.pages if page.url == url)

    def shown(self, url: str) -> Shown:
        return Shown(self.page(url))

    def file(self, url: str) -> str:
        content = next(file.content for file in self.printed.editions if file.url == url)
        assert isinstance(content, str)
        return content

    @property
    def urls(self) -> list[str]:
        return [page.url for page in self.printed.pages]


def site(project: Path, today: date = TODAY, site_url: str | None = SITE) -> Site:
    return Site(press.run(archive(project, today), site_url=site_url))


class Shown(HTMLParser):
    """A page's body taken apart: its text, its links and its headings, in their order."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.links: list[tuple[str, str]] = []
        """Where each leads and what it says; relative to the site's root."""
        self.headings: list[str] = []
        self.attributes: list[dict[str, str]] = []
        self._pieces: list[str] = []
        self._open: list[tuple[str, int]] = []
        self.feed(str(page.body))
        self.close()

    @property
    def text(self) -> str:
        return _folded(self._pieces)

    def titles(self) -> list[str]:
        """What the links to insights say, each once, in the page's order."""
        found = [text for url, text in self.links if url.startswith("insikt/")]
        return list(dict.fromkeys(found))

    def where(self, of: Callable[[dict[str, str]], bool]) -> list[dict[str, str]]:
        return [attributes for attributes in self.attributes if of(attributes)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs}
        self.attributes.append(attributes)
        if tag == "a":
            up = "../" * self.page.url.count("/") or "./"
            self.links.append((attributes.get("href", "").removeprefix(up), ""))
        if tag in ("a", "h1", "h2", "h3"):
            self._open.append((tag, len(self._pieces)))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            _, start = self._open.pop()
            said = _folded(self._pieces[start:])
            if tag == "a":
                self.links[-1] = (self.links[-1][0], said)
            else:
                self.headings.append(said)

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)


def _folded(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())
