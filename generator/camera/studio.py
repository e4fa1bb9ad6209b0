"""Opens each screen's page as a screen would, and takes a picture of every slide.

The page's own script stays off: it would look at the clock, go dark outside the hours and
ask for a newer build.  What it does to show a slide is done here in its stead.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.camera import browsers
from generator.camera.playlists import playlists
from generator.camera.stills import SIZES, Names, Size, Still

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

_READ = """() => Array.from(document.querySelectorAll("#deck > .slide"), slide => ({
  slide: slide.id.replace(/^slide-/, ""),
  title: [".kicker", ".words"].map(part => slide.querySelector(part))
    .map(part => part ? part.textContent.replace(/\\u00ad/g, "").replace(/\\s+/g, " ").trim() : "")
    .filter(text => text).join(" · "),
  seconds: slide.getAttribute("data-ms") / 1000,
  until: slide.hasAttribute("data-evergreen") ? null : slide.getAttribute("data-until"),
  counts: slide.querySelector(".days") !== null,
}))"""
"""What the page says of its slides."""

_SHOW = """place => document.querySelectorAll("#deck > .slide").forEach((slide, i) => {
  slide.className = slide.className.replace(/ ?\\b(is-shown|corner-\\d)\\b/g, "");
  if (i === place) slide.className += ` is-shown corner-${(i + 1) % 4}`;
})"""
"""As the page's script does: from slide to slide the code moves to another corner."""


class CameraError(Exception):
    """No pictures can be taken here."""


class NoPlaywrightError(CameraError):
    """The extra `pictures` is not installed."""


class NoBrowserError(CameraError):
    """There is no browser to take them with."""


def ready() -> Path:
    """The browser that will take the pictures; raises `CameraError` before anything is built."""
    try:
        import playwright.sync_api  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise NoPlaywrightError(str(error)) from error
    browser = browsers.find()
    if browser is None:
        raise NoBrowserError
    return browser


def take(browser: Path, site: Path, names: Names) -> Iterator[tuple[str, str | bytes]]:
    """`(address, content)` of every picture and playlist for the screens of a finished site.

    No more than one screen's pictures in one size are in memory.
    """
    folders = [page.parent for page in _pages(site / names.screens)]
    with _started(browser) as started:
        for size in SIZES:
            with _page(started, size) as page:
                for folder in folders:
                    address = f"{folder.relative_to(site).as_posix()}/{names.pictures}/{size}/"
                    for name, content in _of_one(page, folder, size, names.playlist):
                        yield address + name, content


def _of_one(
    page: Page, folder: Path, size: Size, playlist: str
) -> Iterator[tuple[str, str | bytes]]:
    stills = []
    for still in _stills(page, folder / "index.html"):
        yield still.name, still.content
        stills.append(still)
    if stills:
        yield from playlists(playlist, size, stills)


def _pages(folder: Path) -> list[Path]:
    """The screens' pages; what else stands there (the text of each) has no deck."""
    found = [folder / "index.html", *sorted(folder.glob("*/index.html"))]
    return [page for page in found if 'id="deck"' in page.read_text(encoding="utf-8")]


def _stills(page: Page, file: Path) -> Iterator[Still]:
    """Every slide that is as true tomorrow: days are counted when they are shown."""
    page.goto(file.as_uri())
    told: list[dict[str, Any]] = page.evaluate(_READ)
    number = 0
    for place, slide in enumerate(told):
        if slide["counts"]:
            continue
        number += 1
        page.evaluate(_SHOW, place)
        yield Still(
            slide=slide["slide"],
            title=slide["title"],
            seconds=slide["seconds"],
            until=date.fromisoformat(slide["until"]) if slide["until"] else None,
            number=number,
            content=page.screenshot(type="png", animations="disabled"),
        )


@contextmanager
def _started(path: Path) -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    try:
        playwright = sync_playwright().start()
    except Exception as error:  # Playwright raises no narrower kind for a driver that can't run
        raise CameraError(str(error)) from error
    try:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()
    finally:
        playwright.stop()


@contextmanager
def _page(browser: Browser, size: Size) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": size.width, "height": size.height},
        java_script_enabled=False,
        reduced_motion="reduce",
        offline=True,
    )
    yield context.new_page()
    context.close()
