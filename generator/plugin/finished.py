"""Finished pages as MkDocs' own: their content is set already.

So no second interpretation meets a customer's words, and a page costs a millisecond.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from generator.rendering.page import Page, Printed


def add_printed(files: Files, printed: Printed, config: MkDocsConfig) -> None:
    """Hand every page and edition to MkDocs.

    Pages stand in the navigation only where mkdocs.yml names them: Material renders all
    of it on every page.
    """
    in_nav = paths_in(config.nav)
    for page in printed.pages:
        source = f"{page.url}index.md"
        inclusion = InclusionLevel.UNDEFINED if source in in_nav else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, source, content="", inclusion=inclusion)
        files.append(file)
        FinishedPage(page, file, config)
    for edition in printed.editions:
        files.append(File.generated(config, edition.url, content=edition.content))


class FinishedPage(MkDocsPage):
    """A page that has nothing left to be read or interpreted."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self._page = page
        self.update_date = page.updated.isoformat()

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {**self._page.front_matter(), "search": {"exclude": True}}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The body comes later (`open`): a copy of each, before any is written, is 200 MB."""
        self.content = ""
        self.toc = TableOfContents([])

    def open(self) -> None:
        """About to be framed."""
        self.content = str(self._page.body)

    def close(self) -> None:
        """Written: the content of ten thousand pages is a lot of memory."""
        self.content = None


def paths_in(nav: Any) -> set[str]:
    if isinstance(nav, str):
        return {nav}
    items: Iterable[Any] = nav.values() if isinstance(nav, dict) else nav or ()
    return {path for item in items for path in paths_in(item)}
