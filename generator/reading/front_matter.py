"""A paper in Markdown: front matter in YAML between two lines of `---`, and a body below it.

python-frontmatter cuts the text; our own reader reads the front matter, so that the same
things are refused as in every other file, and every value keeps its line and column.
"""

from __future__ import annotations

import re

import frontmatter
from frontmatter.default_handlers import BaseHandler

from generator.model.decision import MAX_BODY
from generator.model.feedback import LINK
from generator.problems import Detail
from generator.reading.files import PAPERS, Found
from generator.reading.parsed import Parsed, mark_at
from generator.reading.yaml_text import parse

_MARK = "---"
_BOUNDARY = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)


def parsed_of(text: str, found: Found) -> Parsed:
    """The file's values as its kind is written: a paper's front matter, or all of the text."""
    return parse_paper(text, found.name) if found.folder in PAPERS else parse(text, found.name)


def parse_paper(text: str, file: str) -> Parsed:
    """Read a paper; `body` of the result is its Markdown, and `("body", n)` its nth link's place.

    Raises nothing: front matter that is missing or never ends is a problem of the result.
    """
    handler = _Handler(text, file)
    if handler.refused is not None:
        return handler.refused
    _, body = frontmatter.parse(text, handler=handler)
    parsed = handler.parsed
    parsed.body = body
    start = text.find(body, handler.body_from)
    for number, link in enumerate(LINK.finditer(body)):
        parsed.values[("body", number)] = mark_at(text, start + link.start(1))
    if len(body) > MAX_BODY:
        details: dict[str, Detail] = {"length": len(body), "limit": MAX_BODY}
        place = mark_at(text, start + MAX_BODY)
        parsed.problems.append(parsed.problem("body-too-long", place, details))
    return parsed


class _Handler(BaseHandler):
    """python-frontmatter's way in, over our own reader."""

    FM_BOUNDARY = _BOUNDARY
    START_DELIMITER = END_DELIMITER = _MARK

    def __init__(self, text: str, file: str) -> None:
        super().__init__()
        self.text, self.file = text, file
        self.parsed = Parsed(file, text)
        self.refused: Parsed | None = None
        blank = len(text) - len(text.lstrip())
        first = _BOUNDARY.search(text, blank)
        if first is None or first.start() != blank:
            self._refuse("no-front-matter", blank)
            return
        self.yaml_from = first.end()
        last = _BOUNDARY.search(text, first.end())
        if last is None:
            self._refuse("front-matter-not-closed", blank)
            return
        if not text[first.end() : last.start()].strip():
            self._refuse("no-front-matter", blank)
        self.yaml_to, self.body_from = last.start(), last.end()

    def _refuse(self, code: str, index: int) -> None:
        self.parsed.problems.append(self.parsed.problem(code, mark_at(self.text, index)))
        self.refused = self.parsed

    def split(self, text: str) -> tuple[str, str]:
        """The library has taken away blanks around the text; ours still has every place."""
        return self.text[self.yaml_from : self.yaml_to], self.text[self.body_from :]

    def load(self, fm: str) -> dict[str, object]:
        """Read the front matter where it stands: what is above it becomes blanks."""
        above = re.sub(r"[^\r\n]", " ", self.text[: self.yaml_from])
        self.parsed = parse(self.text, self.file, yaml_of=above + fm)
        return self.parsed.value if isinstance(self.parsed.value, dict) else {}
