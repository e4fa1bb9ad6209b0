"""MkDocs, driven by the command line."""

from __future__ import annotations

import errno
import logging
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import get_files

from generator.archive import Archive
from generator.plugin.hook import KundinsiktPlugin, count_pages
from generator.plugin.printing import Progress, handwritten, print_site, project_folder
from generator.reading.content import Content
from generator.rendering.language import Language
from generator.rendering.page import Printed


class Engine:
    """A project's `mkdocs.yml`, and what can be done with it.

    Every method raises MkDocs' exceptions, whose message is what MkDocs logged as errors;
    its warnings go to `tell` as they come.
    """

    def __init__(self, config_file: Path, words: Language, tell: Callable[[str], None]) -> None:
        self._file = str(config_file.resolve())
        self._words = words
        self._tell = tell
        with self._heard():
            self._config = load_config(config_file=self._file)
            plugin = self._plugin(self._config)
        self.project = project_folder(self._config)
        self.content = Path(plugin.config.content)
        """The content folder, as seen from `project`."""
        self.site = Path(self._config.site_dir)

    def build(self, content: Content, site: Path, progress: Progress) -> int:
        """Build the site of `content` into the folder `site`; returns how many pages it has."""
        with self._heard():
            config = load_config(config_file=self._file, site_dir=str(site.resolve()))
            plugin = self._plugin(config)
            plugin.given, plugin.progress = content, progress
            config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build.build(config)
            finally:
                config.plugins.on_shutdown()
        return count_pages(site)

    def serve(
        self,
        content: Content,
        address: str | None,
        ready: Callable[[str], None],
        rebuilt: Callable[[int], None],
    ) -> None:
        """Serve the site of `content`, and build it anew when a file changes.

        Raises OSError (with the address as its file name) when that can't be had.
        """
        with self._heard() as ear:

            def listening(url: str) -> None:
                ear.patient = False
                ready(url)

            options: dict[str, Any] = {"dev_addr": address} if address else {}
            config = load_config(config_file=self._file, **options)
            _try_address(*config.dev_addr)
            plugin = self._plugin(config)
            plugin.given, plugin.ready, plugin.rebuilt = content, listening, rebuilt
            mkdocs_serve.serve(config_file=self._file, **options)

    def print(self, content: Content, progress: Progress) -> tuple[Printed, list[tuple[str, Path]]]:
        """Everything finished, for other engines, and the files written by hand."""
        with self._heard():
            files = get_files(self._config)
            printed = print_site(Archive(content), files, self._config, progress)
            found = [
                (file.src_uri, Path(file.abs_src_path))
                for file in handwritten(files, self._config)
                if file.abs_src_path
            ]
        return printed, found

    def facts(self) -> dict[str, Any]:
        """What `mkdocs.yml` says of the site itself, for other engines."""
        config = self._config
        extensions = [
            {name: options} if (options := config.mdx_configs.get(name)) else name
            for name in config.markdown_extensions
        ]
        facts = {
            "site_name": config.site_name,
            "site_url": config.site_url,
            "nav": config.nav,
            "markdown_extensions": extensions,
        }
        return {name: fact for name, fact in facts.items() if fact}

    def _plugin(self, config: MkDocsConfig) -> KundinsiktPlugin:
        plugin = config.plugins.get("kundinsikt")
        if not isinstance(plugin, KundinsiktPlugin):
            raise PluginError(self._words._("“plugins” in mkdocs.yml must name “kundinsikt”."))
        return plugin

    @contextmanager
    def _heard(self) -> Iterator[_Ear]:
        ear = _Ear(self._tell)
        logger = logging.getLogger("mkdocs")
        logger.addHandler(ear)
        try:
            yield ear
        except Exception as error:
            if ear.errors:
                raise PluginError("\n".join(ear.errors)) from error
            raise
        finally:
            logger.removeHandler(ear)


class _Ear(logging.Handler):
    """Hears what MkDocs logs.  While it is patient, errors are kept: a failure follows."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self.errors: list[str] = []
        self.patient = True
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        if self.patient and record.levelno >= logging.ERROR:
            self.errors.append(record.getMessage())
        else:
            self._tell(record.getMessage())


def _try_address(host: str, port: int) -> None:
    """A taken address is found before the site is built, not after."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OverflowError:
        raise OSError(
            errno.EADDRNOTAVAIL, os.strerror(errno.EADDRNOTAVAIL), f"{host}:{port}"
        ) from None
    except OSError as error:
        raise OSError(error.errno, error.strerror, f"{host}:{port}") from None
