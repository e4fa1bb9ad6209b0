"""The archive, and the questions that pages ask of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.archive.insight import Insight
from generator.archive.register import Register
from generator.archive.showing import Showing
from generator.archive.weeks import picks
from generator.model.base import Week
from generator.model.department import Department
from generator.model.feedback import Feedback
from generator.model.lifetime import is_over
from generator.model.screen import Screen
from generator.model.tombstone import Tombstone
from generator.model.touchpoint import Touchpoint
from generator.reading.content import Content

PHASES = ("discover", "choose", "buy", "receive", "use", "get_help", "pay", "renew", "leave")
"""The customer's journey, in the customer's order."""

RelationName = Literal[
    "builds_on",
    "built_on_by",
    "contradicts",
    "superseded_by",
    "supersedes",
    "same_touchpoint",
    "same_cause",
]


@dataclass(frozen=True, slots=True)
class Relation:
    """How another insight belongs to this one."""

    name: RelationName
    insight: Insight


@dataclass(frozen=True, slots=True)
class Post:
    """A week: its insight (None when there is nothing left to show) and what else was heard."""

    week: Week
    insight: Insight | None
    automatic: bool
    introduction: str | None
    others: tuple[Insight, ...]
    previous: Week | None
    next: Week | None


class Archive:
    """Everything that is published, joined."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.settings = content.settings
        self.today = content.today
        self.departments: Mapping[str, Department] = {
            id_: entry.value for id_, entry in sorted(content.departments.items())
        }
        self.touchpoints: Mapping[str, Touchpoint] = {
            id_: entry.value
            for id_, entry in sorted(
                content.touchpoints.items(),
                key=lambda item: (PHASES.index(item[1].value.phase), item[1].value.name),
            )
        }
        self.screens: Mapping[str, Screen] = {
            id_: entry.value for id_, entry in sorted(content.screens.items())
        }
        self.showing = Showing()
        self.tombstones: Mapping[str, Tombstone] = {
            id_: entry.value for id_, entry in sorted(content.tombstones.items())
        }
        """What has been taken down."""
        self.duplicates: dict[str, str] = {}
        """Duplicates, each with the id that it leads to in the end."""
        self.insights: tuple[Insight, ...] = self._join(content)
        """Newest first."""
        self.by_id: Mapping[str, Insight] = {insight.id: insight for insight in self.insights}
        self.duplicates = {
            id_: last
            for id_, target in self.duplicates.items()
            if (last := self._last(target)) in self.by_id
        }

    def _join(self, content: Content) -> tuple[Insight, ...]:
        insights = []
        for id_, entry in content.feedback.items():
            feedback: Feedback = entry.value
            over = is_over(feedback, self.settings.retention_months, self.today)
            if feedback.heard.on > self.today or over:
                continue
            if feedback.duplicate_of:
                self.duplicates[id_] = feedback.duplicate_of
                continue
            owner = self.departments.get(feedback.owner)
            answer_days = (
                owner.answer_days if owner else Department.model_fields["answer_days"].default
            )
            insights.append(Insight.of(id_, entry.file, feedback, self.today, answer_days))
        return tuple(sorted(insights, key=lambda insight: insight.newness, reverse=True))

    def _last(self, id_: str) -> str:
        while id_ in self.duplicates:
            id_ = self.duplicates[id_]
        return id_

    @cached_property
    def register(self) -> Register:
        """The decisions."""
        return Register(self.content.decisions, self.insights, self._shown, self.today)

    def _shown(self, id_: str) -> Insight | None:
        return self.by_id.get(self._last(id_))

    @property
    def week(self) -> Week:
        return Week.of(self.today)

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Every week, newest first."""
        chosen = picks(self.insights, self.today)
        weeks = sorted(chosen)
        heard: dict[Week, list[Insight]] = {}
        for insight in self.insights:
            heard.setdefault(insight.week, []).append(insight)
        made = []
        for index, week in enumerate(weeks):
            picked: tuple[Insight | None, bool] = chosen[week] or (None, False)
            pick, automatic = picked
            written = None if automatic or pick is None else pick.feedback.quote_of_the_week
            made.append(
                Post(
                    week=week,
                    insight=pick,
                    automatic=automatic,
                    introduction=written.introduction if written else None,
                    others=tuple(i for i in heard.get(week, ()) if i is not pick),
                    previous=weeks[index - 1] if index else None,
                    next=weeks[index + 1] if index + 1 < len(weeks) else None,
                )
            )
        return tuple(reversed(made))

    @cached_property
    def weeks_of(self) -> Mapping[str, tuple[Post, ...]]:
        """The weeks in which an insight was the week's."""
        found: dict[str, tuple[Post, ...]] = {}
        for post in self.posts:
            if post.insight:
                found[post.insight.id] = (*found.get(post.insight.id, ()), post)
        return found

    @cached_property
    def owned(self) -> Mapping[str, tuple[Insight, ...]]:
        """Insights by owning department, newest first; an entry for every department."""
        return self._grouped(self.departments, lambda insight: insight.owner)

    @cached_property
    def heard_by(self) -> Mapping[str, tuple[Insight, ...]]:
        """Insights by the department that heard them, newest first."""
        return self._grouped(self.departments, lambda insight: insight.feedback.heard.by)

    @cached_property
    def at_touchpoint(self) -> Mapping[str, tuple[Insight, ...]]:
        """Insights by touchpoint, newest first; an entry for every touchpoint."""
        return self._grouped(self.touchpoints, lambda insight: insight.feedback.touchpoint)

    @cached_property
    def by_cause(self) -> Mapping[str, tuple[Insight, ...]]:
        causes = {i.feedback.cause.category for i in self.insights if i.feedback.cause}
        return self._grouped(
            sorted(causes - {"unknown"}),
            lambda insight: insight.feedback.cause.category if insight.feedback.cause else None,
        )

    def _grouped(
        self, keys: Iterable[str], key_of: Callable[[Insight], str | None]
    ) -> dict[str, tuple[Insight, ...]]:
        groups: dict[str, list[Insight]] = {key: [] for key in keys}
        for insight in self.insights:
            key = key_of(insight)
            if key is not None and key in groups:
                groups[key].append(insight)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def unowned(self) -> tuple[Insight, ...]:
        return tuple(i for i in self.insights if i.owner is None and i.is_open)

    @cached_property
    def stops(self) -> tuple[Insight, ...]:
        """Red flags that nobody has lifted yet, newest first."""
        return tuple(i for i in self.insights if i.feedback.kind == "stop" and i.is_open)

    @cached_property
    def done(self) -> tuple[Insight, ...]:
        """What has been done, latest first: improvements, fixes, and attempts that failed."""
        done = [insight for insight in self.insights if insight.is_done]
        return tuple(
            sorted(done, key=lambda i: (i.happened_on or i.changed_on, i.id), reverse=True)
        )

    @cached_property
    def _pointed_at(self) -> Mapping[str, tuple[Relation, ...]]:
        """Who refers to an insight, seen from that insight."""
        found: dict[str, list[Relation]] = {}
        for insight in self.insights:
            feedback = insight.feedback
            for id_ in feedback.builds_on:
                found.setdefault(self._last(id_), []).append(Relation("built_on_by", insight))
            for id_ in feedback.contradicts:
                found.setdefault(self._last(id_), []).append(Relation("contradicts", insight))
            if feedback.superseded_by:
                target = self._last(feedback.superseded_by)
                found.setdefault(target, []).append(Relation("supersedes", insight))
        return {id_: tuple(relations) for id_, relations in found.items()}

    def related(self, insight: Insight, likeness: int = 4) -> tuple[Relation, ...]:
        """What belongs to `insight`: what is written first, then at most `likeness` alike.

        Alike are those on the same touchpoint, then of the same cause, nearest in time.
        """
        feedback = insight.feedback
        named: list[tuple[RelationName, str]] = [
            *(("builds_on", id_) for id_ in feedback.builds_on),
            *(("contradicts", id_) for id_ in feedback.contradicts),
        ]
        if feedback.superseded_by:
            named.insert(0, ("superseded_by", feedback.superseded_by))
        written = [
            Relation(name, self.by_id[self._last(id_)])
            for name, id_ in named
            if self._last(id_) in self.by_id
        ]
        written += self._pointed_at.get(insight.id, ())
        unique = {relation.insight.id: relation for relation in reversed(written)}
        unique.pop(insight.id, None)
        relations = [r for r in written if unique.get(r.insight.id) is r]
        taken = {insight.id, *unique}
        alike: list[Relation] = []
        for name, groups, key in (
            ("same_touchpoint", self.at_touchpoint, feedback.touchpoint),
            ("same_cause", self.by_cause, feedback.cause.category if feedback.cause else None),
        ):
            for other in self._nearest(groups.get(key or "", ()), insight, likeness + len(taken)):
                if other.id not in taken and len(alike) < likeness:
                    taken.add(other.id)
                    alike.append(Relation(name, other))  # type: ignore[arg-type]
        return (*relations, *alike)

    def _nearest(
        self, group: tuple[Insight, ...], insight: Insight, count: int
    ) -> tuple[Insight, ...]:
        """The `count` of a group (newest first) that were heard nearest in time to `insight`."""
        place = self._order.__getitem__
        position = bisect_left(group, place(insight.id), key=lambda other: place(other.id))
        around = group[max(position - count, 0) : position + count + 1]
        heard = insight.feedback.heard.on
        return tuple(sorted(around, key=lambda i: (abs((i.feedback.heard.on - heard).days), i.id)))

    @cached_property
    def _order(self) -> Mapping[str, int]:
        """Where each insight stands among all, newest first; every group keeps that order."""
        return {insight.id: index for index, insight in enumerate(self.insights)}
