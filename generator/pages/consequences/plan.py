"""Six questions backed by quotes, then the consequences by touchpoint and by department.

The section in every decision paper is seed S2; the six questions are those of the model's
small decisions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

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
    voices = _Voices()
    return (
        Question(
            "notices",
            _("Who notices the decision?"),
            _("Name the customers, and where on their way they are."),
            voices.first(problems, lambda i: (i.times_heard, i.newness)),
        ),
        Question(
            "easier",
            _("What gets easier, and what gets harder?"),
            _("Say both, and where in the journey."),
            voices.easier_and_harder(live),
        ),
        Question(
            "voice",
            _("Which customer voice does it build on?"),
            _("Point to what a customer said, not to what we think."),
            voices.first((i for i in live if i.is_quote), lambda i: i.newness),
        ),
        Question(
            "unheard",
            _("Whom have we not heard?"),
            _("A silent touchpoint is a white spot, not a good mark."),
            voices.first(live, lambda i: (-rare[i.feedback.heard.channel], i.newness)),
            silent,
        ),
        Question(
            "in_line",
            _("Is it in line with what we have promised the customer?"),
            _("If not: what makes up for it, and who sees to it?"),
            voices.first(
                (i for i in live if _is_about_a_promise(i)),
                lambda i: i.heaviness,
            ),
        ),
        Question(
            "tells",
            _("Who tells the customer, and when do we look again?"),
            _("A decision that nobody follows up is a guess."),
            voices.first(
                (
                    i
                    for i in archive.done
                    if i.feedback.told_customer or i.verdict == "did_not_work"
                ),
                lambda i: (i.verdict == "did_not_work", i.newness),
            ),
        ),
    )


class _Voices:
    """Gives each question its voices; one voice answers one question."""

    def __init__(self) -> None:
        self._heard: set[str] = set()

    def first(
        self, insights: Iterable[Insight], key: Callable[[Insight], Any], most: int = VOICES
    ) -> tuple[Insight, ...]:
        """The `most` with the highest `key` of those that have not spoken."""
        new = (insight for insight in insights if insight.id not in self._heard)
        found = tuple(sorted(new, key=key, reverse=True)[:most])
        self._heard.update(insight.id for insight in found)
        return found

    def easier_and_harder(self, live: list[Insight]) -> tuple[Insight, ...]:
        """The latest improvement, and what was hardest."""
        better = [i for i in live if i.feedback.kind == "improvement"]
        easier = self.first(better, lambda i: i.newness, most=1)
        problems = [i for i in live if i.feedback.kind == "problem"]
        harder = self.first(
            problems, lambda i: (i.feedback.effort or 0, i.newness), most=VOICES - len(easier)
        )
        return (*easier, *harder)


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
