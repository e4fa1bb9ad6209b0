"""A screen at work: slides published on a host, and a browser whose time the test moves."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from playwright.sync_api import Browser, Page, Request

from generator.editions.screens import alive
from generator.editions.screens.showing import ScreenPage
from generator.model.screen import Hours
from generator.rendering.screens import Counter, Deck, Slide
from tests.screens import made
from tests.screens.host import Host

FOLDER = "skarm/fikarum/"
NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
"""Tuesday, twelve o'clock in Stockholm; three days after the pages were made."""
NIGHT = datetime(2026, 11, 25, 1, 55, tzinfo=UTC)
"""Five to three in Stockholm."""


def question(name: str, *, seconds: float = 10, **fields: Any) -> Slide:
    """A slide of one line; its DOM id is `slide-NAME`."""
    fields = {"kind": "question", "text": f"Frågan om {name}?", **fields}
    return Slide(id=name, kicker="Fråga nästa kund", seconds=seconds, **fields)


def stop(name: str, *, seconds: float = 10) -> Slide:
    return question(name, seconds=seconds, kind="stop")


def days_since(name: str, since: date, *, seconds: float = 10) -> Slide:
    counters = (Counter("Ekonomi", since),)
    return question(name, seconds=seconds, kind="days_since", text="", counters=counters)


def deck(slides: Iterable[Slide], **changes: Any) -> Deck:
    return replace(made.deck(slides), zone="Europe/Stockholm", **changes)


def questions(names: str, **fields: Any) -> Deck:
    """`abc` is a deck of three slides, of ten seconds each."""
    return deck(question(name, **fields) for name in names)


def hours(first: str, last: str, *days: str) -> Hours:
    return Hours.model_validate({"from": first, "to": last, "days": days})


def publish(host: Host, deck: Deck, *, poll: int = 60) -> str:
    """Put a deck where the screen looks; its build.  `poll`: seconds between its questions."""
    return publish_page(host, made.page(deck), poll=poll)


def publish_page(host: Host, page: ScreenPage, *, poll: int = 60) -> str:
    host.files |= {
        f"{FOLDER}index.html": page.html.replace('"poll":60', f'"poll":{poll}').encode(),
        f"{FOLDER}version.json": alive.version(page.build).encode(),
        f"{FOLDER}{page.build}.gif": alive.BEAT,
        "beat.gif": alive.BEAT,
        "skarm/service-worker.js": alive.service_worker().encode(),
    }
    return page.build


_under_way: dict[Page, set[Request]] = {}


class Player:
    """One screen. Its time stands still but for `run` and `jump`."""

    def __init__(self, browser: Browser, host: Host) -> None:
        self._browser, self._host = browser, host
        self._pages: list[Page] = []
        self.errors: list[str] = []
        """Exceptions that nothing caught."""

    def open(self, at: datetime = NOON, query: str = "", **options: Any) -> Page:
        """The screen, opened at a time that stands still; `options` as for Playwright's context."""
        context = self._browser.new_context(service_workers="block", **options)
        page = context.new_page()
        self._pages.append(page)
        asked: set[Request] = set()
        _under_way[page] = asked
        page.on("request", lambda request: asked.add(request))
        page.on("requestfinished", lambda request: asked.discard(request))
        page.on("requestfailed", lambda request: asked.discard(request))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.clock.install(time=at - timedelta(seconds=9))
        page.clock.pause_at(at)
        page.goto(f"{self._host.url}{FOLDER}{query}")
        return page

    def close(self) -> None:
        for page in self._pages:
            page.context.close()
            del _under_way[page]
        assert self.errors == []


def run(page: Page, seconds: float, *, step: float = 1) -> None:
    """Let time pass, a `step` at a time; it stands still while the server answers."""
    left = round(seconds * 1000)
    while left > 0:
        page.clock.run_for(min(left, round(step * 1000)))
        left -= round(step * 1000)
        _answered(page)


def _answered(page: Page) -> None:
    waited = 0
    while _under_way[page] and waited < 1000:  # a server that never answers is tried too
        page.wait_for_timeout(2)
        waited += 2
    _under_way[page].clear()


def opened_again(page: Page, at: datetime) -> Page:
    """The same page at a later time."""
    page.clock.pause_at(at)
    page.reload()
    return page


def shown(page: Page) -> str:
    """The name of the slide that is seen."""
    names = page.eval_on_selector_all(".slide.is-shown", "slides => slides.map(s => s.id)")
    assert len(names) == 1, names
    return str(names[0]).removeprefix("slide-")


def build(page: Page) -> str:
    return str(page.evaluate("document.documentElement.getAttribute('data-build')"))
