"""Finished pages → Markdown files that MkDocs, ProperDocs and Zensical build alike.

A page's HTML stands in its file as one block on one line, so that no Markdown is found in
a customer's words; a line break within it is written as a character reference.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frontmatter

from generator.rendering.page import Page, Printed
from generator.rendering.text import plain

DOCS = "docs"
THEME = "overrides"


def addresses(docs: Path) -> list[str]:
    """The addresses that a folder of handwritten Markdown takes, as MkDocs counts them."""
    found = []
    for path in sorted(docs.rglob("*.md")):
        parts = path.relative_to(docs).with_suffix("").parts
        inner = parts[:-1] if parts[-1] in ("index", "README") else parts
        found.append("".join(f"{part}/" for part in inner))
    return found


def as_files(printed: Printed, site: dict[str, Any]) -> Iterator[tuple[str, str | bytes]]:
    """`(path, content)` of every generated file; `site` is what `mkdocs.yml` says of itself."""
    yield "mkdocs.yml", _config(printed, site)
    for page in printed.pages:
        yield f"{DOCS}/{page.url}index.md", as_markdown(page)
    for edition in printed.editions:
        yield f"{DOCS}/{edition.url}", edition.content


def as_markdown(page: Page) -> str:
    """Front matter and one block of HTML."""
    meta: dict[str, Any] = {
        "title": plain(page.title),
        "description": plain(page.description),
        "kind": page.kind,
    }
    if page.scripts:
        meta["scripts"] = list(page.scripts)
    if page.feeds:
        meta["feeds"] = [
            {"title": plain(feed.title), "url": feed.url, "type": feed.media_type}
            for feed in page.feeds
        ]
    if page.forward:
        meta["forward"] = page.forward
    body = "".join(line.strip() + " " for line in page.body.splitlines())
    post = frontmatter.Post(f'<div class="ki__body">{body}</div>', **meta)
    return frontmatter.dumps(post, allow_unicode=True, width=10_000) + "\n"


def _config(printed: Printed, site: dict[str, Any]) -> str:
    """JSON is YAML: nothing in it can be read as anything else."""
    config = {
        **site,
        "docs_dir": DOCS,
        "theme": {
            "name": "material",
            "custom_dir": THEME,
            "language": printed.masthead["language"],
            "font": False,
            "palette": {"scheme": "kundinsikt"},
        },
        "plugins": ["search"],
        "markdown_extensions": ["admonition", "attr_list"],
        "extra": {"kundinsikt": printed.masthead},
    }
    return json.dumps(config, ensure_ascii=False, indent=2) + "\n"
