"""The press: finds the kinds, lets each plan its pages, and puts everything together.

It refuses what would break the site: two pages that want one address, and links that
lead nowhere.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from markupsafe import Markup

from generator import editions, pages
from generator.archive import Archive
from generator.rendering.desk import Desk
from generator.rendering.masthead import masthead
from generator.rendering.page import ROOT, Edition, Page, Printed

_LINK = re.compile(r'"~/([^"#?]*)')
"""Every address that `_relative` replaces, whatever the attribute is called."""

Progress = Callable[[Iterable[Page]], Iterable[Page]]


class PressError(Exception):
    """The pages don't make a site: a fault of the program or of a handwritten page."""


class AddressTakenError(PressError):
    """Two want one address; `first` and `second` are kinds of pages, or “docs”."""

    def __init__(self, url: str, first: str, second: str) -> None:
        super().__init__(f"two pages want the address “{url}”: {first} and {second}")
        self.url, self.first, self.second = url, first, second


class DeadLinkError(PressError):
    """A page links to an address that nothing has."""

    def __init__(self, url: str, kind: str, link: str) -> None:
        super().__init__(f"“{url}” ({kind}) links to “{link}”, which is not there")
        self.url, self.kind, self.link = url, kind, link


def kinds(package: ModuleType) -> dict[str, ModuleType]:
    """Every kind in `generator.pages` or `generator.editions` that plans, by name."""
    found = {}
    for module in pkgutil.iter_modules(package.__path__):
        if module.ispkg:
            name = f"{package.__name__}.{module.name}"
            if Path(next(iter(import_module(name).__path__)), "plan.py").exists():
                found[module.name] = import_module(f"{name}.plan")
    return found


def template_folders() -> dict[str, Path]:
    """Each kind's own templates."""
    return {
        name: Path(path, name, "templates")
        for package in (pages, editions)
        for path in package.__path__
        for name in kinds(package)
    }


def run(
    archive: Archive,
    *,
    site_url: str | None = None,
    handwritten: Iterable[str] = (),
    progress: Progress | None = None,
) -> Printed:
    """Print the whole site.

    `handwritten` are the addresses of pages that others make (docs/); they may be linked
    to and may not be taken.
    """
    desk = Desk(archive, template_folders(), site_url)
    taken: dict[str, str] = dict.fromkeys(handwritten, "docs")
    made = []
    planned = _planned(desk)
    for page in progress(planned) if progress else planned:
        _take(taken, page.url, page.kind)
        made.append(page)
    files = []
    for kind in kinds(editions).values():
        for edition in kind.plan(desk):
            _take(taken, edition.url, "edition")
            files.append(edition)
    _check_links(made, taken)
    feeds = any(edition.url.endswith("feed.xml") for edition in files)
    for index, page in enumerate(made):  # in place: every body twice would be 200 MB at 10,000
        made[index] = _relative(page, feeds=feeds)
    return Printed(
        pages=tuple(made),
        editions=tuple(files),
        masthead=masthead(desk),
    )


def _planned(desk: Desk) -> Iterator[Page]:
    for kind in kinds(pages).values():
        yield from kind.plan(desk)


def _take(taken: dict[str, str], url: str, kind: str) -> None:
    if url in taken:
        raise AddressTakenError(url, taken[url], kind)
    taken[url] = kind


def _check_links(made: list[Page], taken: dict[str, str]) -> None:
    for page in made:
        for link in set(_LINK.findall(page.body)):
            # A folder's address is that of a page, or of an edition that stands as its index.
            if link not in taken and f"{link}index.html" not in taken:
                raise DeadLinkError(page.url, page.kind, link)


def _relative(page: Page, *, feeds: bool) -> Page:
    """The page with addresses relative to where it stands."""
    up = "../" * page.url.count("/") or "./"
    body = str(page.body).replace(f'"{ROOT}', f'"{up}')  # Markup.replace would escape the quote
    return replace(page, body=Markup(body), feeds=page.feeds if feeds else ())  # noqa: S704


__all__ = [
    "AddressTakenError",
    "DeadLinkError",
    "Edition",
    "Page",
    "PressError",
    "Printed",
    "kinds",
    "run",
    "template_folders",
]
