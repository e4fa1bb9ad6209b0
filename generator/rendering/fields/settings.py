"""The settings."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "": Words(
        _n("Settings"),
        _n("Whose site this is."),
    ),
    "company": Words(
        _n("Company"),
        _n("The company's name."),
        example=_n("The Company"),
    ),
    "language": Words(
        _n("Language"),
        _n("The site's language: sv or en. The menu in mkdocs.yml has to follow."),
        example="sv",
    ),
    "champion": Words(
        _n("The customer's champion"),
        _n("Stands at the foot of every page: a role."),
        example=_n("The customer's champion"),
    ),
    "repository": Words(
        _n("Repository"),
        _n("Where the files lie, so that pages can lead to them."),
    ),
    "repository.kind": Words(
        _n("Kind of host"),
        _n("“none” without this line."),
        example="github",
    ),
    "repository.url": Words(
        _n("Address of the repository"),
        _n("As it is in the browser."),
        example="https://git.company.example/customer/insight",
    ),
    "repository.branch": Words(
        _n("Branch"),
        _n("The branch that is edited; “main” without this line."),
        example="main",
    ),
    "reviewers": Words(
        _n("Reviewers"),
        _n("Those who look at changes that no department's own reviewers are asked about."),
        example=_n("@company/editors"),
    ),
    "contribute_mail": Words(
        _n("Mailbox"),
        _n("Where those write who don't use git."),
        example=_n("insight@company.example"),
    ),
    "retention_months": Words(
        _n("Months to keep insights"),
        _n("Counted from the day one was heard; after them it is not shown. 24 without this line."),
        example="24",
    ),
    "demo_today": Words(
        _n("The demonstration's day"),
        _n(
            "Where this stands, every page says that the company is invented. Remove the line "
            "when the content is yours."
        ),
        example="2026-11-21",
    ),
    "links": Words(
        _n("Links"),
        _n("At the foot of every page, at most eight."),
    ),
    "links.title": Words(
        _n("The link's text"),
        _n("On one line."),
        example=_n("Book a morning of listening"),
    ),
    "links.url": Words(
        _n("The link's address"),
        _n("A web address."),
        example="https://intranet.company.example/listening",
    ),
    "accent": Words(
        _n("Accent colour"),
        _n("The one colour that is the company's own."),
    ),
    "accent.light": Words(
        _n("On a light background"),
        _n("Six digits after #."),
        example="#1d4ed8",
    ),
    "accent.dark": Words(
        _n("On a dark background"),
        _n("Six digits after #."),
        example="#93b4ff",
    ),
    "review": Words(
        _n("Review of decision papers"),
        _n("What kundinsikt review looks for."),
    ),
    "review.headings": Words(
        _n("Headings"),
        _n("What your papers call the section about the customer, beside the usual names."),
        example=_n("What we owe the customer"),
    ),
}
