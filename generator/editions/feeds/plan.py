"""Feeds (RFC 4287 and JSON Feed 1.1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.archive import Insight, Paper
from generator.rendering.desk import Desk
from generator.rendering.page import Edition

LENGTH = 30
"""Entries in a feed: half a year of weeks."""

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry; `url` is relative to the site's root."""

    url: str
    title: str
    about: Insight | Paper
    published: date
    updated: date


def plan(desk: Desk) -> Iterator[Edition]:
    if desk.site_url is None:  # a feed's addresses are absolute, or they are nothing
        return
    yield from _feed(desk, desk.addresses.weeks, desk._("Weekly insight"), _weeks(desk))
    for id_, department in desk.archive.departments.items():
        items = [
            Item(
                url=desk.addresses.insight(insight.id),
                title=insight.feedback.title,
                about=insight,
                published=insight.feedback.heard.on,
                updated=insight.changed_on,
            )
            for insight in desk.archive.owned[id_][:LENGTH]
        ]
        yield from _feed(desk, desk.addresses.department(id_), department.name, items)
    yield from _feed(desk, desk.addresses.decisions, desk._("Decisions"), _decisions(desk))


def _weeks(desk: Desk) -> list[Item]:
    return [
        Item(
            url=desk.addresses.week(post.week),
            title=f"{desk.dates.week(post.week).capitalize()}: {post.insight.feedback.title}",
            about=post.insight,
            published=post.week.monday,
            updated=min(max(post.week.monday, post.insight.changed_on), desk.archive.today),
        )
        for post in desk.archive.posts[:LENGTH]
        if post.insight
    ]


def _decisions(desk: Desk) -> list[Item]:
    """Papers whose day has been, newest first; a draft is nobody's news."""
    today = desk.archive.today
    return [
        Item(
            url=desk.addresses.decision(paper.id),
            title=paper.decision.title,
            about=paper,
            published=paper.decision.on,
            updated=paper.changed_on,
        )
        for paper in desk.archive.register.papers
        if paper.decision.on <= today and paper.decision.status != "draft"
    ][:LENGTH]


def _feed(desk: Desk, url: str, title: str, items: list[Item]) -> Iterator[Edition]:
    full = f"{desk.settings.company}: {title}"
    updated = max((item.updated for item in items), default=desk.archive.today)
    context = {"url": url, "title": full, "updated": updated, "items": items, "site": desk.site_url}
    bodies = {item.url: _body(desk, item) for item in items}
    atom = desk.render("feeds/atom.xml", bodies=bodies, **context)
    yield Edition(f"{url}feed.xml", _NOT_XML.sub("", str(atom)))
    yield Edition(f"{url}feed.json", _json_feed(desk, url, full, items, bodies))


def _body(desk: Desk, item: Item) -> Markup:
    template = "feeds/decision.html" if isinstance(item.about, Paper) else "feeds/entry.html"
    return desk.render(template, about=item.about)


def _json_feed(
    desk: Desk, url: str, title: str, items: list[Item], bodies: dict[str, Markup]
) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "language": desk.language.code,
        "home_page_url": f"{desk.site_url}{url}",
        "feed_url": f"{desk.site_url}{url}feed.json",
        "items": [
            {
                "id": f"{desk.site_url}{item.url}",
                "url": f"{desk.site_url}{item.url}",
                "title": item.title,
                "content_html": str(bodies[item.url]),
                "date_published": f"{item.published}T00:00:00Z",
                "date_modified": f"{item.updated}T00:00:00Z",
            }
            for item in items
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"
