"""Finds the browser that takes the pictures, and that the tests drive: Chromium, Chrome or Edge.

Playwright's own browsers are not used: they come from an address that a closed
network does not reach, and what the readers have is an ordinary browser.
Under WSL a Linux browser is meant: one of the Windows side can't be driven,
as the pipes to it do not cross over.

Run as a script, this prints the path of the browser, or fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

VARIABLE = "KUNDINSIKT_BROWSER"

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
)

PLACES = (
    Path("/usr/lib/chromium/chromium"),
    Path("/snap/bin/chromium"),
    Path("/opt/google/chrome/chrome"),
    Path("/opt/microsoft/msedge/msedge"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
    Path.home() / "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

ADVICE = (
    "no Chromium, Chrome or Edge was found; on Debian and Ubuntu: apt install chromium; "
    f"elsewhere install one, or set {VARIABLE} to its path"
)


def find() -> Path | None:
    """The first browser that starts, or None. ``KUNDINSIKT_BROWSER`` alone decides when set."""
    chosen = os.environ.get(VARIABLE)
    candidates: Iterable[Path] = [Path(chosen)] if chosen else _candidates()
    return next((path for path in candidates if _starts(path)), None)


def _candidates() -> Iterable[Path]:
    for name in NAMES:
        if found := shutil.which(name):
            yield Path(found)
    yield from PLACES


def _starts(path: Path) -> bool:
    # Asked, not only looked for: Ubuntu has a chromium-browser that merely says
    # "install the snap", and a half-removed package leaves a script behind.
    try:
        done = subprocess.run(
            [path, "--version"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=30,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    browser = find()
    if browser is None:
        sys.exit(ADVICE)
    print(browser)
