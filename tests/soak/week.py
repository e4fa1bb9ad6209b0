"""What happens in the week: new builds at day, bad ones among them, no server at nights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from generator.editions.screens.showing import ScreenPage
from generator.model.screen import Hours, Orientation
from generator.rendering.screens import Deck
from tests.screens import made
from tests.screens.host import Host
from tests.screens.playing import deck

MONDAY = datetime(2026, 11, 23, 4, 0, 15, tzinfo=UTC)
"""Five in the morning in Stockholm, and a quarter of a minute.

The screens are looked at when an hour has passed: then in the middle of a slide, as two slides
have not as many pseudo-elements, and not while one is opened anew, which begins when a minute does.
"""

BEGINS = 5
"""The hour of the day at which the week begins."""

GOOD = (8, 12, 16)
"""Hours at which a new build comes."""

BAD, MENDED = 10, 11
"""The hour at which a bad one comes, and the one at which it is gone."""

DARK, LIGHT = 22, 4
"""Every second night there is no server between these hours."""

LOGIN = b"<!DOCTYPE html><html><title>Log in</title><body><form><input name=user></form></html>"


@dataclass(frozen=True)
class Place:
    """Where a screen hangs; they differ in size, distance, orientation and hours."""

    number: int

    @property
    def id(self) -> str:
        return f"rum-{self.number:02}"

    @property
    def address(self) -> str:
        return f"skarm/{self.id}/"

    @property
    def always(self) -> bool:
        """Every fourth screen has no hours; the others are dark from six in the evening."""
        return self.number % 4 == 0

    @property
    def fades(self) -> bool:
        """Every tenth screen moves as usual; the others show their slides without a fade."""
        return self.number % 10 == 0

    def deck(self, edition: int) -> Deck:
        """Every kind of slide, with other words in each edition and as many nodes.

        Thirty seconds each: a day is a whole number of rounds of all orders, so that a screen
        shows the same slide each morning when it is weighed.
        """
        note = f"Upplaga {edition:03}."
        slides = (replace(slide, note=note, seconds=30) for slide in made.SHORT)
        upright: Orientation = "portrait" if self.number % 3 == 2 else "landscape"
        hours = None if self.always else {"from": "05:30", "to": "18:00"}
        return deck(
            slides,
            id=self.id,
            size_inches=(43.0, 55.0, 65.0)[self.number % 3],
            distance_m=(3.0, 6.0)[self.number % 2],
            orientation=upright,
            hours=hours and Hours.model_validate(hours),
        )


@dataclass
class Week:
    """The server, and what it serves; `bad` holds the builds that must never be shown."""

    host: Host
    places: list[Place]
    edition: int = 0
    published: int = 0
    up: bool = True
    bad: set[str] = field(default_factory=set)
    told: dict[str, int] = field(default_factory=dict)
    """How often each kind of thing happened."""

    def publish(self) -> None:
        """A new edition for every screen."""
        self.edition += 1
        self.published += 1
        self.host.broken.clear()
        for place in self.places:
            self._put(place, made.page(place.deck(self.edition)))
        self._count("new builds")

    def happen(self, hours: int) -> None:
        """What happens `hours` after the week began."""
        day, hour = divmod(hours + BEGINS, 24)
        if hour in GOOD:
            self.publish()
        elif hour == BAD:
            self._break(day)
        elif hour == MENDED:
            self.host.broken.clear()
            for place in self.places:
                self._put(place, made.page(place.deck(self.edition)))
        elif hour == DARK and day % 2 == 0:
            self.host.stop()
            self.up = False
            self._count("nights without a server")
        elif hour == LIGHT and not self.up:
            self.host.start()
            self.up = True

    def newest(self, name: str) -> str:
        """The build that a screen should show by now."""
        place = next(place for place in self.places if place.id == name)
        return made.page(place.deck(self.edition)).build

    def _put(self, place: Place, page: ScreenPage) -> None:
        self.host.files[f"{place.address}index.html"] = page.html.encode()
        self.host.files[f"{place.address}version.json"] = _version(page.build)

    def _break(self, day: int) -> None:
        name, spoil = list(SPOILS.items())[day % len(SPOILS)]
        for place in self.places:
            page = made.page(place.deck(900 + day))
            self.bad.add(page.build)
            self.host.files[f"{place.address}version.json"] = _version(page.build)
            spoil(self.host, f"{place.address}index.html", page.html)
        self._count(f"bad builds: {name}")

    def _count(self, what: str) -> None:
        self.told[what] = self.told.get(what, 0) + 1


def _version(build: str) -> bytes:
    return f'{{"build":"{build}"}}'.encode()


def _cut(host: Host, path: str, html: str) -> None:
    host.files[path] = html[: len(html) * 3 // 4].encode()


def _gone(host: Host, path: str, _html: str) -> None:
    del host.files[path]


def _error(host: Host, path: str, _html: str) -> None:
    host.broken.add(path)


def _login(host: Host, path: str, _html: str) -> None:
    host.files[path] = LOGIN


def _no_slides(host: Host, path: str, html: str) -> None:
    first, last = html.index("<section"), html.rindex("</section>") + len("</section>")
    host.files[path] = (html[:first] + html[last:]).encode()


def _empty(host: Host, path: str, _html: str) -> None:
    host.files[path] = b""


def _neighbour(host: Host, path: str, html: str) -> None:
    host.files[path] = html.replace('"id":"rum-', '"id":"annat-', 1).encode()


SPOILS: dict[str, Callable[[Host, str, str], None]] = {
    "cut off": _cut,
    "404": _gone,
    "500": _error,
    "a login page": _login,
    "no slides": _no_slides,
    "empty": _empty,
    "another screen's": _neighbour,
}
"""One a day."""
