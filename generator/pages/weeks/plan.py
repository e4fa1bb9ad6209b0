"""The weekly posts.  ISO weeks; the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.archive import Post
from generator.rendering.desk import Desk
from generator.rendering.page import Feed, Page


def plan(desk: Desk) -> Iterator[Page]:
    feeds = (Feed(desk._("Weekly insight"), f"{desk.addresses.weeks}feed.xml"),)
    years = groupby(desk.archive.posts, key=lambda post: post.week.year)
    yield desk.page(
        "weeks/index.html",
        context={"years": [(year, list(posts)) for year, posts in years]},
        url=desk.addresses.weeks,
        kind="weeks",
        title=desk._("Week by week"),
        description=desk._("Every week's customer insight, by year."),
        feeds=feeds,
    )
    for post in desk.archive.posts:
        yield _post(desk, post, feeds)


def _post(desk: Desk, post: Post, feeds: tuple[Feed, ...]) -> Page:
    week = desk.dates.week(post.week)
    title = week[0].upper() + week[1:]
    insight = post.insight
    return desk.page(
        "weeks/post.html",
        context={"post": post, "insight": insight},
        url=desk.addresses.week(post.week),
        kind="week",
        title=f"{title}: {insight.feedback.title}" if insight else title,
        description=insight.feedback.consequence if insight else desk._("A week without words."),
        updated=min(post.week.sunday, desk.archive.today),
        search=f"{title} {insight.feedback.title}" if insight else title,
        feeds=feeds,
    )
