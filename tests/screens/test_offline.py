"""Without a server: while the screen runs, and when it is started."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.screens.host import Host
from tests.screens.kiosk import LAN, certificate, started
from tests.screens.playing import (
    FOLDER,
    NOON,
    build,
    deck,
    publish,
    question,
    questions,
    run,
    shown,
)

KEPT = {"Cache-Control": "max-age=604800"}
"""The recipe for plain http."""
ASKED = {"Cache-Control": "no-cache"}


def test_a_screen_that_loses_its_server_goes_on_for_a_week(player, host):
    publish(host, questions("abcde"))
    page = player.open(NOON)
    run(page, 5)
    host.stop()
    page.context.set_offline(True)
    opened: list[str] = []
    page.on("framenavigated", lambda frame: opened.append(frame.url))
    names: list[str] = []
    for _ in range(7 * 4):
        page.clock.fast_forward("05:59:30")
        for _ in range(3):
            page.clock.run_for(10_000)
            names.append(shown(page))
    assert page.evaluate("performance.now()") > 7 * 24 * 3600 * 1000
    assert set(names) == set("abcde")
    assert sum(one != other for one, other in pairwise(names)) >= 2 * 7 * 4
    assert opened == []
    assert page.url.endswith(f"/{FOLDER}")
    host.start()


@pytest.mark.parametrize(
    ("scheme", "name", "headers"),
    [("http", LAN, KEPT), ("http", "127.0.0.1", ASKED), ("https", LAN, ASKED)],
    ids=[
        "plain_http_and_the_browser_s_store",
        "a_service_worker_on_this_machine",
        "a_service_worker_over_https",
    ],
)
def test_a_screen_starts_without_a_server_and_shows_the_newest_build_that_it_had(
    browser, tmp_path, scheme, name, headers
):
    tls, believed = certificate() if scheme == "https" else (None, "--no-first-run")
    host = Host(tls)
    host.headers = headers
    old = publish(host, deck([question("a", seconds=1)]), poll=1)
    address = f"{host.address(name)}{FOLDER}"
    with started(browser, tmp_path, address, believed) as page:
        page.wait_for_selector("#slide-a")
        assert page.evaluate("isSecureContext") is (headers is ASKED)
        new = publish(host, deck([question("b", seconds=1)]), poll=1)
        page.wait_for_selector("#slide-b")
        assert build(page) == new != old
    host.stop()
    with started(browser, tmp_path, address, believed) as page:
        assert page.wait_for_selector("#slide-b.is-shown")
        assert build(page) == new


def test_a_screen_on_a_disk_notices_the_new_files(browser, host, tmp_path):
    profile, disk = tmp_path / "profile", tmp_path / "disk"
    profile.mkdir()
    old = publish(host, deck([question("a", seconds=1)]), poll=1)
    _write(disk, host.files)
    address = f"file://{disk / FOLDER / 'index.html'}"
    with started(browser, profile, address) as page:
        page.wait_for_selector("#slide-a")
        page.wait_for_timeout(3500)
        assert build(page) == old
        assert page.url == address
        del host.files[f"{FOLDER}{old}.gif"]
        new = publish(host, deck([question("b", seconds=1)]), poll=1)
        (disk / FOLDER / f"{old}.gif").unlink()
        _write(disk, host.files)
        page.wait_for_selector("#slide-b")
        assert build(page) == new
        assert page.url.startswith(f"{address}?b=")


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
