"""What the frame around every page needs to know, as plain values.

The frame is MkDocs' theme and knows no Jinja of ours: whatever engine builds the site gets
these values and needs nothing else.
"""

from __future__ import annotations

from typing import Any

from generator.rendering.desk import Desk


def masthead(desk: Desk) -> dict[str, Any]:
    """Name, week, menu, words and colours; texts are plain and escaped by the frame."""
    _ = desk._
    accent = desk.settings.accent
    return {
        "company": desk.settings.company,
        "language": desk.language.code,
        "week": desk.dates.week(desk.archive.week).capitalize(),
        "week_url": desk.addresses.week(desk.archive.week) if desk.archive.posts else "",
        "invented": _("invented company") if desk.settings.demo_today else "",
        "invented_long": _(
            "{company} is an invented company, and so is everything said here."
        ).format(company=desk.settings.company)
        if desk.settings.demo_today
        else "",
        "menu": [
            {"title": title, "url": url}
            for title, url in (
                (_("Weeks"), desk.addresses.weeks),
                (_("Departments"), desk.addresses.departments),
                (_("Consequences"), desk.addresses.consequences),
                (_("Decisions"), desk.addresses.decisions),
                (_("How it went"), desk.addresses.done),
                (_("Archive"), desk.addresses.archive),
                (_("Contribute"), desk.addresses.contribute),
            )
        ],
        "links": [{"title": link.title, "url": link.url} for link in desk.settings.links],
        "champion": desk.settings.champion or "",
        "accent": {"light": accent.light, "dark": accent.dark} if accent else {},
        "words": {
            "skip": _("Skip to the content"),
            "menu": _("Menu"),
            "search": _("Search"),
            "scheme": _("Light or dark"),
            "contribute": _("Tell us what a customer said"),
            "champion": _("The customer's champion"),
            "screens": _("The screens"),
            "not_found_title": _("This page isn't here"),
            "not_found_text": _(
                "Perhaps it has moved, or an insight has been taken down. "
                "Try the archive, or search."
            ),
            "to_home": _("This week's customer insight"),
            "to_archive": _("Archive"),
        },
        "archive_url": desk.addresses.archive,
        "contribute_url": desk.addresses.contribute,
        "screens_url": desk.addresses.screens,
    }
