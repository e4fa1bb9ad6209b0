"""The sign of life that the fleet's log reads, and what is seen when nobody has answered long."""

import re
from datetime import timedelta
from itertools import pairwise

from tests.screens.playing import NOON, publish, questions, run, shown

BEAT = re.compile(r"^/beat\.gif\?s=fikarum&b=([0-9a-f]{12})&u=([0-9]+)&e=([0-9]+)$")


def beats(host) -> list[re.Match[str]]:
    found = [BEAT.match(path) for path in host.asked if path.startswith("/beat.gif")]
    assert all(found), host.asked
    return [one for one in found if one]


def test_a_sign_of_life_goes_out_every_five_minutes_with_screen_build_age_and_mistakes(
    player, host
):
    version = publish(host, questions("abc"))
    page = player.open(NOON)
    run(page, 1230, step=10)
    sent = beats(host)
    ages = [int(one[2]) for one in sent]
    assert 4 <= len(sent) <= 5
    assert ages[0] <= 10
    assert all(240 <= later - earlier <= 375 for earlier, later in pairwise(ages))
    assert ages == sorted(ages)
    assert {one[1] for one in sent} == {version}
    assert {one[3] for one in sent} == {"0"}
    page.evaluate("window.dispatchEvent(new Event('error'))")
    run(page, 380, step=10)
    assert beats(host)[-1][3] == "1"


def test_without_a_network_no_sign_of_life_is_tried(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    page.context.set_offline(True)
    tried = []
    page.on("request", lambda request: tried.append(request.url))
    run(page, 750, step=10)
    assert tried
    assert not [url for url in tried if "beat" in url]
    assert player.errors == []


def test_a_network_that_comes_back_is_noticed_at_once(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    page.context.set_offline(True)
    run(page, 200, step=5)
    new = publish(host, questions("xyz"))
    page.context.set_offline(False)
    run(page, 18)
    assert page.get_attribute("html", "data-build") == new


def test_a_dot_is_shown_after_fourteen_days_without_contact_and_goes_with_the_first(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    run(page, 5)
    host.stop()
    dot = page.locator("#dot")
    page.clock.fast_forward(timedelta(days=13, hours=23) // timedelta(milliseconds=1))
    run(page, 3)
    assert dot.is_hidden()
    page.clock.fast_forward(timedelta(hours=2) // timedelta(milliseconds=1))
    run(page, 3)
    assert dot.is_visible()
    assert shown(page) in "abc"
    host.start()
    run(page, 320, step=10)
    assert dot.is_hidden()
