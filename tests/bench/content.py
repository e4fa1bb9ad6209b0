"""Made-up content of any size, the same for the same seed.

It is as long and as varied as what people write: every kind and every status with the
fields that they demand, history, hearings, links between insights, picked weeks.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.bench.phrases import PHRASES, Phrases

TODAY = date(2026, 11, 21)
INSIGHTS_A_WEEK = 20
MOST_WEEKS = 520
FEWEST_WEEKS = 4

_DEPARTMENTS = (
    "shop", "digital", "finance", "support", "delivery", "marketing", "product", "repairs",
)  # fmt: skip
_TOUCHPOINTS = {
    "advertisement": ("discover", "marketing"),
    "search": ("choose", "digital"),
    "shop-visit": ("choose", "shop"),
    "drawing": ("choose", "shop"),
    "checkout": ("buy", "digital"),
    "confirmation": ("buy", "support"),
    "home-delivery": ("receive", "delivery"),
    "fitting": ("receive", "delivery"),
    "manual": ("use", "product"),
    "telephone": ("get_help", "support"),
    "fault-report": ("get_help", "repairs"),
    "invoice": ("pay", "finance"),
    "service-plan": ("renew", "repairs"),
    "returns": ("leave", "support"),
}
_STEPS = {
    "new": ("new",),
    "received": ("new", "received"),
    "planned": ("new", "received", "planned"),
    "done": ("new", "received", "planned", "done"),
    "closed": ("new", "received", "planned", "done", "closed"),
    "declined": ("new", "received", "declined"),
    "escalated": ("new", "escalated"),
    "superseded": ("new", "superseded"),
}
_STATUSES = {
    "new": 24, "received": 16, "planned": 13, "done": 11, "closed": 20,
    "declined": 6, "escalated": 5, "superseded": 5,
}  # fmt: skip
_KINDS = {"problem": 74, "praise": 9, "improvement": 8, "pattern": 7, "stop": 2}
_CHANNELS = (
    "phone", "chat", "email", "store", "visit", "sales_meeting", "survey", "review",
    "social_media", "complaint", "interview", "usability_test", "customer_council", "partner",
)  # fmt: skip
_CAUSES = (
    "product", "campaign_message", "sales_promise", "price_contract", "invoice_payment",
    "delivery", "digital", "rule_policy", "treatment", "partner", "customer_situation", "unknown",
)  # fmt: skip
_ANSWERED = ("received", "planned", "done", "closed", "declined")
_ACTED = ("planned", "done", "closed")


def write(folder: Path, count: int, language: str = "sv", seed: int = 1) -> None:
    """Write a content folder with `count` insights."""
    for name, text in files(count, language, seed):
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def files(count: int, language: str = "sv", seed: int = 1) -> Iterator[tuple[str, str]]:
    """`(name, text)` of every file."""
    phrases = PHRASES[language]
    yield "settings.yaml", _yaml(_settings(language, phrases))
    for id_ in _DEPARTMENTS:
        yield f"departments/{id_}.yaml", _yaml(_department(id_, phrases))
    for id_, (phase, owner) in _TOUCHPOINTS.items():
        yield f"touchpoints/{id_}.yaml", _yaml(_touchpoint(id_, phase, owner, phrases))
    for id_, insight in _Maker(count, phrases, seed).insights():
        year = insight["heard"]["on"].year
        yield f"feedback/{year}/{id_}.yaml", _yaml(insight)


def _settings(language: str, phrases: Phrases) -> dict[str, Any]:
    return {
        "company": phrases.company,
        "language": language,
        "repository": {"kind": "gitea", "url": "https://git.example/insight", "branch": "main"},
        "contribute_mail": "insight@company.example",
        "retention_months": 240,
        "demo_today": TODAY,
    }


def _department(id_: str, phrases: Phrases) -> dict[str, Any]:
    return {
        "name": phrases.departments[id_],
        "contact": f"{id_}@company.example",
        "headcount": 20 + len(id_),
        "answer_days": 5 + len(id_),
        "promise": phrases.promise,
        "customer_goals": [{"name": phrases.goal, "measure": phrases.measures[0]}],
        "questions": list(phrases.questions),
    }


def _touchpoint(id_: str, phase: str, owner: str, phrases: Phrases) -> dict[str, Any]:
    return {
        "name": phrases.touchpoints[id_],
        "phase": phase,
        "owner": owner,
        "description": phrases.touchpoint,
        "critical": 2,
        "effort": {"value": 3, "source": "estimated"},
        "measures": [{"name": phrases.measures[1], "value": 38, "felt_by_customer": "true"}],
    }


class _Maker:
    """Makes insights from the oldest to the newest, each with the words of its language."""

    def __init__(self, count: int, phrases: Phrases, seed: int) -> None:
        self.count = count
        self.phrases = phrases
        self.random = random.Random(f"{seed}/{count}")  # noqa: S311 - nothing secret
        weeks = min(max(count // INSIGHTS_A_WEEK, FEWEST_WEEKS), MOST_WEEKS)
        this_monday = TODAY - timedelta(days=TODAY.weekday())
        self.first = this_monday - timedelta(weeks=weeks - 1)
        self.picked: set[str] = set()

    def insights(self) -> Iterator[tuple[str, dict[str, Any]]]:
        days = (TODAY - self.first).days + 1
        heard = sorted(
            self.first + timedelta(days=self.random.randrange(days)) for _ in range(self.count)
        )
        ids = [f"{day:%Y-%m}-{self._slug()}-{number}" for number, day in enumerate(heard, start=1)]
        for index, (id_, day) in enumerate(zip(ids, heard, strict=True)):
            yield id_, self._insight(index, ids, day)

    def _slug(self) -> str:
        return self.random.choice(list(_TOUCHPOINTS))

    def _one(self, weights: Mapping[str, int]) -> str:
        return self.random.choices(list(weights), list(weights.values()))[0]

    def _maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def _insight(self, index: int, ids: list[str], day: date) -> dict[str, Any]:
        pick, phrases = self.random.choice, self.phrases
        touchpoint = pick(list(_TOUCHPOINTS))
        kind = self._one(_KINDS) if index else "problem"
        status = self._one(_STATUSES) if index + 1 < len(ids) else "new"
        channel = pick(_CHANNELS)
        made: dict[str, Any] = {"title": f"{pick(phrases.subjects)} {pick(phrases.claims)}"}
        if self._maybe(0.85):
            made["quote"] = " ".join(self.random.sample(phrases.said, self.random.randint(1, 3)))
            made["said_by"] = pick(phrases.customers)
        else:
            made["observation"] = " ".join(self.random.sample(phrases.seen, 2))
        made["heard"] = {"on": day, "channel": channel, "by": pick(_DEPARTMENTS), "how": "dialogue"}
        made["consequence"] = " ".join(self.random.sample(phrases.consequences, 2))
        nobody = self._maybe(0.04) and status in ("new", "escalated")
        made["owner"] = "unknown" if nobody else _TOUCHPOINTS[touchpoint][1]
        made["kind"] = kind
        made["touchpoint"] = touchpoint
        made |= self._assessed(kind, status)
        made |= self._handled(status, day)
        made |= self._linked(index, ids, kind, status)
        made |= self._followed(day, status)
        return made

    def _assessed(self, kind: str, status: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        if status in ("done", "closed") or self._maybe(0.6):
            made["cause"] = {
                "category": self.random.choice(_CAUSES),
                "department": self.random.choice(_DEPARTMENTS),
                "text": self.random.choice(self.phrases.causes),
            }
        if self._maybe(0.7):
            made["effort"] = self.random.randint(1, 7)
            made["weight"] = self.random.randint(1, 3)
        if self._maybe(0.3):
            made["contacts"] = {"count": self.random.randint(2, 900), "period": "month"}
            made["value"] = {
                "customer": self.random.choice(("valued", "irritating")),
                "company": self.random.choice(("valued", "irritating")),
            }
        if kind == "pattern":
            made["evidence"] = [
                {"kind": name, "count": self.random.randint(3, 400), "period": "month"}
                for name in self.phrases.evidence
            ]
        if self._maybe(0.1):
            made["context"] = self.random.choice(self.phrases.contexts)
        return made

    def _handled(self, status: str, day: date) -> dict[str, Any]:
        days = sorted(self._later(day, 2 + 14 * place) for place in range(len(_STEPS[status])))
        steps = [{"on": on, "status": step} for on, step in zip(days, _STEPS[status], strict=True)]
        made: dict[str, Any] = {"status": status}
        phrases = self.phrases
        if status in _ANSWERED:
            made["answer"] = {
                "text": " ".join(self.random.sample(phrases.answers, 2)),
                "on": days[1],
                "role": self.random.choice(phrases.roles),
            }
        if status in _ACTED:
            made["action"] = {
                "kind": self.random.choice(("root_cause", "symptom", "investigation")),
                "text": self.random.choice(phrases.actions),
                "due": day + timedelta(days=self.random.randint(20, 120)),
            }
        if status == "closed" or (status == "done" and self._maybe(0.5)):
            made["outcome"] = {
                "verdict": self.random.choice(("worked", "worked", "did_not_work", "too_early")),
                "measure": self.random.choice(phrases.measures),
                "before": self.random.randint(40, 900),
                "after": self.random.randint(2, 60),
            }
            made["told_customer"] = self.random.choice(("yes", "no", "not_possible"))
        if len(steps) > 1:
            made["history"] = steps
        return made

    def _linked(self, index: int, ids: list[str], kind: str, status: str) -> dict[str, Any]:
        """Links back in time only, but for «superseded»: so there are no rings."""
        made: dict[str, Any] = {}
        near = ids[max(index - 200, 0) : index]
        if near and (kind == "improvement" or self._maybe(0.05)):
            made["builds_on"] = [self.random.choice(near)]
        if near and self._maybe(0.02):
            made["contradicts"] = [self.random.choice(near)]
        if status == "superseded":
            made["superseded_by"] = ids[min(index + self.random.randint(1, 40), len(ids) - 1)]
        elif near and status == "new" and self._maybe(0.04):
            made["duplicate_of"] = self.random.choice(near)
        return made

    def _followed(self, day: date, status: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        if self._maybe(0.35):
            made["heard_again"] = [
                {
                    "on": self._later(day, 60),
                    "by": self.random.choice(_DEPARTMENTS),
                    "channel": self.random.choice(_CHANNELS),
                }
                for _ in range(self.random.randint(1, 3))
            ]
        year, number, _ = day.isocalendar()
        week = f"{year}-W{number:02}"
        if week not in self.picked and status != "superseded" and self._maybe(0.05):
            self.picked.add(week)
            made["quote_of_the_week"] = {
                "week": week,
                "introduction": self.random.choice(self.phrases.introductions),
            }
        made["tags"] = self.random.sample(self.phrases.tags, 2)
        made["contributor"] = self.random.choice(self.phrases.roles)
        return made

    def _later(self, day: date, most: int) -> date:
        return min(day + timedelta(days=self.random.randint(0, most)), TODAY)


def _yaml(value: Mapping[str, Any]) -> str:
    return "".join(f"{line}\n" for line in _mapping(value))


def _mapping(mapping: Mapping[str, Any]) -> Iterator[str]:
    """Lines of YAML as people write it: no quotes where none are needed."""
    for key, value in mapping.items():
        if isinstance(value, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _mapping(value))
        elif isinstance(value, list):
            yield f"{key}:"
            for item in value:
                first, *rest = _mapping(item) if isinstance(item, Mapping) else [str(item)]
                yield f"  - {first}"
                yield from (f"    {line}" for line in rest)
        else:
            yield f"{key}: {value}"
