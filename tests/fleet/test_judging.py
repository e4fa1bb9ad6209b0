"""Who lives, who is late, who shows something old."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from generator.fleet.judging import Account, Published, Seen, judge
from generator.model.screen import Screen
from tests.fleet.made import NOW, TIZEN, ago, beat, gathered, line

LATER = line("/kund/", NOW)
"""The newest line of a log in which the screens have been quiet for a while."""


def screen(**fields: object) -> Screen:
    return Screen.model_validate({"place": "Lagret", **fields})


def one(account: Account) -> Seen:
    (seen,) = account.screens
    return seen


def states(account: Account) -> list[str]:
    return [player.state for player in one(account).players]


def through(hours: float, until: datetime = NOW, **fields: object) -> str:
    """Heartbeats every five minutes through so many hours, by one that was started before."""
    count = int(hours * 12)
    moments = [until - timedelta(minutes=5 * n) for n in range(count, -1, -1)]
    return "".join(
        beat("lager", at, up=90_000 + 300 * n, **fields)  # type: ignore[arg-type]
        for n, at in enumerate(moments)
    )


@pytest.mark.parametrize(
    ("quiet", "state"),
    [
        (timedelta(minutes=15), "live"),
        (timedelta(minutes=15, seconds=1), "late"),
        (timedelta(days=1), "late"),
        (timedelta(days=1, seconds=1), "silent"),
    ],
)
def test_fifteen_minutes_without_a_beat_is_late_and_a_day_is_silent(quiet: timedelta, state: str):
    account = judge(gathered(beat("lager", NOW - quiet) + LATER))
    assert one(account).state == state
    assert account.is_well is (state == "live")


def test_now_may_be_given_and_is_in_the_logs_zone_without_one_of_its_own():
    log = gathered(beat("lager"))
    for given in (datetime(2026, 11, 21, 7, 15), datetime.fromisoformat("2026-11-21T06:15Z")):
        account = judge(log, now=given)
        assert one(account).state == "late"
        assert account.now.utcoffset() is not None
    assert one(judge(log, now=datetime(2026, 11, 21, 6, 20))).state == "live"


def test_two_players_on_one_screen_are_told_apart_and_the_worst_counts():
    log = through(30) + through(4, ago(hours=2), who="10.0.0.9", agent=TIZEN)
    account = judge(gathered(log))
    assert [(p.number, p.state, p.engine) for p in one(account).players] == [
        (1, "live", "Chromium 126, Linux (ARM)"),
        (2, "late", "Chromium 94, Tizen 7.0"),
    ]
    assert one(account).state == "late"


def test_started_is_what_the_player_says_of_itself():
    (player,) = one(judge(gathered(beat("lager", up=3600, errors=2)))).players
    assert (player.started, player.errors) == (NOW.timestamp() - 3600, 2)


def test_a_player_that_kept_its_build_when_another_changed_is_old():
    log = through(9, build="a", who="10.0.0.9") + through(8, ago(hours=1), build="a")
    account = judge(gathered(log + through(0.9, build="b")))
    assert states(account) == ["old", "live"]
    assert not account.is_well


def test_the_newest_build_is_given_a_quarter_of_an_hour():
    log = through(9, build="a", who="10.0.0.9") + through(8.8, ago(minutes=12), build="a")
    assert states(judge(gathered(log + beat("lager", ago(minutes=10), build="b")))) == [
        "live",
        "live",
    ]


def test_players_that_differed_when_the_log_began_say_nothing_of_which_is_new():
    log = through(9, build="a", who="10.0.0.9") + through(9, build="b")
    assert states(judge(gathered(log))) == ["live", "live"]


def test_the_published_site_says_which_build_is_new():
    log = gathered(through(9, build="a"))
    since = int(ago(hours=1).timestamp())
    assert states(judge(log, published={"lager": Published("b", since)})) == ["old"]
    assert states(judge(log, published={"lager": Published("a", since)})) == ["live"]
    just_now = int(ago(minutes=10).timestamp())
    assert states(judge(log, published={"lager": Published("b", just_now)})) == ["live"]


def test_a_screen_that_never_reported_is_told_and_a_reported_one_that_is_none():
    account = judge(gathered(beat("lager")), known={"fikarum": screen()})
    assert [(s.id, s.state, s.known) for s in account.screens] == [
        ("fikarum", "never", True),
        ("lager", "unknown", False),
    ]
    assert not account.is_well


def test_an_unknown_screen_alone_is_nothing_wrong():
    account = judge(
        gathered(beat("fikarum") + beat("test", ago(days=2))), known={"fikarum": screen()}
    )
    assert account.is_well


def test_the_screen_that_shows_everything_is_always_known():
    account = judge(gathered(beat("") + beat("fikarum")), known={"fikarum": screen()})
    assert {(s.id, s.state) for s in account.screens} == {("", "live"), ("fikarum", "live")}


def test_somebody_who_looked_at_a_screen_from_her_desk_is_not_missed():
    visit = beat("lager", ago(hours=5), up=0, who="10.2.2.2") + beat(
        "lager", ago(hours=4.9), up=300, who="10.2.2.2"
    )
    account = judge(gathered(through(9) + visit))
    assert (states(account), one(account).gone) == (["live"], 1)
    account = judge(gathered(beat("", ago(hours=5), up=300) + LATER))
    assert (account.is_well, account.screens) == (True, ())


def test_a_dead_player_is_missed_also_when_somebody_looks_at_its_screen():
    log = through(9, ago(hours=3)) + beat("lager", ago(minutes=5), up=300, who="10.2.2.2")
    assert states(judge(gathered(log))) == ["late", "live"]


def test_a_new_screen_that_went_out_after_ten_minutes_is_missed():
    assert states(judge(gathered(beat("lager", ago(hours=2), up=600) + LATER))) == ["late"]


def test_a_player_with_a_new_address_is_one_player():
    log = through(9, ago(hours=3)) + through(2.9, who="10.0.0.44")
    account = judge(gathered(log))
    assert (states(account), one(account).gone) == (["live"], 1)


@pytest.mark.parametrize(
    ("last", "now", "state"),
    [
        ("2026-11-20T18:28", "2026-11-20T23:00", "resting"),  # Friday evening
        ("2026-11-20T18:28", "2026-11-22T12:00", "resting"),  # Sunday
        ("2026-11-20T18:28", "2026-11-23T06:40", "resting"),  # Monday, on for ten minutes
        ("2026-11-20T18:28", "2026-11-23T06:50", "silent"),
        ("2026-11-20T18:00", "2026-11-20T23:00", "late"),  # had gone out half an hour before
        ("2026-11-20T12:00", "2026-11-20T12:20", "late"),
    ],
)
def test_a_screen_that_is_out_of_its_hours_rests(last: str, now: str, state: str):
    hours = {"days": ["monday", "friday"], "from": "06:30", "to": "18:30"}
    known = {"lager": screen(hours=hours)}
    at = datetime.fromisoformat(last).replace(tzinfo=NOW.tzinfo)
    account = judge(gathered(beat("lager", at)), now=datetime.fromisoformat(now), known=known)
    assert one(account).state == state
    assert account.is_well is (state == "resting")


def test_hours_are_those_of_the_screens_own_zone():
    known = {"lager": screen(hours={"from": "06:30", "to": "18:30"}, zone="Europe/Stockholm")}
    last = datetime(2026, 11, 20, 17, 30, tzinfo=timezone(timedelta(0)))  # 18:30 in Stockholm
    log = gathered(beat("lager", last))
    assert one(judge(log, now=last + timedelta(hours=5), known=known)).state == "resting"
    known = {"lager": screen(hours={"from": "06:30", "to": "18:30"}, zone="Not/There")}
    assert one(judge(log, now=last + timedelta(hours=5), known=known)).state == "late"
