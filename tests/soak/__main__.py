"""`python -m tests.soak`: a week of many screens against one server, and what it did to them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic

from playwright.sync_api import Browser, sync_playwright

from generator.camera import browsers
from generator.editions.screens import alive
from tests.bench.report import put_between
from tests.browser.fixtures import ARGUMENTS
from tests.screens.ageing import HOUR, Ageing, Weight, ageing, builds, turns
from tests.screens.host import Host
from tests.soak.report import Lived, Soaked, markdown
from tests.soak.week import BEGINS, MONDAY, Place, Week

MORNING = 6
"""The hour at which the screens are weighed: one hour after they were begun, and each day."""


NIGHT = 3
"""The hour in which they begin anew."""


class Screen:
    """One of them, while it lives."""

    def __init__(self, place: Place, ageing: Ageing) -> None:
        self.place = place
        self.ageing = ageing
        self.mornings: list[Weight] = []
        self.blank = 0
        self.navigations = 0
        ageing.page.on("framenavigated", lambda _frame: self._navigated())

    def _navigated(self) -> None:
        self.navigations += 1

    def look(self, hour: int) -> None:
        """At the end of each hour: outside its own hours a screen is dark on purpose."""
        dark = not self.place.always and not 6 <= hour < 18
        shows = self.ageing.page.evaluate(
            "!!document.querySelector('.slide.is-shown') && location.protocol === 'http:'"
        )
        self.blank += not shows and not dark
        if hour == MORNING:
            self.mornings.append(self.ageing.weigh())

    def lived(self) -> Lived:
        page = self.ageing.page
        return Lived(
            name=self.place.id,
            mornings=self.mornings,
            turns=turns(page),
            builds=builds(page),
            navigations=self.navigations - 1,  # the first one was ours
            errors=self.ageing.errors,
            blank=self.blank,
        )


@contextmanager
def started() -> Iterator[Browser]:
    path = browsers.find()
    if path is None:
        sys.exit(browsers.ADVICE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            # What it compiles, hours later, would count as the page's heap.
            args=[*ARGUMENTS, "--js-flags=--jitless"],
        )
        yield browser
        browser.close()


def soak(browser: Browser, host: Host, count: int, days: int, minutes: float) -> Soaked:
    """Live through it, or through as much of it as `minutes` are enough for."""
    begun = monotonic()
    week = Week(host, [Place(number) for number in range(count)])
    host.files = {"beat.gif": alive.BEAT}
    week.publish()
    with ExitStack() as stack:
        screens = [
            Screen(place, stack.enter_context(ageing(browser, MONDAY, fades=place.fades)))
            for place in week.places
        ]
        for screen in screens:
            screen.ageing.open(host.url + screen.place.address)
        together(screens, HOUR / 2)
        week.publish()  # the first update is part of growing warm
        together(screens, HOUR / 2)
        for hours in range(1, 24 * days + 2):
            for screen in screens:
                screen.look((hours + BEGINS) % 24)
            if monotonic() - begun > 60 * minutes:
                break
            tell(f"{hours} of {24 * days + 1} hours, {monotonic() - begun:.0f} s")
            week.happen(hours)
            # In the hour in which they begin anew: by minutes, as they are ahead afterwards.
            for _ in range(steps := 60 if (hours + BEGINS) % 24 == NIGHT else 1):
                together(screens, HOUR / steps)
        lived = [screen.lived() for screen in screens]
    return Soaked(
        hours=hours,
        left=24 * days + 1 - hours,
        cores=os.cpu_count() or 1,
        browser=browser.version,
        minutes=(monotonic() - begun) / 60,
        requests=len(host.asked),
        told=week.told,
        published=week.published,
        screens=lived,
        faults=[fault for one in lived for fault in one.faults(week.bad, week.newest(one.name))],
    )


def together(screens: Sequence[Screen], seconds: float) -> None:
    for screen in screens:
        screen.ageing.begin(seconds)
    for screen in screens:
        screen.ageing.wait()


def tell(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--screens", type=int, default=20, help="how many (default: 20)")
    parser.add_argument("--days", type=int, default=7, help="simulated (default: 7)")
    parser.add_argument("--minutes", type=float, default=60, help="give up after so many real ones (default: 60)")  # fmt: skip
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the report between the marks in FILE too")  # fmt: skip
    arguments = parser.parse_args()
    host = Host()
    try:
        with started() as browser:
            soaked = soak(browser, host, arguments.screens, arguments.days, arguments.minutes)
    finally:
        host.stop()
    tell("")
    told = markdown(soaked)
    print(told)
    if arguments.write:
        before = arguments.write.read_text(encoding="utf-8")
        arguments.write.write_text(put_between(before, told), encoding="utf-8")
    sys.exit(bool(soaked.faults or soaked.left))


if __name__ == "__main__":
    main()
