"""The measurements as Markdown: tables, whether cost grows in a straight line, the goals."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tests.bench.measure import Cost

GOAL_SIZE = 10_000
MOST_TIMES_PARSE = 2.5
MOST_MS_A_PAGE = 2.5
MOST_MEMORY = 600
BENT = 1.25
"""A page may cost this much more in a larger site before the line is called bent."""

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


@dataclass(frozen=True, slots=True)
class Site:
    """What it cost to make a site, and how large it was; `size` is in bytes of pages."""

    cost: Cost
    pages: int
    size: int

    @property
    def ms_a_page(self) -> float:
        return 1000 * self.cost.cpu / self.pages


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that was measured for one number of insights."""

    insights: int
    build: Site
    floor: Site
    hugo: Site | None
    check: Cost
    parse: Cost

    @property
    def times_parse(self) -> float:
        return self.check.cpu / self.parse.cpu


def markdown(measured: Sequence[Measured], cores: int, hugo: str) -> str:
    """The whole report."""
    with_hugo = f", {hugo}" if hugo else ""
    lines = [
        f"Measured {date.today():%Y-%m-%d} on {cores} cores, {platform.system()}, "
        f"Python {platform.python_version()}{with_hugo}.",
        "",
        *_builds(measured),
        "",
        *_checks(measured),
        "",
        *(f"- {line}" for line in (*growth(measured), *goals(measured))),
    ]
    return "\n".join(lines) + "\n"


def _builds(measured: Sequence[Measured]) -> Iterator[str]:
    yield from table(
        ("insights", "what", "CPU s", "wall s", "peak MB", "pages", "pages/s", "ms CPU a page", "bytes a page", "CPU, build = 1"),
        [
            (
                f"{one.insights:,}",
                name,
                f"{site.cost.cpu:.2f}",
                f"{site.cost.wall:.2f}",
                f"{site.cost.memory:.0f}",
                f"{site.pages:,}",
                f"{site.pages / site.cost.wall:,.0f}",
                f"{site.ms_a_page:.2f}",
                f"{site.size / site.pages:,.0f}",
                f"{site.cost.cpu / one.build.cost.cpu:.2f}",
            )
            for one in measured
            for name, site in (("build", one.build), ("floor", one.floor), ("Hugo", one.hugo))
            if site
        ],
    )  # fmt: skip


def _checks(measured: Sequence[Measured]) -> Iterator[str]:
    yield from table(
        ("insights", "check CPU s", "bare parse CPU s", "times the parse", "check peak MB", "parse peak MB"),
        [
            (
                f"{one.insights:,}",
                f"{one.check.cpu:.2f}",
                f"{one.parse.cpu:.2f}",
                f"{one.times_parse:.2f}",
                f"{one.check.memory:.0f}",
                f"{one.parse.memory:.0f}",
            )
            for one in measured
        ],
    )  # fmt: skip


def growth(measured: Sequence[Measured]) -> Iterator[str]:
    """What one page more costs between each size and the next, without what every run costs."""
    steps = [
        (smaller, larger, 1000 * (larger.build.cost.cpu - smaller.build.cost.cpu) / more)
        for smaller, larger in pairwise(measured)
        if (more := larger.build.pages - smaller.build.pages) > 0
    ]
    for smaller, larger, each in steps:
        yield (
            f"From {smaller.insights:,} to {larger.insights:,} insights one page more costs "
            f"{each:.2f} ms CPU."
        )
    if len(steps) > 1:
        straight = steps[-1][2] <= BENT * steps[0][2]
        yield f"Cost grows {'in a straight line' if straight else 'faster than the site does'}."


def goals(measured: Sequence[Measured]) -> Iterator[str]:
    """Each goal, and plainly whether it is met."""
    one = next((one for one in measured if one.insights == GOAL_SIZE), None)
    if one is None:
        yield f"The goals are for {GOAL_SIZE:,} insights, which were not measured."
        return
    for name, found, most, unit in (
        ("`check`", one.times_parse, MOST_TIMES_PARSE, "times a bare parse"),
        ("`build`", one.build.ms_a_page, MOST_MS_A_PAGE, "ms CPU a page"),
        ("`build`", one.build.cost.memory, MOST_MEMORY, "MB"),
    ):
        verdict = "met" if found <= most else "NOT met"
        shown = f"{found:.0f}" if found >= 100 else f"{found:.2f}"
        yield f"Goal, {name} at {GOAL_SIZE:,}: at most {most} {unit}; it is {shown}: **{verdict}**."


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A Markdown table whose columns also stand straight in a terminal; figures to the right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    words = [any(row[column][0].isalpha() for row in rows) for column in range(len(head))]
    yield _row(head, widths, words)
    rule = (
        "-" * (width + 1) + ("-" if word else ":")
        for width, word in zip(widths, words, strict=True)
    )
    yield f"|{'|'.join(rule)}|"
    for row in rows:
        yield _row(row, widths, words)


def _row(cells: Sequence[str], widths: Sequence[int], words: Sequence[bool]) -> str:
    padded = (
        cell.ljust(width) if word else cell.rjust(width)
        for cell, width, word in zip(cells, widths, words, strict=True)
    )
    return f"| {' | '.join(padded)} |"


def put_between(text: str, report: str) -> str:
    """`text` with `report` in place of what stood between its marks."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the marks {BEGIN} and {END} are missing")
    return f"{before}{BEGIN}\n{report}{END}{after}"
