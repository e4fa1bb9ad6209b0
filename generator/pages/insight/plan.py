"""The insight's own page; a duplicate's page forwards to the insight it doubles.

Where an insight was taken down a page says so, and when: somebody may have the address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.archive import Insight
from generator.rendering.desk import Desk
from generator.rendering.page import Page


def plan(desk: Desk) -> Iterator[Page]:
    for insight in desk.archive.insights:
        yield _page(desk, insight)
    for id_, target in desk.archive.duplicates.items():
        yield _forward(desk, id_, desk.archive.by_id[target])
    for id_, tombstone in desk.archive.tombstones.items():
        yield _taken_down(desk, id_, tombstone.on)


def _page(desk: Desk, insight: Insight) -> Page:
    feedback = insight.feedback
    channels = Counter(again.channel for again in feedback.heard_again if again.channel)
    return desk.page(
        "insight/insight.html",
        context={
            "insight": insight,
            "feedback": feedback,
            "weeks": desk.archive.weeks_of.get(insight.id, ()),
            "again": channels.most_common(),
            "related": desk.archive.related(insight),
            "decisions": desk.archive.register.citing(insight.id),
            "followed": desk.archive.register.by_id.get(feedback.follows_decision or ""),
        },
        url=desk.addresses.insight(insight.id),
        kind="insight",
        title=feedback.title,
        description=feedback.consequence,
        updated=insight.changed_on,
        search=_search_words(desk, insight),
    )


def _search_words(desk: Desk, insight: Insight) -> str:
    feedback = insight.feedback
    parts = (
        insight.words,
        feedback.consequence,
        feedback.said_by,
        desk.department_name(insight.owner),
        desk.touchpoint_name(feedback.touchpoint),
        feedback.answer.text if feedback.answer else "",
        feedback.action.text if feedback.action else "",
        " ".join(feedback.tags),
    )
    return " · ".join(part for part in parts if part)


def _forward(desk: Desk, id_: str, target: Insight) -> Page:
    return desk.page(
        "insight/forward.html",
        context={"target": target},
        url=desk.addresses.insight(id_),
        kind="forward",
        title=target.feedback.title,
        description=target.feedback.consequence,
        updated=target.changed_on,
        forward=desk.addresses.insight(target.id),
    )


def _taken_down(desk: Desk, id_: str, on: date) -> Page:
    """Nothing of what was said, and not why it went; the search doesn't know the page."""
    title = desk._("Taken down")
    told = desk._("This insight was taken down {day}.").format(day=desk.dates.day(on))
    return desk.page(
        "insight/taken_down.html",
        context={"title": title, "told": told},
        url=desk.addresses.insight(id_),
        kind="taken_down",
        title=title,
        description=told,
        updated=min(on, desk.archive.today),
    )
