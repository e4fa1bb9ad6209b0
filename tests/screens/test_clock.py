"""What depends on the day and the hour: counters, expiry, working hours, and which clock is right."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.screens.frames import luminance
from tests.screens.playing import (
    FOLDER,
    NOON,
    days_since,
    deck,
    hours,
    opened_again,
    publish,
    question,
    questions,
    run,
    shown,
)

FLAT_BATTERY = datetime(2013, 11, 18, 12, 0, tzinfo=UTC)
DAYS = "[...document.querySelectorAll('.days')].map(one => one.hidden ? null : +one.textContent)"


def stockholm(day: str, time: str) -> datetime:
    """In November: an hour ahead of UTC."""
    return datetime.fromisoformat(f"{day}T{time}:00+01:00")


def is_dark(page) -> bool:
    return "is-off" in str(page.get_attribute("body", "class"))


# R21: days are counted when they are shown.


def test_days_are_counted_when_they_are_shown(player, host):
    publish(host, deck([days_since("d", date(2026, 11, 20))]))
    page = player.open(stockholm("2026-11-21", "12:00"))
    assert page.evaluate(DAYS) == [1]
    for at, days in (
        (stockholm("2026-11-23", "23:59"), 3),
        (stockholm("2026-11-24", "00:01"), 4),
        (stockholm("2026-12-31", "12:00"), 41),
        # Half past midnight, the first night of summer time.
        (datetime(2027, 3, 28, 22, 30, tzinfo=UTC), 129),
    ):
        assert opened_again(page, at).evaluate(DAYS) == [days]


def test_midnight_turns_the_days_while_they_are_shown(player, host):
    publish(host, deck([days_since("d", date(2026, 11, 20))]))
    page = player.open(stockholm("2026-11-23", "23:59"))
    assert page.evaluate(DAYS) == [3]
    run(page, 75)
    assert page.evaluate(DAYS) == [4]


def test_days_are_never_negative(player, host):
    publish(host, deck([days_since("d", date(2026, 12, 24))]))
    assert player.open(NOON).evaluate(DAYS) == [0]


def test_days_are_hidden_and_their_slide_left_out_while_the_clock_is_unknown(player, host):
    publish(host, deck([days_since("d", date(2026, 11, 20)), question("a"), question("b")]))
    page = player.open(FLAT_BATTERY)
    assert page.evaluate(DAYS) == [None]
    names = set()
    for _ in range(40):
        names.add(shown(page))
        run(page, 1)
    assert names == {"a", "b"}


# The server's clock.


def test_the_server_tells_a_player_without_a_battery_what_day_it_is(player, host):
    publish(host, deck([days_since("d", date(2026, 11, 20)), question("a")]))
    host.clock = NOON.timestamp
    page = player.open(FLAT_BATTERY)
    run(page, 5)
    page.clock.run_for(20_000)
    assert page.evaluate(DAYS) == [4]


def test_a_player_whose_clock_is_wrong_shows_the_same_slide_as_the_others(player, host):
    publish(host, questions("abcde", seconds=20))
    right = player.open(NOON)
    host.clock = (NOON + timedelta(seconds=2)).timestamp
    wrong = player.open(NOON + timedelta(minutes=7, seconds=44))
    for page in (right, wrong):
        run(page, 42)
    assert shown(wrong) == shown(right)


def test_a_server_that_lives_before_the_page_was_made_is_not_believed(player, host):
    publish(host, deck([days_since("d", date(2026, 11, 20)), question("a")]))
    host.clock = FLAT_BATTERY.timestamp
    page = player.open(NOON)
    run(page, 25)
    assert page.evaluate(DAYS) == [4]


# R20: expiry.


def expiring():
    return deck(
        [
            question("old", until=date(2026, 11, 23)),
            question("last", until=date(2026, 11, 24)),
            question("always", evergreen=True, until=date(2026, 1, 1)),
            question("free"),
        ]
    )


def names_within_a_minute(page, *, minutes: int = 1) -> set[str]:
    names = set()
    for _ in range(12 * minutes):
        names.add(shown(page))
        run(page, 5, step=5)
    return names


def test_an_expired_slide_is_dropped_also_without_a_network(player, host):
    publish(host, expiring())
    page = player.open(stockholm("2026-11-23", "23:58"))
    assert names_within_a_minute(page) == {"old", "last", "always", "free"}
    page.context.set_offline(True)
    run(page, 90)
    assert names_within_a_minute(page) == {"last", "always", "free"}
    page.clock.fast_forward("24:00:00")
    run(page, 1)
    assert names_within_a_minute(page) == {"always", "free"}


def test_nothing_expires_while_the_clock_is_unknown(player, host):
    publish(host, expiring())
    page = player.open(FLAT_BATTERY)
    assert names_within_a_minute(page) == {"old", "last", "always", "free"}


def test_what_never_goes_out_of_date_is_what_is_left_after_a_year(player, host):
    publish(host, deck([question("old", until=date(2026, 11, 29)), question("e", evergreen=True)]))
    page = player.open(NOON + timedelta(days=400))
    assert names_within_a_minute(page) == {"e"}


def test_when_everything_has_expired_the_newest_is_left_rather_than_nothing(player, host):
    publish(
        host,
        deck([question("x", until=date(2026, 11, 1)), question("y", until=date(2026, 11, 8))]),
    )
    page = player.open(NOON)
    assert names_within_a_minute(page) == {"y"}


# The demonstration: a day that stands still, and hours that don't.


def test_in_the_demonstration_nothing_is_ever_out_of_date(player, host):
    slides = [
        question("a", until=date(2026, 11, 22)),
        question("gone", until=date(2026, 11, 20)),
        days_since("d", date(2026, 11, 18)),
    ]
    publish(host, deck(slides, day_stands_still=True, hours=WORKDAYS))
    page = player.open(stockholm("2028-02-28", "12:00"))
    assert names_within_a_minute(page) == {"a", "d"}
    assert page.evaluate(DAYS) == [3]
    assert not is_dark(page)  # a Monday, as the day that stands still is a Saturday
    assert is_dark(opened_again(page, stockholm("2028-02-28", "23:00")))


def test_the_demonstrations_own_screens_show_the_same_in_a_year(player, host, site):
    for file in site.glob("skarm/fikarum-plan-3/*"):
        if file.is_file():
            host.files[f"{FOLDER}{file.name}"] = file.read_bytes()
    on_the_day = names_within_a_minute(player.open(stockholm("2026-11-23", "12:00")), minutes=3)
    a_year_on = names_within_a_minute(player.open(stockholm("2027-11-22", "12:00")), minutes=3)
    assert len(on_the_day) >= 5
    assert a_year_on == on_the_day


# R19: working hours.

WORKDAYS = hours("06:30", "20:00", "monday", "tuesday", "wednesday", "thursday", "friday")


def test_the_screen_is_lit_in_its_hours_where_it_hangs_and_when_nobody_knows_what_time_it_is(
    player, host
):
    publish(host, deck([question("a")], hours=WORKDAYS))
    page = player.open(FLAT_BATTERY.replace(hour=23), timezone_id="Asia/Tokyo")
    assert not is_dark(page)
    for at, dark in (
        (stockholm("2026-11-22", "12:00"), True),  # a Sunday
        (stockholm("2026-11-24", "06:29"), True),
        (stockholm("2026-11-24", "06:30"), False),
        (stockholm("2026-11-24", "19:59"), False),
        (stockholm("2026-11-24", "20:00"), True),
        # A Friday and a Monday around the nights on which the clocks change.
        (datetime(2027, 3, 26, 5, 29, tzinfo=UTC), True),
        (datetime(2027, 3, 26, 5, 30, tzinfo=UTC), False),
        (datetime(2027, 3, 29, 4, 29, tzinfo=UTC), True),
        (datetime(2027, 3, 29, 4, 30, tzinfo=UTC), False),
        (datetime(2027, 10, 29, 4, 29, tzinfo=UTC), True),
        (datetime(2027, 11, 1, 5, 29, tzinfo=UTC), True),
        (datetime(2027, 11, 1, 5, 30, tzinfo=UTC), False),
    ):
        assert is_dark(opened_again(page, at)) is dark, at


def test_a_slide_that_is_asked_for_keeps_the_hours_and_its_last_day(player, host):
    last = stockholm("2026-11-24", "12:00")
    publish(host, deck([question("a"), question("b", until=last.date())], hours=WORKDAYS))
    page = player.open(last, "?slide=2")
    host.stop()
    assert shown(page) == "b"
    page.clock.set_system_time(last + timedelta(hours=9))
    run(page, 60)
    assert is_dark(page)
    page.clock.set_system_time(last + timedelta(hours=24))
    run(page, 60)
    assert not is_dark(page)
    assert shown(page) == "a"
    host.start()


def test_without_a_zone_the_player_s_own_counts(player, host):
    publish(host, replace(deck([question("a")], hours=WORKDAYS), zone=None))
    at = stockholm("2026-11-24", "23:00")
    assert is_dark(player.open(at, timezone_id="Europe/Stockholm"))
    assert not is_dark(player.open(at, timezone_id="America/New_York"))


def test_outside_its_hours_the_screen_is_black_with_a_mark_that_moves_each_minute(player, host):
    publish(host, deck([question("a"), question("b")], hours=WORKDAYS))
    page = player.open(stockholm("2026-11-24", "19:59"))
    assert page.locator("#mark").is_hidden()
    run(page, 65)
    assert is_dark(page)
    places = set()
    for _ in range(4):
        assert page.locator("#deck").is_hidden()
        assert luminance(page.screenshot()) < 255 * 0.02
        places.add(str(page.locator("#mark").bounding_box()))
        run(page, 60)
    assert len(places) == 4
    page.clock.fast_forward("10:27:00")  # half past six
    run(page, 10)
    assert not is_dark(page)
    assert page.locator(".is-shown").is_visible()


@pytest.mark.parametrize("hand", ["Enter", "x", "ArrowRight", "pointer", "tap"])
def test_a_hand_lights_a_dark_screen_for_five_minutes_and_does_nothing_else(player, host, hand):
    publish(host, deck([question("a"), question("b")], hours=WORKDAYS))
    page = player.open(stockholm("2026-11-24", "22:00"))
    assert is_dark(page)
    if hand == "pointer":
        page.mouse.move(200, 200)
        page.mouse.move(300, 200)
    elif hand == "tap":
        page.mouse.click(200, 200)
    else:
        page.keyboard.press(hand)
    assert not is_dark(page)
    assert page.locator(".is-shown").is_visible()
    assert page.inner_text("#said") == ""
    first = shown(page)
    run(page, 12)
    assert shown(page) != first
    page.clock.run_for(270_000)
    assert not is_dark(page)
    page.clock.run_for(90_000)
    assert is_dark(page)


def test_a_pointer_that_lies_still_lights_nothing(player, host):
    publish(host, deck([question("a"), question("b")], hours=WORKDAYS))
    page = player.open(stockholm("2026-11-24", "19:58"))
    page.mouse.move(200, 200)
    run(page, 600, step=10)
    assert is_dark(page)


def test_a_page_that_is_opened_in_the_night_is_dark_at_once(player, host):
    publish(host, deck([question("a")], hours=WORKDAYS))
    assert is_dark(player.open(stockholm("2026-11-24", "03:30")))


def test_the_screen_is_dimmed_in_the_evening(player, host):
    publish(host, deck([question("a")]))
    page = player.open(FLAT_BATTERY.replace(hour=22))
    dim = "document.body.classList.contains('is-dim')"
    assert page.evaluate(dim) is False
    for day, time, dimmed in (
        (24, "05:59", True),
        (24, "06:00", False),
        (24, "17:59", False),
        (24, "18:00", True),
    ):
        at = stockholm(f"2026-11-{day}", time)
        assert opened_again(page, at).evaluate(dim) is dimmed, time


def test_a_screen_that_was_asked_to_stay_awake_may_sleep_outside_its_hours(player, host):
    publish(host, deck([question("a")], hours=WORKDAYS))
    page = player.open(stockholm("2026-11-24", "19:59"))
    page.add_init_script(
        """const ask = WakeLock.prototype.request;
        window.locks = [];
        WakeLock.prototype.request = function (kind) {
            const lock = ask.call(this, kind);
            lock.then(got => locks.push(got));
            return lock;
        };"""
    )
    page.goto(page.url)
    assert page.evaluate("locks.length") == 0
    page.goto(f"{page.url}?wake=1")
    assert page.evaluate("locks.map(lock => lock.released)") == [False]
    run(page, 65)
    assert is_dark(page)
    assert page.evaluate("locks.map(lock => lock.released)") == [True]
