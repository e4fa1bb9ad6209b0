"""Which slide is shown when: by the clock on the wall, whatever happens to the player."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Error as BrowserError

from tests.screens.playing import (
    NOON,
    build,
    deck,
    opened_again,
    publish,
    question,
    questions,
    run,
    shown,
    stop,
)


def endure(page, seconds: int) -> None:
    """`run` for a page in which timers fail."""
    for _ in range(seconds):
        with suppress(BrowserError):
            page.clock.run_for(1000)


def seen(page, seconds: int) -> str:
    """The slide of each second."""
    names = []
    for _ in range(seconds):
        names.append(shown(page))
        run(page, 1)
    return "".join(names)


def test_each_slide_is_shown_for_its_own_time(player, host):
    publish(host, deck([question("a", seconds=8), question("b", seconds=12)]))
    page = player.open(NOON)  # noon is a whole number of rounds of 20 seconds
    assert seen(page, 40) == ("a" * 8 + "b" * 12) * 2
    changes = page.evaluate(
        """() => { window.changes = [];
        new MutationObserver(all => all.forEach(one => {
            if (one.target.classList.contains('is-shown')) changes.push(Date.now()); }))
        .observe(document.getElementById('deck'), {attributes: true, subtree: true,
            attributeFilter: ['class']}); }"""
    )
    run(page, 40)
    changes = sorted(set(page.evaluate("changes")))
    for change in changes:
        assert min(change / 1000 % 20, abs(change / 1000 % 20 - 8)) < 0.2


def test_two_screens_that_were_started_at_different_times_show_the_same(player, host):
    publish(host, questions("abcde", seconds=5))
    early, late = player.open(NOON), player.open(NOON + timedelta(seconds=12))
    run(early, 12)
    assert seen(early, 25) == seen(late, 25)


def test_a_player_that_loads_the_page_every_half_minute_shows_every_slide(player, host):
    publish(host, questions("abcdef"))  # the round is two of the player's own
    page = player.open(NOON)
    everything = ""
    for load in range(20):
        opened_again(page, NOON + timedelta(seconds=30 * (load + 1)))
        everything += shown(page)  # the first slide of the showing is enough
    assert set(everything) == set("abcdef")


def test_nothing_is_shown_for_less_than_can_be_read(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON + timedelta(seconds=8.5))
    assert seen(page, 12) == "b" * 12  # 1.5 s of a were left


def test_a_stop_comes_first_and_on_every_load(player, host):
    publish(host, deck([question("a"), question("b"), stop("s")]))
    page = player.open(NOON + timedelta(seconds=14))
    assert seen(page, 12) == "s" * 10 + "b" * 2
    assert seen(page, 30).count("s") == 10


def test_a_jump_of_the_clock_gives_no_burst_and_the_right_slide_within_one_slide(player, host):
    publish(host, questions("abcde"))
    page = player.open(NOON)
    right = player.open(NOON)
    page.evaluate("window.shows = 0")
    page.evaluate(
        """new MutationObserver(all => all.forEach(one => {
            if (one.target.classList.contains('is-shown')) shows += 1; }))
        .observe(document.getElementById('deck'), {attributes: true, subtree: true,
            attributeFilter: ['class']})"""
    )
    for years in (1, -1, 13):
        page.clock.set_system_time(NOON + timedelta(days=365 * years))
        run(page, 12)
        run(right, 12)
        assert shown(page) == shown(right)
    assert page.evaluate("shows") <= 2 * 4  # leaving and coming, for each of four slides


def test_eight_hours_of_sleep_end_with_the_slide_that_the_others_show(player, host):
    publish(host, questions("abcde"))
    page = player.open(NOON + timedelta(seconds=3))
    page.clock.fast_forward("08:00:00")
    right = player.open(NOON + timedelta(hours=8, seconds=3))
    run(page, 10)
    run(right, 10)
    assert shown(page) == shown(right)


def test_a_slide_that_fails_to_come_is_tried_again_from_the_deck_that_was_stored(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    page.evaluate(
        """document.querySelectorAll('.slide').forEach(slide =>
            Object.defineProperty(slide, 'classList', {get() { throw new Error('stuck'); }}))"""
    )
    endure(page, 45)
    player.errors.clear()
    assert len(set(seen(page, 40))) == 3
    assert player.errors == []


def test_a_new_build_that_waited_for_a_stuck_page_is_shown(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    page.evaluate(
        """() => { const real = window.setTimeout;
            window.setTimeout = (act, ms) => ms > 5000 && ms <= 10000 ? 0 : real(act, ms); }"""
    )
    run(page, 11)  # the timer of the second slide is lost
    publish(host, questions("xyz"))
    page.evaluate("window.dispatchEvent(new Event('online'))")  # asks within five seconds
    run(page, 45)
    assert shown(page) in "xyz"


def test_a_page_that_is_stuck_again_is_opened_anew(player, host):
    version = publish(host, questions("abc"))
    page = player.open(NOON)
    page.evaluate("""Object.defineProperty(Element.prototype, 'classList',
            {get() { throw new Error('stuck'); }})""")
    with page.expect_navigation(url=f"**/?b={version}.*"):
        endure(page, 90)
    player.errors.clear()
    assert len(set(seen(page, 40))) == 3


def test_a_stuck_page_without_a_server_stays(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    host.stop()
    page.evaluate("""Object.defineProperty(Element.prototype, 'classList',
            {get() { throw new Error('stuck'); }, configurable: true})""")
    endure(page, 120)
    assert page.url.endswith("/skarm/fikarum/")
    player.errors.clear()
    host.start()


def test_one_slide_can_be_asked_for(player, host):
    publish(host, questions("abcd"))
    by_number = player.open(NOON, "?slide=3")
    by_name = player.open(NOON, "#slide-b")
    for page, name in ((by_number, "c"), (by_name, "b")):
        run(page, 60)
        assert shown(page) == name
    assert by_number.evaluate("document.getElementById('deck').style.transform") in (
        "translate(0px, 0px)",
        "translate(0px)",
    )
    assert by_number.locator("#pause").is_hidden()
    assert "corner-3" in str(by_number.locator(".is-shown").get_attribute("class"))


def test_a_slide_that_is_asked_for_and_is_not_there_gives_the_others(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON, "#slide-gone")
    assert len(set(seen(page, 30))) == 3


def test_a_fade_lasts_half_a_second_and_none_is_made_for_who_wants_no_motion(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON + timedelta(seconds=7))
    calm = player.open(NOON + timedelta(seconds=7), reduced_motion="reduce")
    for screen in (page, calm):
        run(screen, 3.1)
    # The deck itself glides for two seconds when it is shifted, once a minute.
    times = """document.getAnimations().filter(one => one.effect.target.id !== 'deck')
        .map(one => one.effect.getComputedTiming().endTime)"""
    assert page.locator(".is-leaving").count() == 1
    assert 0 < max(page.evaluate(times)) <= 500
    assert calm.locator(".is-leaving").count() == 0
    assert calm.evaluate("document.getAnimations().length") == 0
    run(page, 0.5)
    assert page.locator(".is-leaving").count() == 0
    assert page.evaluate(times) == []


def test_what_is_unknown_to_the_page_is_not_asked_for(player, host):
    version = publish(host, questions("abc"))
    page = player.open(datetime(2026, 11, 24, tzinfo=UTC))
    run(page, 200, step=5)
    assert build(page) == version
    assert {path.split("?")[0] for path in host.asked} <= {
        "/skarm/fikarum/",
        "/skarm/fikarum/version.json",
        "/beat.gif",
    }
