"""One insight → one slide, in as many words as a screen has room for."""

from __future__ import annotations

from datetime import date, timedelta

from generator.archive import Insight
from generator.editions.screens.room import Room, cut, legible
from generator.model.base import Figure, Week
from generator.model.lifetime import last_day
from generator.model.screen_budget import EXCERPT
from generator.rendering.desk import Desk
from generator.rendering.screens import Slide, StationShown

_SHORT_NEWS, _LONG_NEWS = timedelta(weeks=4), timedelta(weeks=8)


@legible
def quote(desk: Desk, room: Room, insight: Insight, week: Week | None = None) -> Slide:
    """What a customer said; with a week, as that week's insight.

    It is shown until the end of the week after: by then there is another one.
    """
    improvement = insight.feedback.kind == "improvement"
    text, by = cut(insight.screen_words, room.quote), _by(desk, insight)
    return Slide(
        kind="improvement" if improvement else "quote",
        id=f"{'improvement' if improvement else 'quote'}-{insight.id}",
        kicker=_kicker(desk, insight, week),
        text=text,
        is_quote=insight.is_quote,
        attribution=by,
        stations=_stations(desk, insight),
        story=desk.addresses.insight(insight.id),
        until=_until(desk, insight, desk.archive.week.monday + timedelta(days=13)),
        seconds=room.stands(text, by),
        needs_kicker=week is not None,
    )


@legible
def stop(desk: Desk, room: Room, insight: Insight, more: int = 0) -> Slide:
    """A red flag: what it is, and what is done about it; `more` of them have no slide."""
    feedback = insight.feedback
    text = cut(feedback.title, room.quote)
    said = feedback.answer.text if feedback.answer else feedback.consequence
    note = cut(said, room.side - len(text)).removesuffix(" …")
    return Slide(
        kind="stop",
        id=f"stop-{insight.id}",
        kicker=desk._("Stop · {count} more").format(count=more) if more else desk._("Stop"),
        text=text,
        note=note,
        stations=_stations(desk, insight),
        story=desk.addresses.insight(insight.id),
        until=_until(desk, insight),
        seconds=room.stands(text, note),
    )


@legible
def went_like_this(desk: Desk, room: Room, insight: Insight) -> Slide:
    """The quote again, and what came of it; what did not work is told as gladly."""
    failed = insight.verdict == "did_not_work"
    text = insight.feedback.action.text if insight.feedback.action else insight.feedback.title
    note = _measured(desk, insight)
    left = max(room.both // 2, room.both - len(note or text))
    before = cut(insight.screen_words, min(EXCERPT, left))
    if len(before) + len(text) + len(note) > room.both:
        text, note = cut(note or text, room.both - len(before)), ""
    return Slide(
        kind="went_like_this",
        id=f"went-like-this-{insight.id}",
        kicker=desk._("We tried. It did not help.") if failed else desk._("How it went"),
        text=text,
        before=before,
        note=note,
        stations=_stations(desk, insight),
        story=desk.addresses.insight(insight.id),
        until=_until(desk, insight, desk.archive.today + _SHORT_NEWS),
        seconds=room.stands(before, text, note),
    )


@legible
def improved(desk: Desk, room: Room, insight: Insight) -> Slide:
    """What has become better, and by how much."""
    text = cut(insight.feedback.title, room.side)
    note = _measured(desk, insight)
    note = note if len(text) + len(note) <= room.side else ""
    by = desk.department_name(insight.owner) if insight.owner else ""
    return Slide(
        kind="improved",
        id=f"improved-{insight.id}",
        kicker=desk._("What has become better"),
        text=text,
        note=note,
        attribution=by,
        story=desk.addresses.insight(insight.id),
        until=_until(desk, insight, desk.archive.today + _LONG_NEWS),
        seconds=room.stands(text, note, by),
    )


def _kicker(desk: Desk, insight: Insight, week: Week | None) -> str:
    if week is None:
        return desk._("A customer said") if insight.is_quote else desk._("What we have seen")
    if insight.feedback.kind == "improvement":
        text = desk._("Improvement of the week · week {number}")
    else:
        text = desk._("Customer insight of the week · week {number}")
    return text.format(number=week.number)


def _by(desk: Desk, insight: Insight) -> str:
    """Whose words they are; one who goes by another name goes by none here."""
    feedback = insight.feedback
    if not insight.is_quote:
        channel = feedback.heard.channel
        where = desk.words.word("channel", channel)
        return "" if channel == "other" else desk._("Seen {channel}").format(channel=where)
    hidden = feedback.privacy.level == "pseudonym"
    return desk._("A customer") if hidden or not feedback.said_by else feedback.said_by


def _stations(desk: Desk, insight: Insight) -> tuple[StationShown, ...]:
    owner = desk.department_name(insight.owner)
    owns = desk._("{department} owns").format(department=owner) if insight.owner else ""
    return tuple(
        StationShown(
            station.name,
            (station.name == "owned" and owns) or desk.words.word("station", station.name),
            station.passed,
        )
        for station in insight.chain
    )


def _measured(desk: Desk, insight: Insight) -> str:
    """`Samtal i veckan: 325 → 140`; empty where nothing was measured."""
    outcome = insight.feedback.outcome
    if outcome is None or not outcome.measure or outcome.before is None or outcome.after is None:
        return ""
    before, after = _figure(desk, outcome.before), _figure(desk, outcome.after)
    return f"{outcome.measure}: {before} → {after}"


def _figure(desk: Desk, figure: Figure) -> str:
    return figure if isinstance(figure, str) else desk.number(figure)


def _until(desk: Desk, insight: Insight, *others: date) -> date:
    """The last day on which it is shown: the editors', the law's, or that of the news."""
    last = last_day(insight.feedback, desk.settings.retention_months).on
    screen = insight.feedback.screen
    days: list[date] = [last, *others]
    if screen and screen.until:
        days.append(screen.until)
    return min(days)
