"""Figures from an archive, as pandas frames: the only room that counts with pandas."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from generator.archive import Archive
from generator.archive.register import FORUMS


@dataclass(frozen=True, slots=True)
class DepartmentFigures:
    """One department's standing.  Ages are in days."""

    open: int
    unanswered: int
    late: int
    oldest_unanswered: int | None
    oldest_open: int | None
    done: int
    answer_days: int
    median_answer: float | None
    """Days from heard to answered, median over all that were answered."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Of `known` problems with a known cause, `elsewhere` arose outside the listener's own."""

    known: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class DoneFigures:
    """What has been done: how many, how it went, and whether the customer was told."""

    done: int
    worked: int
    did_not_work: int
    too_early: int
    told: int
    root_causes: int


@dataclass(frozen=True, slots=True)
class Unheard:
    """Of `decided` decisions, `without` name no customer's voice."""

    decided: int
    without: int


@dataclass(frozen=True, slots=True)
class UnheardByForum:
    """Decisions without a customer's voice: all, by forum, and by forum and quarter.

    `quarters` are (year, 1–4), oldest first, without gaps; each forum's row has a cell for each
    of them and its whole at the end.
    """

    all: Unheard
    quarters: tuple[tuple[int, int], ...]
    forums: Mapping[str, tuple[Unheard, ...]]


QUARTERS = 6
"""As many are shown; older ones count in the whole."""


class Figures:
    """Everything that is counted, from one frame with a row per insight."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @cached_property
    def insights(self) -> pd.DataFrame:
        """One row per insight, newest first; days are whole numbers, missing ones <NA>."""
        rows = [
            {
                "id": insight.id,
                "owner": insight.owner,
                "heard_by": insight.feedback.heard.by,
                "touchpoint": insight.feedback.touchpoint,
                "kind": insight.feedback.kind,
                "status": insight.feedback.status,
                "age": insight.age,
                "open": insight.is_open,
                "answered": insight.is_answered,
                "late": insight.is_late,
                "done": insight.is_done,
                "verdict": insight.verdict,
                "answer_time": (insight.feedback.answer.on - insight.feedback.heard.on).days
                if insight.feedback.answer
                else None,
                "caused_by": insight.feedback.cause.department if insight.feedback.cause else None,
                "action": insight.feedback.action.kind if insight.feedback.action else None,
                "told": insight.feedback.told_customer == "yes",
            }
            for insight in self._archive.insights
        ]
        columns = list(rows[0]) if rows else _COLUMNS
        frame = pd.DataFrame(rows, columns=columns)
        return frame.astype(
            {
                "age": "Int64",
                "answer_time": "Int64",
                **dict.fromkeys(("open", "answered", "late", "done", "told"), bool),
            }
        )

    @cached_property
    def departments(self) -> dict[str, DepartmentFigures]:
        """Every department's standing, also of those with nothing."""
        groups = dict(list(self.insights.groupby("owner")))
        nothing = self.insights.iloc[:0]
        return {
            id_: _standing(groups.get(id_, nothing), department.answer_days)
            for id_, department in self._archive.departments.items()
        }

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """Where problems arise: seldom where they are heard (Voxo and LimeBridge say the same)."""
        frame = self.insights
        known = frame[
            frame["caused_by"].notna() & frame["heard_by"].notna() & (frame["kind"] != "praise")
        ]
        return Elsewhere(len(known), int((known["caused_by"] != known["heard_by"]).sum()))

    @cached_property
    def done(self) -> DoneFigures:
        done = self.insights[self.insights["done"]]
        verdicts = done["verdict"].value_counts()
        return DoneFigures(
            done=len(done),
            worked=int(verdicts.get("worked", 0)),
            did_not_work=int(verdicts.get("did_not_work", 0)),
            too_early=int(verdicts.get("too_early", 0)),
            told=int(done["told"].sum()),
            root_causes=int((done["action"] == "root_cause").sum()),
        )

    @cached_property
    def unheard(self) -> UnheardByForum:
        """Decisions that were made: which of them no customer had a voice in."""
        rows = [
            {
                "forum": paper.decision.forum,
                "quarter": pd.Period(paper.decision.on, freq="Q"),
                "without": not paper.is_voiced,
            }
            for paper in self._archive.register.papers
            if paper.is_made
        ]
        if not rows:
            return UnheardByForum(Unheard(0, 0), (), {})
        frame = pd.DataFrame(rows)
        last = pd.Period(self._archive.today, freq="Q")
        quarters = list(pd.period_range(frame["quarter"].min(), last, freq="Q"))[-QUARTERS:]
        return UnheardByForum(
            _unheard(frame),
            tuple((quarter.year, quarter.quarter) for quarter in quarters),
            {
                forum: (*(_unheard(g[g["quarter"] == q]) for q in quarters), _unheard(g))
                for forum in FORUMS
                if len(g := frame[frame["forum"] == forum])
            },
        )


_COLUMNS = [
    "id", "owner", "heard_by", "touchpoint", "kind", "status", "age", "open", "answered",
    "late", "done", "verdict", "answer_time", "caused_by", "action", "told",
]  # fmt: skip


def _unheard(frame: pd.DataFrame) -> Unheard:
    return Unheard(len(frame), int(frame["without"].sum()))


def _standing(frame: pd.DataFrame, answer_days: int) -> DepartmentFigures:
    opened = frame[frame["open"]]
    unanswered = opened[~opened["answered"]]
    median = float(frame["answer_time"].dropna().astype(float).median())
    return DepartmentFigures(
        open=len(opened),
        unanswered=len(unanswered),
        late=int(opened["late"].sum()),
        oldest_unanswered=int(unanswered["age"].max()) if len(unanswered) else None,
        oldest_open=int(opened["age"].max()) if len(opened) else None,
        done=int(frame["done"].sum()),
        answer_days=answer_days,
        median_answer=None if math.isnan(median) else median,
    )
