"""An address of every kind of page that the demonstration has, and of an insight in every state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from generator.archive import Archive, Insight
from generator.reading.content import read_content
from generator.rendering.addresses import Addresses
from generator.rendering.language import language

INSIGHTS: dict[str, Callable[[Insight], bool]] = {
    "open": lambda i: i.is_open and i.feedback.kind == "problem",
    "done": lambda i: i.feedback.status == "closed",
    "declined": lambda i: i.feedback.status == "declined",
    "superseded": lambda i: i.feedback.status == "superseded",
    "observation": lambda i: not i.is_quote,
    "improvement": lambda i: i.feedback.kind == "improvement",
    "stop": lambda i: i.feedback.kind == "stop" and i.is_open,
}
"""What an insight can be, each with how to know one."""

KINDS = (
    "home",
    "weeks",
    "week",
    *INSIGHTS,
    "duplicate",
    "departments",
    "department",
    "department with nothing open",
    "consequences",
    "decisions",
    "decision",
    "done list",
    "archive",
    "contribute",
    "heard again",
    "messages",
    "mounting",
    "handwritten",
    "not found",
)


@cache
def demonstration(project: Path) -> Archive:
    content, _ = read_content(project / "insights", wall_clock=date.today())
    assert content is not None
    return Archive(content)


@cache
def address(project: Path, kind: str) -> str:
    """Where a page of this kind stands, relative to the site's root."""
    archive = demonstration(project)
    at = Addresses(language(archive.settings.language))
    if kind in INSIGHTS:
        return at.insight(next(i.id for i in archive.insights if INSIGHTS[kind](i)))
    busy = max(archive.owned, key=lambda id_: sum(i.is_open for i in archive.owned[id_]))
    places: dict[str, Callable[[], str]] = {
        "home": lambda: at.home,
        "weeks": lambda: at.weeks,
        "week": lambda: at.week(archive.week),
        "duplicate": lambda: at.insight(next(iter(archive.duplicates))),
        "departments": lambda: at.departments,
        "department": lambda: at.department(busy),
        "department with nothing open": lambda: at.department(
            next(id_ for id_, owned in archive.owned.items() if not any(i.is_open for i in owned))
        ),
        "consequences": lambda: at.consequences,
        "decisions": lambda: at.decisions,
        "decision": lambda: at.decision(archive.register.against[0].id),
        "done list": lambda: at.done,
        "archive": lambda: at.archive,
        "contribute": lambda: at.contribute,
        "heard again": lambda: f"{at.again}#{archive.insights[0].id}",
        "messages": lambda: at.errors,
        "mounting": lambda: at.screens,
        "handwritten": lambda: "om/",
        "not found": lambda: "404.html",
    }
    return places[kind]()
