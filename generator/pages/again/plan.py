"""A small form for a phone: which day, where, which department.

The insight's id stands after `#` in the address, so one page serves them all, and the QR
code on every insight leads here.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rendering.desk import Desk
from generator.rendering.page import Page
from generator.rendering.repository import HOST_NAMES, new_issue_form


def plan(desk: Desk) -> Iterator[Page]:
    settings = desk.settings
    yield desk.page(
        "again/again.html",
        context={
            "channels": desk.words.table("channel"),
            "host": HOST_NAMES.get(settings.repository.kind, ""),
            "issue": new_issue_form(settings),
            "today": settings.demo_today.isoformat() if settings.demo_today else "",
        },
        url=desk.addresses.again,
        kind="again",
        title=desk._("I have heard it too"),
        description=desk._("Say that one more customer has said the same."),
        scripts=("again",),
    )
