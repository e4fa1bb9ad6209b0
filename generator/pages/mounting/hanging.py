"""One screen as its page shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model.screen import WEEKDAYS, Hours, Screen
from generator.pages.mounting.wall import Wall, wall
from generator.rendering.codes import qr_code
from generator.rendering.desk import Desk
from generator.rendering.repository import edit_link


@dataclass(frozen=True, slots=True)
class Hanging:
    """`url` and `text_url` are relative to the site's root; `address` is whole, where it is known.

    `facts` are name and value, in the order of whoever stands there with a ladder.
    """

    id: str
    title: str
    url: str
    text_url: str
    address: str
    shown: Markup
    """The address in pieces that a line may end after."""
    code: Markup
    wall: Wall | None
    facts: tuple[tuple[str, str], ...]
    """Markup where a line may end within a value."""
    file: str = ""
    """Its file, from the project's folder; empty for the screen that shows everything."""
    edit: str | None = None
    """Where the git host edits the file."""


def everything(desk: Desk) -> Hanging:
    """The screen that shows everything, for those without one of their own."""
    what = (desk._("Shows"), desk._("what concerns the whole company"))
    facts = (*_typed(desk, ""), what)
    return _hanging(desk, "", desk._("Any other screen"), None, facts)


def hanging(desk: Desk, id_: str, screen: Screen, file: str = "") -> Hanging:
    """`file` is where the screen is described, from the project's folder."""
    _ = desk._
    drawn = wall(screen.size_inches, screen.orientation)
    size = _("{inches} inches: {width} × {height} cm").format(
        inches=desk.number(screen.size_inches),
        width=drawn.screen_width,
        height=drawn.screen_height,
    )
    far = _("from up to {metres} m away").format(metres=desk.number(screen.distance_m))
    facts = (
        *_typed(desk, id_),
        (_("Size"), size),
        (_("Is read"), far),
        (_("Hangs"), desk.words.word("orientation", screen.orientation)),
        (_("Lit"), hours(desk, screen.hours, screen.zone)),
        (_("Shows"), _shows(desk, screen)),
    )
    shown = _hanging(desk, id_, screen.place, drawn, facts)
    edit = edit_link(desk.settings, file) if file else None
    return replace(shown, file=file, edit=edit)


def _hanging(
    desk: Desk, id_: str, title: str, drawn: Wall | None, facts: tuple[tuple[str, str], ...]
) -> Hanging:
    url = desk.addresses.screen(id_)
    address = f"{desk.site_url}{url}" if desk.site_url else ""
    return Hanging(
        id=id_ or "all",
        title=title,
        url=url,
        text_url=desk.addresses.screen_text(id_),
        address=address,
        shown=whole(_parts(address or url)),
        code=qr_code(address) if address else Markup(""),
        wall=drawn,
        facts=facts,
    )


def _typed(desk: Desk, id_: str) -> Iterator[tuple[str, str]]:
    """The address as somebody writes it with a remote control."""
    if desk.site_url:
        short = f"{desk.site_url}{desk.addresses.screen(id_)}".partition("://")[2]
        yield desk._("Short"), whole(_parts(short.rstrip("/")))


def whole(parts: Iterable[str]) -> Markup:
    """Pieces that lines end between and not within: at a hyphen nobody could tell."""
    return Markup("").join(Markup('<span class="whole">{}</span>').format(part) for part in parts)


def _parts(address: str) -> tuple[str, ...]:
    """An address in pieces that a line may end after: its slashes."""
    return tuple(filter(None, re.split(r"(?<=[^/]/)", address)))


def hours(desk: Desk, told: Hours | None, zone: str | None) -> str:
    """`måndag–fredag 06:30–18:30`; always, when nothing is said."""
    if told is None:
        return desk._("around the clock")
    clock = f"{told.first}–{told.last}"
    if zone:
        clock += f" ({zone})"
    return f"{_days(desk, told)} {clock}"


def _days(desk: Desk, told: Hours) -> str:
    places = sorted(WEEKDAYS.index(day) for day in set(told.days))
    if len(places) in (0, 7):
        return desk._("every day")
    names = [desk.words.word("weekday", WEEKDAYS[place]) for place in places]
    if len(places) > 2 and places[-1] - places[0] == len(places) - 1:
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)


def _shows(desk: Desk, screen: Screen) -> str:
    """What, and whose."""
    what = [desk.words.word("shown", shown) for shown in screen.content]
    shown = ", ".join(what) or desk._("everything a screen can show")
    if not screen.departments:
        return shown
    names = ", ".join(desk.department_name(id_) for id_ in screen.departments)
    return desk._("{what}; from {departments}").format(what=shown, departments=names)
