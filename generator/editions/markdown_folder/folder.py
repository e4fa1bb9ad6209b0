"""Finished pages → Markdown files that MkDocs, ProperDocs and Zensical build alike.

A page's HTML stands in its file as one block on one line, so that no Markdown is found in
a customer's words; a line break within them is written as a character reference.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from generator.rendering.page import Page, Printed

DOCS = "docs"
THEME = "overrides"
MARK = f"{THEME}/assets/kundinsikt"
"""Every exported folder holds this, and hardly any other does."""

_TAG = re.compile(r"""(<(?:[^<>"']|"[^"]*"|'[^']*')*>)""")
_ATTRIBUTE_TEXT = re.compile(r"""("[^"]*"|'[^']*')""")
_REFERENCES = {char: f"&#{ord(char)};" for char in "\n\r\t\u2028\u2029"}
"""Other line breaks are control characters, which no insight may hold."""

_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WHITE = re.compile(f"[{''.join(_REFERENCES)}]")


def as_files(
    printed: Printed,
    site: dict[str, Any],
    handwritten: Iterable[tuple[str, Path]],
    theme: Path,
) -> Iterator[tuple[str, str | bytes]]:
    """`(path, content)` of every file.

    `site` is what `mkdocs.yml` says of itself, `handwritten` the pages in docs/ with where
    they lie, and `theme` the folder of the site's frame.
    """
    yield "mkdocs.yml", _config(printed, site)
    for page in printed.pages:
        yield f"{DOCS}/{page.url}index.md", as_markdown(page)
    for edition in printed.editions:
        yield f"{DOCS}/{edition.url}", edition.content
    for name, path in handwritten:
        yield f"{DOCS}/{name}", path.read_bytes()
    for path in sorted(theme.rglob("*")):
        if path.is_file():
            yield f"{THEME}/{path.relative_to(theme).as_posix()}", path.read_bytes()


def as_markdown(page: Page) -> str:
    """Front matter and one block of HTML."""
    meta = page.front_matter()
    if not page.search:
        meta["search"] = {"exclude": True}
    post = frontmatter.Post(f'<div class="ki__body">{on_one_line(page.body)}</div>', **meta)
    return frontmatter.dumps(post, handler=_Quoted()) + "\n"


class _Quoted(YAMLHandler):
    """Values as JSON: a title such as `1E2` is a number to one YAML and a text to another."""

    def export(self, metadata: dict[str, object], **_kwargs: object) -> str:
        return "\n".join(f"{key}: {_as_json(value)}" for key, value in metadata.items())


def _as_json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def on_one_line(html: str) -> str:
    """The same HTML without a line break: in a text it becomes a reference, in a tag a space."""
    pieces = _TAG.split(html)
    return "".join(
        _tag_on_one_line(piece) if index % 2 else _referred(piece)
        for index, piece in enumerate(pieces)
    )


def _tag_on_one_line(tag: str) -> str:
    pieces = _ATTRIBUTE_TEXT.split(tag)
    return "".join(
        _referred(piece) if index % 2 else _WHITE.sub(" ", piece)
        for index, piece in enumerate(pieces)
    )


def _referred(text: str) -> str:
    """White space alone between two tags is ours: it says nothing, and becomes a space."""
    if not text.strip(" \n"):
        return " " if text else ""
    return _WHITE.sub(lambda match: _REFERENCES[match[0]], text)


def _config(printed: Printed, site: dict[str, Any]) -> str:
    """JSON is YAML: nothing in it can be read as anything else."""
    config = {
        **site,
        "docs_dir": DOCS,
        "theme": {
            "name": "material",
            "variant": "classic",  # Zensical's name for Material's own look
            "custom_dir": THEME,
            "language": printed.masthead["language"],
            "font": False,
            "palette": {"scheme": "kundinsikt"},
        },
        "plugins": ["search"],
        "extra": {"kundinsikt": printed.masthead},
    }
    return json.dumps(config, ensure_ascii=False, indent=2) + "\n"
