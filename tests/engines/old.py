"""Chromium 64, 78 and 92, as `install.sh` here fetched them, run once for one answer each.

They stand for televisions: Samsung's Tizen 5.0 (63), 6.0 (76) and 7 (94), LG's webOS 22 (87)
and 23 (94).

Run as a script, this says which of them does not start, or nothing.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.engines.devtools import opened

VERSIONS = ("64", "78", "92")

FOLDER = Path(__file__).parent / "node_modules"

ADVICE = "no old browsers: tests/engines/install.sh fetches them (Node.js, npm and Linux on x86-64)"

NO_PARSER = "no parser of ES5: tests/engines/install.sh fetches it (Node.js and npm)"


def path(version: str) -> Path:
    return FOLDER / f"chromium-{version}" / "bin" / "chromium"


def starts(version: str) -> bool:
    """Whether this one runs here: another processor or a library that is missing says no."""
    try:
        with opened(path(version), "data:text/html,yes") as tab:
            return "yes" in tab.html()
    except (AssertionError, OSError):  # no answer in time is an OSError too
        return False


def parses() -> bool:
    """Whether the gate of ES5 can be asked."""
    return shutil.which("node") is not None and (FOLDER / "acorn").is_dir()


if __name__ == "__main__":
    missing = [version for version in VERSIONS if not starts(version)]
    if not parses():
        sys.exit(NO_PARSER)
    if missing:
        sys.exit(f"{ADVICE}; missing: {', '.join(missing)}")
