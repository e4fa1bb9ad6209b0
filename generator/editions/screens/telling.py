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

_FIGURE = 13
"""Characters that a key figure may have; more is no figure to see across a room."""
_AS_TALL_AS = 30
"""Characters whose room it takes."""
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
    done = insight.feedback.action.text if insight.feedback.action else insight.feedback.title
    measure, figure = _measured(desk, insight)
    said = min(len(insight.screen_words), EXCERPT)
    if len(figure) > _FIGURE or said + len(measure) + _AS_TALL_AS > room.both:
        measure, figure = ": ".join(filter(None, (measure, figure))), ""
    text, note = (measure, done) if measure else (done, "")
    tall = _AS_TALL_AS if figure else 0
    left = max((room.both - tall) // 2, room.both - tall - len(text))
    before = cut(insight.screen_words, min(EXCERPT, left))
    text = cut(text, room.both - tall - len(before))
    if len(before) + len(text) + tall + len(note) > room.both:
        note = ""
    return Slide(
        kind="went_like_this",
        id=f"went-like-this-{insight.id}",
        kicker=desk._("We tried. It did not help.") if failed else desk._("How it went"),
        text=text,
        before=before,
        figure=figure,
        note=note,
        stations=_stations(desk, insight),
        story=desk.addresses.insight(insight.id),
        until=_until(desk, insight, desk.archive.today + _SHORT_NEWS),
        seconds=room.stands(before, text, figure, note),
    )


@legible
def improved(desk: Desk, room: Room, insight: Insight) -> Slide:
    """What has become better, and by how much."""
    text = cut(insight.feedback.title, room.side)
    note = ": ".join(filter(None, _measured(desk, insight)))
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


def _measured(desk: Desk, insight: Insight) -> tuple[str, str]:
    """`Samtal i veckan` and `325 → 140`; both empty where nothing was measured."""
    outcome = insight.feedback.outcome
    if outcome is None or not outcome.measure or outcome.before is None or outcome.after is None:
        return "", ""
    before, after = _figure(desk, outcome.before), _figure(desk, outcome.after)
    return outcome.measure, f"{before} → {after}"


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
