"""R6, R8, R9: a screen that nobody touches for a day, or for a week without a network."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from generator.camera import browsers
from generator.rendering.screens import Deck
from tests.browser.fixtures import ARGUMENTS
from tests.screens import made
from tests.screens.ageing import DAY, HOUR, Ageing, Weight, ageing, gained, turns, with_script
from tests.screens.host import Host
from tests.screens.playing import FOLDER, build, deck, publish, publish_page, question

MORNING = datetime(2026, 11, 24, 4, 0, 6, tzinfo=UTC)
"""Five o'clock in Stockholm, in the middle of a slide."""

LARGEST = 7
"""Slides of a screen at most, see `editions/screens/slides.py`."""


def rewritten(number: int) -> Deck:
    """Every kind of slide, with other words in each edition and as many nodes.

    With twelve seconds each, six hours are a whole number of rounds of all orders: whenever the
    screen is weighed it shows the same slide, with the same nodes from its style sheet.
    """
    note = f"Upplaga {number:02}."
    return deck(replace(slide, note=note, seconds=12) for slide in made.SHORT)


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Browser]:
    """A browser that compiles nothing: what it compiles, hours later, would count as heap."""
    plain = browser.browser_type.launch(
        executable_path=browsers.find(), args=[*ARGUMENTS, "--js-flags=--jitless"]
    )
    yield plain
    plain.close()


@pytest.fixture(scope="module")
def hosts() -> Iterator[Host]:
    host = Host()
    yield host
    host.stop()


@dataclass
class Life:
    """What a screen weighed each sixth hour, the first of them when it had warmed up."""

    weights: list[Weight]
    builds: list[str]
    """What was shown at the end of each hour."""
    turns: int
    errors: list[str]


