"""A kiosk's browser: it remembers, it starts with one address, and somebody pulls its plug."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.camera import browsers
from tests.browser.fixtures import ARGUMENTS

LAN = "skylt.intranet.test"
"""A name that is not this machine's: on plain http, such a page has no service worker."""

_RESOLVER = f"--host-resolver-rules=MAP {LAN} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@contextmanager
def started(browser: Browser, profile: Path, address: str) -> Iterator[Page]:
    """The page that a new process opens, with what `profile` remembers; killed afterwards."""
    arguments = [one for one in ARGUMENTS if "resolver" not in one] + [_RESOLVER]
    port = profile / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    process = subprocess.Popen(
        [
            str(browsers.find()),
            "--headless",
            "--remote-debugging-port=0",
            f"--user-data-dir={profile}",
            *arguments,
            address,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        kiosk = browser.browser_type.connect_over_cdp(f"http://127.0.0.1:{_port(port)}")
        yield kiosk.contexts[0].pages[0]
    finally:
        process.kill()
        process.wait()


def _port(file: Path) -> str:
    for _ in range(300):
        if file.exists() and (lines := file.read_text().split()):
            return lines[0]
        time.sleep(0.05)
    pytest.fail("the browser did not start")
