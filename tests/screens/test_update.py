"""A new build comes in between two slides; what is not a whole new build never comes in."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from playwright.sync_api import Error as BrowserError

from generator.editions.screens import alive
from tests.screens import made
from tests.screens.host import Host
from tests.screens.playing import (
    FOLDER,
    NIGHT,
    NOON,
    build,
    deck,
    publish,
    question,
    questions,
    run,
    shown,
    stop,
)

PAGE = f"{FOLDER}index.html"
NODES = "document.getElementsByTagName('*').length"


def test_a_new_build_is_shown_within_a_minute_and_the_rest_of_a_slide(player, host):
    old = publish(host, questions("abc"))
    page = player.open(NOON)
    run(page, 5)
    new = publish(host, questions("xyz"))
    seen = []
    while build(page) == old:
        seen.append((build(page), shown(page)))
        run(page, 1)
        assert len(seen) <= 60 + 10
    assert build(page) == new
    assert set(shown(page)) < set("xyz")
    second = page.evaluate("Date.now()") / 1000 % 10
    assert second <= 1, "in the middle of a slide"
    assert {name for _, name in seen} <= set("abc")


def test_an_exchange_leaves_nothing_behind(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    run(page, 5)
    before = page.evaluate(NODES)
    for names in ("abd", "dbc", "xyz"):
        new = publish(host, questions(names))
        run(page, 71)
        assert build(page) == new
    run(page, 1)
    assert page.evaluate(NODES) == before
    assert page.locator(".slide").count() == 3
    assert page.evaluate("window.length") == 0


def test_a_new_stop_is_the_next_slide(player, host):
    publish(host, questions("abcdef"))
    page = player.open(NOON)
    run(page, 5)
    new = publish(host, deck([*questions("abcdef").slides, stop("s")]))
    while build(page) != new:
        run(page, 1)
    assert shown(page) == "s"


def test_a_picture_is_ready_before_it_is_shown(player, host):
    publish(host, questions("a"))
    page = player.open(NOON)
    picture = made.PICTURE.read_bytes()
    new = publish(host, deck([question("p", kind="portrait", picture=picture, alt="Ett kök")]))
    run(page, 5)
    while build(page) != new:
        run(page, 1)
    assert page.evaluate("document.querySelector('img').complete")
    assert page.evaluate("document.querySelector('img').naturalWidth > 0")


def _truncated(host: Host) -> None:
    host.files[PAGE] = host.files[PAGE][:-400]


def _without_its_end(host: Host) -> None:
    host.files[PAGE] = host.files[PAGE].replace(b"<!--end of screen-->", b"")


def _no_page(host: Host) -> None:
    del host.files[PAGE]


def _login_page(host: Host) -> None:
    host.files[PAGE] = b"<!DOCTYPE html><html><title>Logga in</title><form><input></form></html>"


def _login_page_everywhere(host: Host) -> None:
    _login_page(host)
    host.files[f"{FOLDER}version.json"] = host.files[PAGE]


def _empty(host: Host) -> None:
    host.files[PAGE] = b""


def _no_slides(host: Host) -> None:
    publish(host, deck([]))


def _another_screen(host: Host) -> None:
    publish(host, replace(questions("xyz"), id="lager"))


def _older_page_than_is_told(host: Host) -> None:
    host.files[f"{FOLDER}version.json"] = alive.version("abcdef012345").encode()


def _page_that_is_no_html(host: Host) -> None:
    host.files[PAGE] = b"\x00\xff" * 300


def _error_of_the_server(host: Host) -> None:
    host.broken.add(PAGE)


BAD: tuple[Callable[[Host], None], ...] = (
    _truncated,
    _without_its_end,
    _no_page,
    _login_page,
    _login_page_everywhere,
    _empty,
    _no_slides,
    _another_screen,
    _older_page_than_is_told,
    _page_that_is_no_html,
    _error_of_the_server,
)


def test_a_bad_build_never_replaces_a_good_one(player, host):
    good = publish(host, questions("abc"))
    page = player.open(NOON)
    for spoil in BAD:
        publish(host, questions("xyz"))
        spoil(host)
        host.asked.clear()
        while not any("version" in path for path in host.asked):
            run(page, 10, step=10)
        run(page, 15, step=5)
        assert build(page) == good, spoil.__name__
        assert shown(page) in "abc", spoil.__name__
        assert page.url.endswith(f"/{FOLDER}"), spoil.__name__
        host.broken.clear()
    better = publish(host, questions("def"))
    run(page, 320, step=5)
    assert build(page) == better


def test_a_server_that_never_answers_is_asked_again(player, host):
    old = publish(host, questions("abc"))
    page = player.open(NOON)
    waiting = []
    page.route("**/version.json", lambda route: waiting.append(route))
    run(page, 100)
    assert waiting
    page.unroute("**/version.json")
    new = publish(host, questions("xyz"))
    assert new != old
    run(page, 320, step=5)
    assert build(page) == new


def test_questions_come_once_a_minute_and_more_seldom_when_nobody_answers(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    times: list[int] = []
    now = 0

    def pass_time(seconds: int) -> None:
        nonlocal now
        for _ in range(seconds // 5):
            host.asked.clear()
            run(page, 5, step=5)
            now += 5
            times.extend(now for path in host.asked if "version" in path)

    pass_time(400)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert gaps
    assert all(35 <= gap <= 65 for gap in gaps)
    del host.files[f"{FOLDER}version.json"]
    times.clear()
    pass_time(1500)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert 275 <= gaps[-1] <= 305
    assert max(gaps) <= 305


def test_a_new_style_or_script_opens_the_page_anew_as_the_policy_of_the_old_refuses_it(
    player, host
):
    publish(host, questions("abc"))
    page = player.open(NOON, "?pause=0")
    new = publish(host, replace(questions("abc"), size_inches=43))
    with page.expect_navigation(url=f"**/{FOLDER}?pause=0&b={new}.*"):
        run(page, 85)
    assert build(page) == new
    run(page, 100)
    assert page.url.count("b=") == 1


def test_the_page_is_opened_anew_once_a_night(player, host):
    version = publish(host, questions("abc"))
    page = player.open(NIGHT - timedelta(hours=3))
    opened = []
    page.on("framenavigated", lambda frame: opened.append(frame.url))
    page.clock.fast_forward("03:00:00")  # five to three
    for _ in range(85):  # until twenty past four
        with suppress(BrowserError):  # the page that was asked has just been left
            page.clock.run_for(60_000)
    assert len(opened) == 1
    assert f"?b={version}." in opened[0]
    assert build(page) == version


@pytest.mark.parametrize("spoil", [_no_page, _login_page], ids=lambda spoil: spoil.__name__)
def test_the_page_is_not_left_at_night_when_it_can_not_be_fetched(player, host, spoil):
    good = publish(host, questions("abc"))
    page = player.open(NIGHT - timedelta(hours=3))
    page.clock.fast_forward("03:00:00")
    spoil(host)
    for _ in range(80):
        page.clock.run_for(60_000)
    assert page.url.endswith(f"/{FOLDER}")
    assert build(page) == good


def test_a_page_is_never_reloaded():
    script = alive.engine() + alive.service_worker()
    assert "reload" not in script
    assert "location.replace" in script


def test_the_script_is_at_most_ten_kilobytes():
    assert len(alive.engine().encode()) <= 10_000


def test_the_question_of_every_minute_is_below_a_hundred_bytes():
    assert len(alive.version("0" * 12).encode()) < 100
    assert len(alive.BEAT) == 43
