"""Improvements and closed insights, latest first, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.archive import Insight
from generator.rendering.desk import Desk
from generator.rendering.page import Page

PER_PAGE = 40
FAILED = 3


def plan(desk: Desk) -> Iterator[Page]:
    done = desk.archive.done
    pages = [done[start : start + PER_PAGE] for start in range(0, len(done), PER_PAGE)] or [()]
    failed = [i for i in done if i.verdict == "did_not_work"][:FAILED]
    for number, insights in enumerate(pages, start=1):
        first = number == 1
        title = desk._("How it went")
        yield desk.page(
            "done/done.html",
            context={
                "months": _by_month(desk, insights),
                "failed": failed if first else (),
                "figure": desk.figures.done,
                "number": number,
                "last": len(pages),
            },
            url=_url(desk, number),
            kind="done",
            title=title if first else f"{title} ({number})",
            description=desk._("What has been done for the customer, and what came of it."),
        )


def _url(desk: Desk, number: int) -> str:
    return desk.addresses.done if number == 1 else f"{desk.addresses.done}{number}/"


def _by_month(desk: Desk, insights: tuple[Insight, ...]) -> list[tuple[str, list[Insight]]]:
    def month(insight: Insight) -> str:
        return desk.dates.long_month(insight.happened_on or insight.changed_on)

    return [(name, list(group)) for name, group in groupby(insights, key=month)]