def night(host: Host, screen: Ageing) -> bool:
    """Whether it is the hour in which a screen begins anew, if its page is whole."""
    return (MORNING.hour + 1 + screen.age // HOUR) % 24 == 3


def lived(screen: Ageing, host: Host, *, hourly: bool) -> Life:
    """An hour to warm up, and a day. At night the server has no whole page to begin anew with.

    Else everything that was gained in the day would be gone by the end of it.
    """
    publish(host, rewritten(0))
    screen.open(host.url + FOLDER)
    screen.run(HOUR / 2)
    if hourly:  # it has also taken in its first update before it is weighed
        publish(host, rewritten(99))
    screen.run(HOUR / 2)
    weights, builds = [screen.weigh()], [build(screen.page)]
    whole = host.files[f"{FOLDER}index.html"]
    for hour in range(24):
        if hourly:
            publish(host, rewritten(hour + 1))
            whole = host.files[f"{FOLDER}index.html"]
        host.files[f"{FOLDER}index.html"] = whole[:5000] if night(host, screen) else whole
        screen.run(HOUR)
        builds.append(build(screen.page))
        if hour % 6 == 5:
            weights.append(screen.weigh())
    return Life(weights, builds, turns(screen.page), screen.errors)


@pytest.fixture(scope="module")
def quiet(plain: Browser, hosts: Host) -> Iterator[Life]:
    with ageing(plain, MORNING, fades=False) as screen:  # the busy day below has them
        yield lived(screen, hosts, hourly=False)


@pytest.fixture(scope="module")
def busy(plain: Browser, hosts: Host) -> Iterator[Life]:
    with ageing(plain, MORNING) as screen:
        yield lived(screen, hosts, hourly=True)


def test_a_day_makes_a_screen_no_heavier(quiet: Life) -> None:
    young, *older = quiet.weights
    assert [gained(young, old) for old in older] == [[]] * 4
    assert quiet.errors == []
    assert quiet.turns == pytest.approx(25 * HOUR / 12, abs=2)


def test_nor_does_a_day_with_an_update_every_hour(busy: Life) -> None:
    young, *older = busy.weights
    assert [gained(young, old) for old in older] == [[]] * 4
    assert busy.errors == []
    assert len(set(busy.builds)) == 1 + 24 - 1, "every one but the one that was broken at night"


def test_a_page_that_is_opened_anew_is_given_no_more_time_than_the_others(
    plain: Browser, hosts: Host
) -> None:
    """What is said of the screens' days and nights rests on it."""
    again = (
        "setTimeout(function () { if (!location.search) location.replace('?again'); }, 1800000);"
    )
    page = made.page(rewritten(0))
    publish_page(hosts, replace(page, html=with_script(page.html, again)))
    with ageing(plain, MORNING) as screen:
        screen.open(hosts.url + FOLDER)
        screen.run(HOUR)
        assert screen.page.url.endswith("?again")
        screen.run(HOUR)
        now = screen.page.evaluate("Date.now()") / 1000
        assert now == pytest.approx(MORNING.timestamp() + 2 * HOUR, abs=1)


LEAKS = {
    "heap": "var kept = []; setInterval(function () { kept.push(new Array(50).join(kept.length)); }, 1000);",
    "nodes": "var kept = null; setInterval(function () {"
    " var node = document.createElement('p'); node.kept = kept; kept = node; }, 1000);",
    "listeners": "setInterval(function () {"
    " document.addEventListener('click', function () { return this; }); }, 10000);",
}


@pytest.mark.parametrize("kind", LEAKS)
def test_a_screen_that_leaks_is_found_out(plain: Browser, hosts: Host, kind: str) -> None:
    """Two hours are enough for a page that keeps one thing a second, or a listener in ten."""
    page = made.page(rewritten(0))
    publish_page(hosts, replace(page, html=with_script(page.html, LEAKS[kind])))
    with ageing(plain, MORNING) as screen:
        screen.open(hosts.url + FOLDER)
        screen.run(HOUR)
        young = screen.weigh()
        screen.run(2 * HOUR)
        assert kind in gained(young, screen.weigh())


def test_seven_days_without_a_network_are_like_any_other(plain: Browser, hosts: Host) -> None:
    """R6: it goes on, tries no address that would end in the browser's own error page."""
    slides = [question(name, seconds=30) for name in "abcd"]  # the slowest, for the test's sake
    publish(hosts, deck(slides))
    with ageing(plain, MORNING, fades=False) as screen:  # what they cost is weighed above
        screen.open(hosts.url + FOLDER)
        screen.run(HOUR)
        begun, young = turns(screen.page), screen.weigh()
        navigated: list[str] = []
        screen.page.on("framenavigated", lambda frame: navigated.append(frame.url))
        screen.page.context.set_offline(True)
        screen.run(7 * DAY)
        assert turns(screen.page) - begun == 7 * DAY / 30
        assert gained(young, screen.weigh()) == []
        assert navigated == screen.errors == []
        screen.page.context.set_offline(False)
        newest = publish(hosts, deck(slides[::-1]))
        screen.run(330 + 30)  # the longest wait between two questions, and a slide's turn
        assert build(screen.page) == newest


DECODED = """() => Array.from(document.images)
  .reduce((sum, image) => sum + image.naturalWidth * image.naturalHeight * 4, 0)"""


def portraits(count: int, width: int, height: int) -> Deck:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#345").save(file, "JPEG")
    portrait = next(slide for slide in made.SHORT if slide.kind == "portrait")
    return deck(
        replace(portrait, id=f"portrait-{n}", picture=file.getvalue()) for n in range(count)
    )


def test_the_pictures_of_the_fullest_screen_need_no_more_than_64_mb(
    hosts: Host, page: Page
) -> None:
    """R9, with four bytes a point: as many portraits as a screen may have, as large as they may be."""
    publish(hosts, portraits(LARGEST, 1920, 1080))
    page.goto(hosts.url + FOLDER)
    decoded = page.evaluate(DECODED)
    assert LARGEST * 1920 * 1080 * 4 == decoded <= 64_000_000
