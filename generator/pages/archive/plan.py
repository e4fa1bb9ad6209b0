"""The archive's page.  The table's rows lie in a file beside it (`editions.data`)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rendering.desk import Desk
from generator.rendering.page import Page

WITHOUT_SCRIPT = 100
"""Rows in the page itself: what stands there before the script has run, or without it."""


def plan(desk: Desk) -> Iterator[Page]:
    archive = desk.archive
    yield desk.page(
        "archive/archive.html",
        context={
            "total": len(archive.insights),
            "newest": archive.insights[:WITHOUT_SCRIPT],
            "departments": archive.departments,
            "touchpoints": archive.touchpoints,
            "statuses": desk.words.table("status"),
            "years": sorted({i.feedback.heard.on.year for i in archive.insights}, reverse=True),
        },
        url=desk.addresses.archive,
        kind="archive",
        title=desk._("Archive"),
        description=desk._("Everything that customers have said, in one table."),
        scripts=("archive",),
    )
