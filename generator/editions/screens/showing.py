"""A deck → one file of HTML that needs no other."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from generator.editions.screens import alive
from generator.editions.screens.picture import data_address
from generator.editions.screens.sheet import ORIENTATIONS, policy, screen_style, step_class
from generator.model.screen_budget import Orientation
from generator.rendering.codes import qr_code
from generator.rendering.desk import Desk
from generator.rendering.screens import Deck, Slide
from generator.rendering.screens.fitting import Fit, Scale, fit
from generator.rendering.screens.measuring import hyphenated, hyphenated_for

BUILD_LENGTH = 12
_KEPT = re.compile(r" (?=[·→]|\d)|(?<=→) ")
"""A line may end after a dot and not before it; a number stays with its word, `61 → 9` whole."""
_BOUND = re.compile(r" (?=[→…])|(?<=→) ")
"""In what is read as one: `61 → 9`, and the mark of what was left out with the word before it."""
_LAST = re.compile(r" (?=\S{1,6}$)")
"""So short a word is not left alone on the last line."""
_AFTER = re.compile(r"(?<=[/.\-])")


@dataclass(frozen=True, slots=True)
class ScreenPage:
    html: str
    build: str
    """A hash of everything else in the page: another build is another page."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One slide on its way to the page."""

    slide: Slide
    html: Markup
    classes: str
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Leads:
    """The way to a story: a code, and the address in pieces that a line may end after."""

    code: Markup
    parts: list[str]


@dataclass(frozen=True, slots=True)
class Counted:
    label: str
    since: date
    days: int


def screen_page(desk: Desk, deck: Deck, short: Mapping[str, str] | None = None) -> ScreenPage:
    """`short` has the short way to a story, where there is one."""
    scale = Scale.of(deck.size_inches, deck.distance_m)
    style = screen_style(scale, desk.settings)
    script = alive.engine()
    slides = [
        _shown(desk, deck, scale, slide, _leads(desk, slide, short or {}) if deck.qr else None)
        for slide in deck.slides
    ]

    def page(build: str) -> str:
        return desk.render(
            "screens/screen.html",
            deck=deck,
            slides=slides,
            build=build,
            style=Markup(style),  # noqa: S704 - ours, and two colours that the model has checked
            engine=Markup(script),  # noqa: S704 - ours
            told=_settings(desk, deck, build),
            policy=policy(style=style, script=script),
        )

    build = hashlib.sha256(page("").encode()).hexdigest()[:BUILD_LENGTH]
    return ScreenPage(str(page(build)), build)


def _shown(desk: Desk, deck: Deck, scale: Scale, slide: Slide, leads: Leads | None) -> Shown:
    slide = replace(
        slide,
        note=_kept_together(hyphenated(_bound(slide.note), slide.language)),
        attribution=hyphenated(slide.attribution, slide.language),
        figure=_BOUND.sub("\u00a0", slide.figure),
        text=_bound(slide.text),
        before=_bound(slide.before),
        kicker=_kept_together(hyphenated(slide.kicker, slide.language)),
    )
    while len(slide.counters) > 1 and not _fitted(deck, slide, scale, leads).legible:
        slide = replace(slide, counters=slide.counters[:-1])
    fits = {way: fit(slide, scale, way, code=bool(leads)) for way in ORIENTATIONS}
    html = desk.render(
        f"screens/{slide.kind}.html",
        slide=_with_soft_hyphens(slide, min(found.whole for found in fits.values())),
        leads=leads,
        counters=[
            Counted(counter.label, counter.since, max((deck.made - counter.since).days, 0))
            for counter in slide.counters
        ],
        picture=data_address(slide.picture) if slide.picture else None,
    )
    return Shown(slide, html, _classes(fits), round(slide.seconds * 1000))


def _bound(text: str) -> str:
    return _LAST.sub("\u00a0", _BOUND.sub("\u00a0", text))


def _kept_together(text: str) -> str:
    return _KEPT.sub("\u00a0", text)


def _fitted(deck: Deck, slide: Slide, scale: Scale, leads: Leads | None) -> Fit:
    return fit(slide, scale, deck.orientation, code=bool(leads))


def _with_soft_hyphens(slide: Slide, whole: float) -> Slide:
    """Where one way of holding the screen needs them, the other may use them too."""
    serif = slide.kind != "stop"
    text, before = (
        hyphenated_for(words, whole, slide.language, serif=serif, bold=not serif)
        for words in (slide.text, slide.before)
    )
    return replace(slide, text=text, before=before)


def _classes(fits: dict[Orientation, Fit]) -> str:
    """`l3 l-code l-by p1 p-by`: size and arrangement, for each way of holding the screen."""
    names = []
    for way, found in fits.items():
        names.append(step_class(way, found.step))
        names += [f"{way[0]}-{part}" for part in found.parts]
    return " ".join(names)


def _leads(desk: Desk, slide: Slide, short: Mapping[str, str]) -> Leads | None:
    """None where the site doesn't know its own address: a code holds a whole one."""
    if desk.site_url is None or slide.story is None:
        return None
    address = f"{desk.site_url}{short.get(slide.story, slide.story)}"
    read = address.split("://", 1)[-1].rstrip("/")
    return Leads(qr_code(address), _AFTER.split(read))


def _settings(desk: Desk, deck: Deck, build: str) -> Markup:
    """What the engine needs to know.  `<` is written so that nothing can end the script."""
    up = "../" * desk.addresses.screen(deck.id).count("/")
    told = {
        "id": deck.id,
        "build": build,
        "made": deck.made.isoformat(),
        "day": deck.made.isoformat() if deck.day_stands_still else None,
        "hours": deck.hours
        and {"days": list(deck.hours.days), "from": deck.hours.first, "to": deck.hours.last},
        "zone": deck.zone,
        "poll": 60,
        "version": "version.json",
        "beat": f"{up}beat.gif",
        "worker": ("../" if deck.id else "") + "service-worker.js",
        "words": {"paused": desk._("Paused"), "resumed": desk._("Going on")},
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - see above
