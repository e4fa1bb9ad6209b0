"""Six questions backed by quotes, then the consequences by touchpoint and by department.

The section in every decision paper is seed S2; the six questions are those of the model's
small decisions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive import Insight
from generator.rendering.desk import Desk
from generator.rendering.page import Page

VOICES = 3
PER_TOUCHPOINT = 4
PER_DEPARTMENT = 3


@dataclass(frozen=True, slots=True)
class Question:
    """One of the six; `silent` names touchpoints from which nothing has been heard."""

    id: str
    title: str
    help: str
    voices: tuple[Insight, ...]
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A touchpoint's or a department's part: the heaviest consequences first."""

    id: str
    name: str
    note: str
    insights: tuple[Insight, ...]
    more: int
    silent: bool


def plan(desk: Desk) -> Iterator[Page]:
    yield desk.page(
        "consequences/consequences.html",
        context={
            "questions": questions(desk),
            "touchpoints": _touchpoints(desk),
            "departments": _departments(desk),
        },
        url=desk.addresses.consequences,
        kind="consequences",
        title=desk._("Consequences for the customer"),
        description=desk._("A checklist for every decision paper, built on what customers say."),
        search=desk._("Consequences for the customer checklist decision"),
        scripts=("checklist",),
    )


def questions(desk: Desk) -> tuple[Question, ...]:
    """The six questions, each with the voices that answer it."""
    archive = desk.archive
    live = [i for i in archive.insights if i.feedback.status != "superseded"]
    problems = [i for i in live if i.feedback.kind in ("problem", "pattern", "stop")]
    rare = Counter(i.feedback.heard.channel for i in live)
    silent = tuple(
        point.name for id_, point in archive.touchpoints.items() if not archive.at_touchpoint[id_]
    )
    _ = desk._
    return (
        Question(
            "notices",
            _("Who notices the decision?"),
            _("Name the customers, and where on their way they are."),
            _first(problems, key=lambda i: (i.times_heard, i.newness)),
        ),
        Question(
            "easier",
            _("What gets easier, and what gets harder?"),
            _("Say both, and where in the journey."),
            _easier_and_harder(live),
        ),
        Question(
            "voice",
            _("Which customer voice does it build on?"),
            _("Point to what a customer said, not to what we think."),
            _first((i for i in live if i.is_quote), key=lambda i: i.newness),
        ),
        Question(
            "unheard",
            _("Whom have we not heard?"),
            _("A silent touchpoint is a white spot, not a good mark."),
            _first(live, key=lambda i: (-rare[i.feedback.heard.channel], i.newness)),
            silent,
        ),
        Question(
            "in_line",
            _("Is it in line with what we have promised the customer?"),
            _("If not: what makes up for it, and who sees to it?"),
            _first(
                (i for i in live if _is_about_a_promise(i)),
                key=lambda i: i.heaviness,
            ),
        ),
        Question(
            "tells",
            _("Who tells the customer, and when do we look again?"),
            _("A decision that nobody follows up is a guess."),
            _first(
                (
                    i
                    for i in archive.done
                    if i.feedback.told_customer or i.verdict == "did_not_work"
                ),
                key=lambda i: (i.verdict == "did_not_work", i.newness),
            ),
        ),
    )


def _first(insights: Iterable[Insight], key) -> tuple[Insight, ...]:  # type: ignore[no-untyped-def]
    return tuple(sorted(insights, key=key, reverse=True)[:VOICES])


def _easier_and_harder(live: list[Insight]) -> tuple[Insight, ...]:
    """The latest improvement and praise, and what was hardest."""
    easier = [i for i in live if i.feedback.kind in ("improvement", "praise")][:1]
    harder = sorted(live, key=lambda i: (i.feedback.effort or 0, i.newness), reverse=True)
    return (*easier, *[i for i in harder if i not in easier][: VOICES - len(easier)])


def _is_about_a_promise(insight: Insight) -> bool:
    cause = insight.feedback.cause
    promises = ("campaign_message", "sales_promise", "price_contract", "rule_policy")
    return insight.feedback.status == "declined" or bool(cause and cause.category in promises)


def _touchpoints(desk: Desk) -> list[Group]:
    return [
        _group(
            id_,
            point.name,
            f"{desk.words.word('phase', point.phase)} · {desk.department_name(point.owner)}",
            desk.archive.at_touchpoint[id_],
            PER_TOUCHPOINT,
        )
        for id_, point in desk.archive.touchpoints.items()
    ]


def _departments(desk: Desk) -> list[Group]:
    return [
        _group(
            id_,
            department.name,
            department.promise or "",
            desk.archive.owned[id_],
            PER_DEPARTMENT,
        )
        for id_, department in desk.archive.departments.items()
    ]


def _group(id_: str, name: str, note: str, heard: tuple[Insight, ...], most: int) -> Group:
    live = [
        i
        for i in heard
        if i.feedback.kind in ("problem", "pattern", "stop") and i.feedback.status != "superseded"
    ]
    live.sort(key=lambda i: (i.is_open, i.heaviness), reverse=True)
    shown = tuple(live[:most])
    return Group(id_, name, note, shown, len(live) - len(shown), not heard)
