"""Every frame that is painted, filmed: none is bright, and none is empty."""

import re
from datetime import timedelta

from playwright.sync_api import Page

from tests.screens.frames import edges, filmed, luminance
from tests.screens.playing import NIGHT, NOON, build, deck, publish, question, questions, run, stop

BRIGHT = 200
"""Of 255, as the mean of a frame."""
FADED = 600
"""ms: longer than a fade."""


def pictures_of_slides(page: Page) -> list[bytes]:
    """Each slide as it is seen when nothing changes."""
    pictures = []
    for number in range(1, page.locator(".slide").count() + 1):
        page.goto(re.sub(r"(\?.*)?$", f"?slide={number}", page.url))
        pictures.append(page.screenshot())
    return pictures


def assert_calm(frames: list[bytes], slides: list[bytes]) -> None:
    lights, lines = [luminance(one) for one in slides], [edges(one) for one in slides]
    assert len(frames) > 5
    assert max(luminance(frame) for frame in frames) < BRIGHT
    for frame in frames:
        assert 0.75 * min(lights) <= luminance(frame) <= 1.25 * max(lights)
        assert edges(frame) > 0.25 * min(lines), "an empty frame"


def test_no_frame_is_bright_or_empty_when_the_slide_changes_and_when_a_new_build_comes(
    player, host
):
    publish(host, deck([question("a"), stop("s"), question("c")]))
    page = player.open(NOON)
    page.wait_for_timeout(FADED)
    host.delay = 0.3
    with filmed(page) as frames:
        for _ in range(2):
            run(page, 10)
            page.wait_for_timeout(FADED)
        new = publish(host, deck([question("x"), stop("s"), question("z")]))
        while build(page) != new:
            page.clock.run_for(2000)
            page.wait_for_timeout(30)
        page.wait_for_timeout(FADED)
    assert_calm(frames, pictures_of_slides(page))


def test_no_frame_is_bright_or_empty_when_the_page_is_opened_anew_from_a_slow_server_at_night(
    player, host
):
    publish(host, questions("ab"))
    page = player.open(NIGHT + timedelta(hours=-2, minutes=2))
    page.clock.fast_forward("03:00:00")  # 03:57
    host.delay = 0.5
    with filmed(page) as frames:
        with page.expect_navigation(url="**/?b=*"):
            run(page, 125)
        page.wait_for_timeout(FADED)
    host.delay = 0
    assert_calm(frames, pictures_of_slides(page))
