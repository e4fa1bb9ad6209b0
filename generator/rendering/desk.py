"""What a page kind works with: the archive, its figures, and the words and templates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from markupsafe import Markup

from generator.archive import Archive, Insight, Paper
from generator.figures import Figures
from generator.rendering.addresses import Addresses
from generator.rendering.codes import qr_code
from generator.rendering.dates import Dates
from generator.rendering.language import language
from generator.rendering.page import ROOT, Page
from generator.rendering.repository import edit_link, heard_again_link
from generator.rendering.templates import Templates
from generator.rendering.text import LightMarkdown, PaperMarkdown, excerpt, paragraphs
from generator.rendering.vocabulary import Vocabulary

HEARD_AGAIN_DAYS = 366
"""An insight older than this carries no code: each costs a millisecond and a half to make."""


class Desk:
    """One site in the making.  Kinds read from it and give back pages; nothing is written."""

    def __init__(
        self, archive: Archive, folders: Mapping[str, Path], site_url: str | None = None
    ) -> None:
        self.archive = archive
        self.figures = Figures(archive)
        self.settings = archive.settings
        self.language = language(archive.settings.language)
        self.site_url = site_url.rstrip("/") + "/" if site_url else None
        self.addresses = Addresses(self.language)
        self.dates = Dates(self.language, archive.today)
        self.words = Vocabulary(self.language)
        self._ = self.language._
        self.n_ = self.language.n_
        self._templates = Templates(self.language, folders)
        self._cards: dict[str, Markup] = {}
        self._know()

    def _know(self) -> None:
        self._templates.know(
            archive=self.archive,
            settings=self.settings,
            language=self.language.code,
            has_feeds=self.site_url is not None,
            department=self.department_name,
            department_link=self.department_link,
            touchpoint=self.touchpoint_name,
            word=cache(self.words.word),
            quadrant=self.words.quadrant,
            quoted=self.language.quoted,
            marks=self.language.quotation_marks,
            address=self.addresses,
            href=self.href,
            card=self.card,
            chain=self.chain,
            edit_link=self.edit_link,
            heard_again_link=self.heard_again_link,
            heard_again_code=self.heard_again_code,
            attribution=self.attribution,
            percent=_percent,
        )
        self._templates.know_filters(
            day=self.dates.day,
            short_day=self.dates.short,
            week=self.dates.week,
            span=self.dates.span,
            paragraphs=paragraphs,
            light_markdown=LightMarkdown(self._address_of, self._not_shown).html,
            paper_markdown=PaperMarkdown(self._address_of, self._not_shown).html,
            excerpt=excerpt,
            number=self.number,
            sentence=_sentence,
        )

    def render(self, template: str, **context: Any) -> Markup:
        return self._templates.render(template, **context)

    def page(self, template: str, *, context: Mapping[str, Any], **fields: Any) -> Page:
        """A page whose body is the rendered template."""
        fields.setdefault("updated", self.archive.today)
        return Page(body=self.render(template, **context), **fields)

    @staticmethod
    def href(url: str) -> str:
        """An address on the site, as templates write it."""
        return ROOT + url

    def card(self, insight: Insight) -> Markup:
        """An insight as a card; made once and used on every page that shows it."""
        if insight.id not in self._cards:
            self._cards[insight.id] = self.render("shared/card.html", insight=insight)
        return self._cards[insight.id]

    def chain(self, insight: Insight, compact: bool = False) -> Markup:
        """The four stations of an insight; the compact ones leave the owner to the card."""
        return self.render("shared/chain.html", insight=insight, compact=compact)

    def _address_of(self, id_: str) -> str | None:
        known = id_ in self.archive.by_id or id_ in self.archive.duplicates
        return self.href(self.addresses.insight(id_)) if known else None

    def _not_shown(self, id_: str) -> bool:
        content = self.archive.content
        known = id_ in content.feedback or id_ in content.tombstones
        return known and self._address_of(id_) is None

    def department_name(self, id_: str | None) -> str:
        department = self.archive.departments.get(id_ or "")
        return department.name if department else self._("no owner yet")

    def department_link(self, id_: str | None) -> Markup:
        if id_ not in self.archive.departments:
            return Markup("<span>{}</span>").format(self.department_name(id_))
        return Markup('<a href="{}">{}</a>').format(
            self.href(self.addresses.department(id_ or "")), self.department_name(id_)
        )

    def touchpoint_name(self, id_: str | None) -> str:
        touchpoint = self.archive.touchpoints.get(id_ or "")
        return touchpoint.name if touchpoint else ""

    def attribution(self, insight: Insight) -> str:
        """`Privatkund, köksköp · sagt i telefon 12 november · hört av Kundservice`."""
        heard = insight.feedback.heard
        channel = self.words.word("channel", heard.channel)
        day = self.dates.day(heard.on)
        said = (
            self._("said {channel} {day}") if insight.is_quote else self._("seen {channel} {day}")
        )
        parts = [insight.feedback.said_by, said.format(channel=channel, day=day)]
        if heard.by in self.archive.departments:
            by = self.department_name(heard.by)
            parts.append(self._("heard by {department}").format(department=by))
        return " · ".join(part for part in parts if part)

    def edit_link(self, told: Insight | Paper) -> str | None:
        return edit_link(self.settings, told.file)

    def heard_again_link(self, insight: Insight) -> str | None:
        return heard_again_link(self.settings, self.language, insight.id, insight.feedback.title)

    def heard_again_code(self, insight: Insight) -> Markup:
        """A QR code that leads to «heard again»; empty when it would lead nowhere, or too late."""
        if self.site_url is None or insight.age > HEARD_AGAIN_DAYS:
            return Markup("")
        return qr_code(f"{self.site_url}{self.addresses.again}#{insight.id}")

    def number(self, value: float) -> str:
        """`1 234` or `4,5`: grouped and with the decimal mark of the language."""
        return format_decimal(value, locale=self.language.locale)


def _percent(part: float | None, whole: float) -> int:
    """How full a bar is, 0–100."""
    return min(round(100 * (part or 0) / whole), 100) if whole else 0


def _sentence(text: str) -> str:
    """Ends a text with a full stop unless it ends already."""
    return text if text[-1:] in ".!?…”" else f"{text}."
