"""`feedback/`: one thing that a customer said or was seen to do, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal

from annotated_types import MaxLen

from generator.model.base import (
    ID_PATTERN,
    UNKNOWN_OWNER,
    Channel,
    Count,
    DecisionId,
    DepartmentId,
    Effort,
    FeedbackId,
    Figure,
    IsoDate,
    IsoWeek,
    Line,
    Model,
    OwnerId,
    Period,
    PortraitId,
    Prose,
    Scale3,
    TouchpointId,
    Url,
    Week,
    is_iso_date,
    is_iso_week,
)
from generator.model.conditions import ExactlyOne, Fault, Needs, Path, broken
from generator.model.screen_budget import EXCERPT
from generator.problems import Detail

Kind = Literal["problem", "praise", "improvement", "pattern", "stop"]
Status = Literal[
    "new", "received", "planned", "done", "closed", "declined", "escalated", "superseded"
]
Value = Literal["valued", "irritating"]


class Heard(Model):
    on: IsoDate
    channel: Channel
    by: DepartmentId | None = None
    how: Literal["dialogue", "observation", "recording", "second_hand"] | None = None


class HeardAgain(Model):
    on: IsoDate
    by: DepartmentId | None = None
    channel: Channel | None = None


class Cause(Model):
    category: Literal[
        "product",
        "campaign_message",
        "sales_promise",
        "price_contract",
        "invoice_payment",
        "delivery",
        "digital",
        "rule_policy",
        "treatment",
        "partner",
        "customer_situation",
        "unknown",
    ]
    department: DepartmentId | None = None
    text: Annotated[Line, MaxLen(280)] | None = None


class Contacts(Model):
    count: Count
    period: Period


class ValueSeen(Model):
    """Price and Jaffe's quadrant: is the contact of value to the customer, and to us?"""

    customer: Value
    company: Value


class Answer(Model):
    text: Annotated[Prose, MaxLen(400)]
    on: IsoDate
    role: Annotated[Line, MaxLen(80)] | None = None


class Action(Model):
    kind: Literal["root_cause", "symptom", "investigation", "none"]
    text: Annotated[Line, MaxLen(280)]
    due: IsoDate | None = None
    ticket: Url | None = None


class Outcome(Model):
    verdict: Literal["worked", "did_not_work", "too_early"]
    measure: Annotated[Line, MaxLen(160)] | None = None
    before: Figure | None = None
    after: Figure | None = None


class Step(Model):
    on: IsoDate
    status: Status
    note: Annotated[Line, MaxLen(280)] | None = None


class QuoteOfTheWeek(Model):
    week: IsoWeek
    introduction: Annotated[Prose, MaxLen(300)] | None = None


class OnScreen(Model):
    allowed: bool = True
    text: Annotated[Line, MaxLen(EXCERPT)] | None = None
    until: IsoDate | None = None


class Privacy(Model):
    level: Literal["anonymous", "pseudonym", "consent"] = "anonymous"
    consent: Annotated[Line, MaxLen(120)] | None = None
    delete_by: IsoDate | None = None


class Evidence(Model):
    kind: Annotated[Line, MaxLen(80)]
    ref: Annotated[Line, MaxLen(200)] | None = None
    count: Count | None = None
    period: Period | None = None


class Feedback(Model):
    title: Annotated[Line, MaxLen(80)]
    quote: Annotated[Line, MaxLen(240)] | None = None
    observation: Annotated[Line, MaxLen(400)] | None = None
    said_by: Annotated[Line, MaxLen(60)] | None = None
    heard: Heard
    consequence: Annotated[Line, MaxLen(280)]
    owner: OwnerId
    kind: Kind = "problem"
    touchpoint: TouchpointId | None = None
    portraits: tuple[PortraitId, ...] = ()
    cause: Cause | None = None
    effort: Effort | None = None
    contacts: Contacts | None = None
    weight: Scale3 | None = None
    value: ValueSeen | None = None
    status: Status = "new"
    answer: Answer | None = None
    action: Action | None = None
    outcome: Outcome | None = None
    told_customer: Literal["yes", "no", "not_possible"] | None = None
    history: tuple[Step, ...] = ()
    builds_on: tuple[FeedbackId, ...] = ()
    contradicts: tuple[FeedbackId, ...] = ()
    superseded_by: FeedbackId | None = None
    duplicate_of: FeedbackId | None = None
    follows_decision: DecisionId | None = None
    heard_again: tuple[HeardAgain, ...] = ()
    quote_of_the_week: QuoteOfTheWeek | None = None
    screen: OnScreen | None = None
    privacy: Privacy = Privacy()
    context: Annotated[Prose, MaxLen(600)] | None = None
    evidence: tuple[Evidence, ...] = ()
    tags: tuple[Annotated[Line, MaxLen(40)], ...] = ()
    contributor: Annotated[Line, MaxLen(80)] | None = None
    review_by: IsoDate | None = None


_ANSWERED = frozenset({"received", "planned", "done", "closed", "declined"})

