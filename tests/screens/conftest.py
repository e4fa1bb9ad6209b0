"""A server that can be taken away, and a screen's browser that looks at it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.screens.host import Host
from tests.screens.playing import Player


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host()
    yield host
    host.stop()


@pytest.fixture
def player(browser: Browser, host: Host) -> Iterator[Player]:
    """A screen, looking at what `host` serves, with a clock that the test moves."""
    player = Player(browser, host)
    yield player
    player.close()
