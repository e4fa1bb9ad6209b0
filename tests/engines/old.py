"""Chromium 64, 78 and 92, as `install.sh` here fetched them, run once for one answer each.

They stand for televisions: Samsung's Tizen 5.0 (63), 6.0 (76) and 7 (94), LG's webOS 22 (87)
and 23 (94).  They are too old for Playwright; what is asked of them they answer on their
command line.

Run as a script, this says which of them does not start, or nothing.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import nullcontext, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

VERSIONS = ("64", "78", "92")

FOLDER = Path(__file__).parent / "node_modules"

ADVICE = "no old browsers: tests/engines/install.sh fetches them (Node.js, npm and Linux on x86-64)"

NO_PARSER = "no parser of ES5: tests/engines/install.sh fetches it (Node.js and npm)"

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-software-rasterizer",  # which is a library that doesn't come with them
    # In one process (--single-process) 92 hangs once in ten; with a zygote it doesn't start.
    "--no-zygote",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--lang=sv",
)

SECONDS = 20
"""That none of them takes for one answer, even while others use the machine; 1 is usual."""

TRIES = 3
"""Chromium 92 hangs now and then before it has begun, when time is virtual."""


def path(version: str) -> Path:
    return FOLDER / f"chromium-{version}" / "bin" / "chromium"


def starts(version: str) -> bool:
    """Whether this one runs here: another processor or a library that is missing says no."""
    with TemporaryDirectory() as folder:
        try:
            return "yes" in dom(path(version), "data:text/html,yes", Path(folder), after=1)
        except (AssertionError, OSError, subprocess.TimeoutExpired):
            return False


def parses() -> bool:
    """Whether the gate of ES5 can be asked."""
    return shutil.which("node") is not None and (FOLDER / "acorn").is_dir()


def dom(browser: Path, address: str, folder: Path, *, after: float) -> str:
    """The page's HTML as it stands `after` so many seconds, which pass at once.

    `folder` is an empty one for the browser's own things.  Requests are waited for: the time
    stands still until they are answered.
    """
    done = _run(
        browser,
        *ARGUMENTS,
        f"--user-data-dir={folder}",
        f"--virtual-time-budget={after * 1000:.0f}",
        "--dump-dom",
        address,
    )
    assert done.returncode == 0, done.stderr[-1000:]
    return done.stdout


def picture(
    browser: Path,
    address: str,
    folder: Path,
    *,
    size: tuple[int, int],
    script: bool = True,
) -> Path:
    """A picture (PNG) of the page when it has come, in points of `size`."""
    file = folder / "page.png"
    width, height = size
    done = _run(
        browser,
        *ARGUMENTS,
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},{height}",
        *([] if script else ["--blink-settings=scriptEnabled=false"]),
        f"--screenshot={file}",
        address,
    )
    assert file.is_file(), done.stderr[-1000:]
    return file


def _run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    for left in reversed(range(TRIES)):
        with suppress(subprocess.TimeoutExpired) if left else nullcontext():
            return subprocess.run(
                words,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                encoding="utf-8",
                errors="replace",
                timeout=SECONDS,
                check=False,
            )
    raise AssertionError("not reached")


if __name__ == "__main__":
    missing = [version for version in VERSIONS if not starts(version)]
    if not parses():
        sys.exit(NO_PARSER)
    if missing:
        sys.exit(f"{ADVICE}; missing: {', '.join(missing)}")
