"""`plugins: [kundinsikt]`: what MkDocs calls at each of its steps."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator.archive import Archive
from generator.output import replace_text
from generator.plugin.finished import FinishedPage, add_printed
from generator.plugin.printing import Progress, print_site, project_folder, unseen
from generator.problems import Problems
from generator.reading.content import Content, read_content
from generator.rendering.frame import THEME, content_security_policy, search_entry
from generator.rendering.language import Language, language
from generator.rendering.messages import Messages
from generator.rendering.page import Printed
from generator.rendering.reports.plain_text import as_text

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

log = logging.getLogger("mkdocs.plugins.kundinsikt")

SEARCH_INDEX = Path("search", "search_index.json")


class Options(base.Config):
    """What `mkdocs.yml` may say; everything else stands in `settings.yaml`."""

    content = config_options.Type(str, default="insights")


class KundinsiktPlugin(BasePlugin[Options]):
    """One of these lives through all the builds of a `serve`."""

    def __init__(self) -> None:
        self.given: Content | None = None
        """Content that the command line has read already, for the next build."""
        self.progress: Progress = unseen
        self.ready: Callable[[str], None] = lambda url: None
        """Called once, when `serve` is about to answer at `url`."""
        self.rebuilt: Callable[[int], None] = lambda pages: None
        """Called after every build but the first, with the number of pages."""
        self._serving = False
        self._builds = 0
        self._archive: Archive | None = None
        self._printed: Printed | None = None
        self._written: Iterator[int] = iter(())

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self._serving = command == "serve"
        self._builds = 0

    @event_priority(100)  # before the search plugin, which asks for the theme's language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        content, self.given = self.given, None
        self._archive = Archive(content or self._read(config))
        config.theme["language"] = self._archive.settings.language
        own = 1 if config.theme.custom_dir else 0
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(own, str(THEME))
        config.watch.append(str(project_folder(config) / self.config.content))
        return config

    def _read(self, config: MkDocsConfig) -> Content:
        with chdir(project_folder(config)):
            content, problems = read_content(Path(self.config.content), wall_clock=date.today())
        words = language(content.settings.language if content else "sv")
        for told in _told(problems, words):
            log.log(logging.WARNING if problems.errors else logging.INFO, told)
        if content is not None and (self._serving or not problems.errors):
            return content
        if self._serving and self._archive is not None:
            log.warning(words._("The site is shown as it was before."))
            return self._archive.content
        raise PluginError(words._("The content has errors; nothing was published."))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self._archive is not None  # noqa: S101 - on_config comes first
        self._printed = print_site(self._archive, files, config, self.progress)
        config.extra["kundinsikt"] = self._printed.masthead
        add_printed(files, self._printed, config)
        return files

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        if self._archive is not None and not isinstance(page, FinishedPage):
            page.update_date = self._archive.today.isoformat()  # MkDocs would ask the clock
        return page

    def on_env(self, env: object, *, config: MkDocsConfig, files: Files) -> None:
        count = len(files.documentation_pages())
        self._written = iter(self.progress("write", range(count), count))

    @event_priority(-100)  # after the search plugin, which would read through every body
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        if isinstance(page, FinishedPage):
            page.open()
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        next(self._written, None)
        body = page.content or ""
        if isinstance(page, FinishedPage):
            page.close()
        return output if self._serving else content_security_policy(output, body)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        if self._serving or not template_name.endswith(".html"):
            return output
        return content_security_policy(output)

    @event_priority(-100)  # after the search plugin has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        next(self._written, None)  # ends the bar
        site = Path(config.site_dir)
        if self._printed is not None:
            _complete_search(site / SEARCH_INDEX, self._printed)
        if self._builds:
            self.rebuilt(count_pages(site))
        self._builds += 1

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., object],
    ) -> LiveReloadServer:
        self.ready(server.url)
        return server


def count_pages(site: Path) -> int:
    """How many pages a reader can come to; the one for a miss isn't counted."""
    return sum(1 for page in site.rglob("*.html") if page != site / "404.html")


def _complete_search(index: Path, printed: Printed) -> None:
    """Finished pages are added to the index by us: MkDocs would index their frame and all."""
    if not index.exists():
        return

    def completed(text: str) -> str:
        found = json.loads(text)
        found["docs"] += [search_entry(page) for page in printed.pages if page.search]
        return json.dumps(found, ensure_ascii=False, separators=(",", ":"))

    replace_text(index, completed)


def _told(problems: Problems, words: Language) -> list[str]:
    messages = Messages(words)
    return [as_text(messages.told(problem), words, lambda text, _: text) for problem in problems]
