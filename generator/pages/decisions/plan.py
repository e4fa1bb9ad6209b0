"""Decisions: by forum and state, and what each means for the customer.

That a decision paper says what it means for the customer is seed S2; that it is held against
what customers say afterwards is what keeps it honest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.archive import Paper
from generator.rendering.desk import Desk
from generator.rendering.page import Feed, Page

_MARKDOWN = re.compile(r"[*_#]+|\]\([^)]*\)|\[")


def plan(desk: Desk) -> Iterator[Page]:
    yield _index(desk)
    for paper in desk.archive.register.papers:
        yield _page(desk, paper)


def _index(desk: Desk) -> Page:
    register = desk.archive.register
    unheard = desk.figures.unheard
    title = desk._("Decisions")
    return desk.page(
        "decisions/index.html",
        context={
            "register": register,
            "unheard": unheard,
            "quarters": [_quarter(desk, *quarter) for quarter in unheard.quarters],
        },
        url=desk.addresses.decisions,
        kind="decisions",
        title=title,
        description=desk._(
            "What has been decided, whom it touches, and what was heard afterwards."
        ),
        search=desk._("Decisions decision paper register follow up"),
        feeds=(Feed(title, f"{desk.addresses.decisions}feed.xml"),),
    )


def _page(desk: Desk, paper: Paper) -> Page:
    register = desk.archive.register
    voices = register.voices(paper)
    decision = paper.decision
    successor = register.by_id.get(decision.superseded_by or "")
    return desk.page(
        "decisions/decision.html",
        context={
            "paper": paper,
            "decision": decision,
            "voices": voices,
            "hidden": max(len(paper.cited) - len(voices), 0),
            "echoes": register.echo(paper),
            "successor": successor,
        },
        url=desk.addresses.decision(paper.id),
        kind="decision",
        title=decision.title,
        description=decision.affects.why or desk.words.word("affects", decision.affects.customer),
        updated=paper.changed_on,
        search=_search_words(desk, paper),
    )


def _search_words(desk: Desk, paper: Paper) -> str:
    decision = paper.decision
    parts = (
        desk.department_name(decision.owner),
        desk.words.word("state", decision.status),
        decision.affects.why,
        *(item.text for item in decision.consequences),
        decision.gap,
        " ".join(_MARKDOWN.sub(" ", paper.body).split()),
    )
    return " · ".join(part for part in parts if part)


def _quarter(desk: Desk, year: int, number: int) -> str:
    return desk._("Q{number} {year}").format(number=number, year=year)
