"""Other engines than ours, each in an environment of its own, and what they made."""

import os
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.doors.command import PROJECT, run

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}


@dataclass(frozen=True)
class Engine:
    """A program that builds the folder it stands in, and where its site goes."""

    program: str
    words: tuple[str, ...]
    may_be_missing: bool = False
    """Also where everything else must be there (CI): its makers release it in pre-releases."""

    def build(self, folder: Path) -> Path:
        """Build the folder; returns the site.  Skips the test where the engine is missing."""
        done = self._run(folder)
        assert done.returncode == 0, done.stdout + done.stderr
        return folder / "site"

    def _run(self, folder: Path) -> subprocess.CompletedProcess[str]:
        program = Path(self.program)
        if not program.exists():
            reason = f"{program.relative_to(PROJECT)} is missing; `make engines` tells why"
            if os.environ.get("CI") and not self.may_be_missing:
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)
        return run(program, *self.words, cwd=folder, NO_MKDOCS_2_WARNING="1", PYTHONPATH="")


def _program(environment: str, name: str) -> str:
    return str(PROJECT / environment / "bin" / name)


ENGINES = {
    "mkdocs": Engine(str(Path(sys.executable).with_name("mkdocs")), ("build", "--strict")),
    "properdocs": Engine(_program(".venv-properdocs", "properdocs"), ("build", "--strict")),
    "zensical": Engine(
        _program(".venv-zensical", "zensical"), ("build", "--strict"), may_be_missing=True
    ),
}


class Content(HTMLParser):
    """What stands in a page's content: its text, its links, and every element's name."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.links: list[str] = []
        self.elements: list[str] = []
        self._depth = 0
        self.feed(page.read_text(encoding="utf-8"))

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
    return " ".join(piece for piece in _white_space(text).split(" ") if piece)


def _white_space(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\t\n\r\f"), " "))
