"""Readable in ten seconds, worth a minute."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive import Insight, Post
from generator.rendering.desk import Desk
from generator.rendering.page import Feed, Page

NEWEST = 6


def plan(desk: Desk) -> Iterator[Page]:
    archive = desk.archive
    post = archive.posts[0] if archive.posts else None
    week = post.insight if post else None
    went = _went(desk, post)
    shown = {week, *went}
    yield desk.page(
        "home/home.html",
        context={
            "post": post,
            "insight": week,
            "stops": archive.stops,
            "went": went,
            "newest": [i for i in archive.insights if i not in shown][:NEWEST],
            "unowned": len(archive.unowned),
            "departments": archive.departments,
            "figures": desk.figures.departments,
            "elsewhere": desk.figures.elsewhere,
        },
        url=desk.addresses.home,
        kind="home",
        title=desk._("This week's customer insight"),
        description=_description(desk, week),
        feeds=(Feed(desk._("Weekly insight"), f"{desk.addresses.weeks}feed.xml"),),
    )


def _went(desk: Desk, post: Post | None) -> list[Insight]:
    """Two that were done: the words a week heard, come back mended, and the latest of the rest."""
    done = [i for i in desk.archive.done if post is None or i is not post.insight]
    seen = [i for i in done if _came_back(desk, i)]
    rest = [i for i in done if i not in seen[:1]]
    return [*seen[:1], *rest[:1]]


def _came_back(desk: Desk, insight: Insight) -> bool:
    was_a_weeks = insight.id in desk.archive.weeks_of
    return was_a_weeks and insight.verdict == "worked" and insight.feedback.kind != "improvement"


def _description(desk: Desk, insight: Insight | None) -> str:
    if insight is None:
        return desk._("What our customers say, who owns it and what has happened.")
    words = desk.language.quoted(insight.words) if insight.is_quote else insight.words
    return f"{words} {insight.feedback.consequence}"
