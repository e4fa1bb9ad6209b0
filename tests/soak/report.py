"""What the week did to each screen, as a table, and whether that is as it should be."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tests.bench.report import table
from tests.screens.ageing import Weight, gained


@dataclass(frozen=True)
class Lived:
    """One screen's week.  `mornings` are its weights at six each day, the first one's first."""

    name: str
    mornings: list[Weight]
    turns: int
    builds: list[str]
    navigations: int
    errors: list[str]
    blank: int
    """Hours at whose end no slide was shown though it should have been."""

    def faults(self, bad: set[str], newest: str) -> list[str]:
        young, *older = self.mornings
        more = (what for old in older for what in gained(young, old))
        return [
            *(f"{self.name} gained {what}" for what in dict.fromkeys(more)),
            *(f"{self.name}: {error}" for error in self.errors),
            *(f"{self.name} showed a bad build: {build}" for build in self.builds if build in bad),
            *([f"{self.name} does not show the newest build"] if self.builds[-1] != newest else []),
            *([f"{self.name} was blank {self.blank} times"] if self.blank else []),
        ]


@dataclass(frozen=True)
class Soaked:
    """The whole run."""

    hours: int
    """Simulated."""
    left: int
    """Hours that there was no time for."""
    cores: int
    browser: str
    minutes: float
    requests: int
    told: dict[str, int]
    published: int
    screens: Sequence[Lived]
    faults: list[str]


def markdown(soaked: Soaked) -> str:
    told = ", ".join(f"{what} ({count})" for what, count in soaked.told.items())
    lines = [
        f"Measured {date.today():%Y-%m-%d} on {soaked.cores} cores, {platform.system()}, "
        f"Python {platform.python_version()}, Chromium {soaked.browser}: "
        f"{soaked.hours} simulated hours of {len(soaked.screens)} screens in "
        f"{soaked.minutes:.1f} minutes, {soaked.requests:,} requests.",
        "",
        f"What happened: {told}.",
        "",
        *table(
            (
                "screen", "heap kB, first", "heap kB, most", "nodes, first", "nodes, most",
                "listeners, first", "listeners, most", "changes of slide", "builds shown",
                "new beginnings", "errors",
            ),
            [_row(screen) for screen in soaked.screens],
        ),
        "",
        *(_verdict(soaked)),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _row(screen: Lived) -> tuple[str, ...]:
    young = screen.mornings[0]
    return (
        screen.name,
        f"{young.heap / 1000:,.0f}",
        f"{max(one.heap for one in screen.mornings) / 1000:,.0f}",
        f"{young.nodes:,}",
        f"{max(one.nodes for one in screen.mornings):,}",
        f"{young.listeners}",
        f"{max(one.listeners for one in screen.mornings)}",
        f"{screen.turns:,}",
        f"{len(set(screen.builds))}",
        f"{screen.navigations}",
        f"{len(screen.errors)}",
    )


def _verdict(soaked: Soaked) -> Iterator[str]:
    if soaked.left:
        yield f"**Stopped before the end:** {soaked.left} hours were left."
        yield ""
    if soaked.faults:
        yield "**Not as it should be:**"
        yield ""
        yield from (f"- {fault}" for fault in soaked.faults)
        return
    turns = sum(screen.turns for screen in soaked.screens)
    yield (
        f"As it should be: {turns:,} changes of slide, {soaked.published} builds for each screen, no "
        "screen gained more than a twentieth of its heap, or one node or listener; no bad build "
        "was shown, and no hour ended with a blank screen. Flashes are not measured here."
    )
