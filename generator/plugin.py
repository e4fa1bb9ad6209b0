"""The MkDocs door: hands finished pages to MkDocs, and nothing else.

MkDocs gets a `Page` whose content is set already, so that no second interpretation meets
a customer's words.  `build_site` and `serve_site` are for the command line; `mkdocs build`
and `mkdocs serve` come in through the plugin's events.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import base, config_options, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from generator import press
from generator.archive import Archive
from generator.problems import Problems, Severity
from generator.reading.content import Content, read_content
from generator.rendering.frame import THEME, content_security_policy, search_entry
from generator.rendering.language import language
from generator.rendering.messages import Messages, as_text
from generator.rendering.page import Page, Printed
from generator.rendering.text import plain

log = logging.getLogger("mkdocs.plugins.kundinsikt")

SEARCH_INDEX = Path("search", "search_index.json")


class Options(base.Config):
    """What `mkdocs.yml` may say; everything else stands in `settings.yaml`."""

    content = config_options.Type(str, default="insights")


class KundinsiktPlugin(BasePlugin[Options]):
    """`plugins: [kundinsikt]`."""

    def __init__(self) -> None:
        self.given: Content | None = None
        """Content that the command line has read already."""
        self.tick: Callable[[], None] = lambda: None
        self._printed: Printed | None = None
        self._serving = False
        self._archive: Archive | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self._serving = command == "serve"

    @event_priority(100)  # before the search plugin, which asks for the theme's language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        content = self.given or self._read(config)
        self._archive = Archive(content)
        settings = content.settings
        config.theme["language"] = settings.language
        own = 1 if config.theme.custom_dir else 0
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(own, str(THEME))
        config.watch.append(str(_content_folder(config, self.config.content)))
        return config

    def _read(self, config: MkDocsConfig) -> Content:
        folder = _content_folder(config, self.config.content)
        content, problems = read_content(_shown(folder), wall_clock=date.today())
        code = content.settings.language if content else "sv"
        for told in _told(problems, code):
            log.info(told) if content and not problems.errors else log.warning(told)
        if content is None or (problems.errors and not self._serving):
            words = language(code)._("The content has errors; nothing was published.")
            raise PluginError(words)
        return content

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self._archive is not None  # noqa: S101 - on_config comes first
        handwritten = [_address(file) for file in files.documentation_pages()]
        try:
            self._printed = press.run(
                self._archive, site_url=config.site_url, handwritten=handwritten
            )
        except press.PressError as error:
            raise PluginError(str(error)) from error
        config.extra["kundinsikt"] = self._printed.masthead
        in_nav = _paths_in(config.nav)
        for page in self._printed.pages:
            source = f"{page.url}index.md"
            inclusion = InclusionLevel.UNDEFINED if source in in_nav else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, source, content="", inclusion=inclusion)
            files.append(file)
            _FinishedPage(page, file, config)
        for edition in self._printed.editions:
            files.append(File.generated(config, edition.url, content=edition.content))
        return files

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        self.tick()
        if isinstance(page, _FinishedPage):
            page.content = None  # written in a moment; ten thousand of them are a lot of memory
        return output if self._serving else content_security_policy(output)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        if self._serving or not template_name.endswith(".html"):
            return output
        return content_security_policy(output)

    @event_priority(-100)  # after the search plugin has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        index = Path(config.site_dir) / SEARCH_INDEX
        if self._printed is None or not index.exists():
            return
        found = json.loads(index.read_text(encoding="utf-8"))
        found["docs"] += [search_entry(page) for page in self._printed.pages if page.search]
        index.write_text(
            json.dumps(found, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
        )


class _FinishedPage(MkDocsPage):
    """A page that has nothing left to be read or interpreted."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self._page = page
        self.update_date = page.updated.isoformat()

    def read_source(self, config: MkDocsConfig) -> None:
        """Texts are escaped here: Material prints what stands in a page's meta as it is."""
        page = self._page
        self.markdown = ""
        self.meta = {
            "title": plain(page.title),
            "description": plain(page.description),
            "kind": page.kind,
            "feeds": [
                {"title": plain(feed.title), "url": feed.url, "type": feed.media_type}
                for feed in page.feeds
            ],
            "scripts": list(page.scripts),
            "forward": page.forward,
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = str(self._page.body)
        self.toc = TableOfContents([])


def build_site(
    config_file: str,
    content: Content,
    site_dir: Path,
    on_page: Callable[[], None],
) -> int:
    """Build the site of `content` into `site_dir`; returns how many pages it has."""
    config = load_config(config_file=config_file, site_dir=str(site_dir))
    plugin = _plugin(config)
    plugin.given = content
    plugin.tick = on_page
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build.build(config)
    config.plugins.on_shutdown()
    return sum(1 for _ in site_dir.rglob("*.html"))


def serve_site(config_file: str, address: str | None) -> None:
    """Serve the site, and build it anew when a file changes."""
    options: dict[str, Any] = {"dev_addr": address} if address else {}
    mkdocs_serve.serve(config_file=config_file, **options)


def site_config(config_file: str) -> tuple[Path, Path, Path]:
    """The content folder, the docs folder and the site folder that `mkdocs.yml` names."""
    config = load_config(config_file=config_file)
    content = _content_folder(config, _plugin(config).config.content)
    return _shown(content), Path(config.docs_dir), Path(config.site_dir)


def site_facts(config_file: str) -> dict[str, Any]:
    """What `mkdocs.yml` says of the site itself, for other engines."""
    config = load_config(config_file=config_file)
    return {"site_name": config.site_name, "site_url": config.site_url, "nav": config.nav}


def _plugin(config: MkDocsConfig) -> KundinsiktPlugin:
    plugin = config.plugins.get("kundinsikt")
    if not isinstance(plugin, KundinsiktPlugin):
        raise PluginError("mkdocs.yml: plugins: “kundinsikt” is missing")
    return plugin


def _content_folder(config: MkDocsConfig, name: str) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").parent.resolve() / name


def _shown(folder: Path) -> Path:
    """The folder as messages name it: relative to where the reader stands, where it can be."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url


def _paths_in(nav: Any) -> set[str]:
    if isinstance(nav, str):
        return {nav}
    items: Iterable[Any] = nav.values() if isinstance(nav, dict) else nav or ()
    return {path for item in items for path in _paths_in(item)}


def _told(problems: Problems, code: str) -> list[str]:
    words = language(code)
    messages = Messages(words)
    return [
        as_text(messages.told(problem), words, lambda text, _: text)
        for problem in problems
        if problem.severity in (Severity.ERROR, Severity.ADVICE)
    ]
