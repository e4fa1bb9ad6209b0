"""`settings.yaml`: whose newsletter this is."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MaxLen
from pydantic import Field, StringConstraints

from generator.model.base import IsoDate, Line, Model, Reviewer, Url

Language = Literal["sv", "en"]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class Repository(Model):
    kind: Literal["github", "gitlab", "gitea", "azure", "none"] = "none"
    url: Url | None = None
    branch: Annotated[Line, MaxLen(100)] = "main"


class Link(Model):
    title: Annotated[Line, MaxLen(60)]
    url: Url


class Accent(Model):
    """The one colour that is the company's own; the chain keeps its colours."""

    light: Colour
    dark: Colour


class Review(Model):
    """How decision papers are reviewed."""

    headings: Annotated[tuple[Annotated[Line, MaxLen(80)], ...], Field(max_length=20)] = ()
    """What the company's papers call the section about the customer, beside the usual names."""


class Settings(Model):
    company: Annotated[Line, MaxLen(80)]
    language: Language = "sv"
    champion: Annotated[Line, MaxLen(80)] | None = None
    repository: Repository = Repository()
    reviewers: tuple[Reviewer, ...] = ()
    """Whom the git host asks to look at what no department's reviewers own: the editors."""
    contribute_mail: (
        Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=120)]
        | None
    ) = None
    retention_months: Annotated[int, Field(strict=True, ge=1, le=240)] = 24
    demo_today: IsoDate | None = None
    """The demonstration content's own clock; where it is set, every page says «invented»."""
    links: Annotated[tuple[Link, ...], Field(max_length=8)] = ()
    accent: Accent | None = None
    review: Review = Review()