CONDITIONS = (
    ExactlyOne(("quote", "observation")),
    Needs("said_by", when="quote"),
    Needs("builds_on", when="kind", values=frozenset({"improvement"}), at_least=1),
    Needs("evidence", when="kind", values=frozenset({"pattern"}), at_least=2),
    Needs("cause", when="status", values=frozenset({"done", "closed"})),
    Needs(
        "answer",
        when="status",
        values=_ANSWERED,
    ),
    Needs("action", when="status", values=frozenset({"planned", "done", "closed"})),
    Needs("outcome", when="status", values=frozenset({"closed"})),
    Needs("superseded_by", when="status", values=frozenset({"superseded"})),
)
PRIVACY_CONDITIONS = (
    Needs("consent", when="level", values=frozenset({"consent"})),
    Needs("delete_by", when="level", values=frozenset({"consent"})),
)

LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
WEB_OR_MAIL = re.compile(r"^(?:https?://|mailto:)", re.IGNORECASE)
_ID = re.compile(ID_PATTERN)
_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*")


def faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong between the fields of one feedback file."""
    yield from broken(CONDITIONS, raw)
    privacy = raw.get("privacy")
    if isinstance(privacy, Mapping):
        for fault in broken(PRIVACY_CONDITIONS, privacy):
            yield Fault(fault.code, ("privacy", *fault.path), fault.details)
    yield from _order_faults(raw)
    yield from _owner_faults(raw)
    yield from _history_faults(raw)
    yield from _excerpt_faults(raw)
    yield from _link_faults(raw)


def days(raw: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Every day on which something is said to have happened, and where it stands."""
    for key in ("heard", "answer"):
        yield from _day((key,), raw.get(key))
    for key in ("history", "heard_again"):
        listed = raw.get(key)
        for index, item in enumerate(listed if isinstance(listed, list) else ()):
            yield from _day((key, index), item)


def _day(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    day = value.get("on") if isinstance(value, Mapping) else None
    if isinstance(day, str) and is_iso_date(day):
        yield (*path, "on"), day


def _order_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Nothing is answered, heard again or shown before it was heard."""
    heard = dict(days(raw)).get(("heard", "on"))
    if heard is None:
        return
    for path, day in days(raw):
        if day < heard:
            yield Fault("before-heard", path, {"value": day, "heard": heard})
    pick = raw.get("quote_of_the_week")
    week = pick.get("week") if isinstance(pick, Mapping) else None
    try:
        first = str(Week.of(date.fromisoformat(heard)))
    except ValueError:  # no such day: told already
        return
    if isinstance(week, str) and is_iso_week(week) and week < first:
        details: dict[str, Detail] = {"value": week, "heard": heard}
        yield Fault("before-heard", ("quote_of_the_week", "week"), details)


def _owner_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Whoever answered owns it."""
    status = raw.get("status")
    if raw.get("owner") == UNKNOWN_OWNER and isinstance(status, str) and status in _ANSWERED:
        yield Fault("owner-unknown", ("owner",), {"status": status})


def links(text: Any) -> Iterator[str]:
    """What the links in a light Markdown text lead to."""
    if isinstance(text, str):
        yield from LINK.findall(text)


def _link_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    for target in links(raw.get("context")):
        if not WEB_OR_MAIL.match(target) and not _ID.fullmatch(target):
            yield Fault("bad-link", ("context",), {"value": target})


def _history_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    history = raw.get("history")
    if not isinstance(history, list) or not all(isinstance(step, Mapping) for step in history):
        return
    earlier = ""
    for index, step in enumerate(history):
        day = step.get("on")
        if not is_iso_date(day):
            continue
        if day < earlier:
            details: dict[str, Detail] = {"value": day, "earlier": earlier}
            yield Fault("history-order", ("history", index, "on"), details)
        earlier = day
    status = raw.get("status") or "new"
    last = history[-1].get("status") if history else status
    if isinstance(last, str) and last != status:
        path = ("history", len(history) - 1, "status")
        yield Fault("history-status", path, {"value": last, "status": str(status)})


def _excerpt_faults(raw: Mapping[str, Any]) -> Iterator[Fault]:
    """The screen shows the customer's words, or fewer of them; never other words."""
    screen = raw.get("screen")
    excerpt = screen.get("text") if isinstance(screen, Mapping) else None
    quote = raw.get("quote")
    if not isinstance(excerpt, str) or not isinstance(quote, str):
        return
    rest = " ".join(quote.split())
    for piece in _ELLIPSIS.split(" ".join(excerpt.split())):
        found = _whole_words(piece).search(rest)
        if found is None:
            yield Fault("not-an-excerpt", ("screen", "text"), {"value": piece})
            return
        rest = rest[found.end() :]


def _whole_words(piece: str) -> re.Pattern[str]:
    """`möjligt` is no excerpt of `omöjligt`."""
    before = r"(?<!\w)" if piece[:1].isalnum() else ""
    after = r"(?!\w)" if piece[-1:].isalnum() else ""
    return re.compile(before + re.escape(piece) + after)
