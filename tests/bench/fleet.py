"""How long a log takes: `python -m tests.bench.fleet [MEGABYTES]` prints a table.

The log is made up: twenty screens that ask for `version.json` once a minute and tell that they
live every fifth, and people who read the site; 1,000 MB unless told otherwise, in a folder that
is removed.  A second one holds nothing but heartbeats, which is the most there can be to do.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.bench.measure import run
from tests.doors.command import PROJECT
from tests.fleet.made import NOW, PI, beat, line

SCREENS = 20
READERS = 40
"""Requests of people in a minute."""


def minutes(mixed: bool) -> Iterator[str]:
    """The log, a minute at a time, without end."""
    chosen = random.Random(7)  # noqa: S311 - a made-up log, the same every time
    at, number = NOW - timedelta(days=400), 0
    while True:
        at, number = at + timedelta(minutes=1), number + 1
        lines = []
        for screen in range(SCREENS):
            who, name = f"10.0.0.{screen + 1}", f"screen-{screen}"
            if mixed:
                lines.append(line(f"/kund/skarm/{name}/version.json", at, who=who))
            if number % 5 == 0 or not mixed:
                lines.append(beat(name, at, who=who, up=number * 60))
        if mixed:
            for _ in range(READERS):
                page = f"/kund/insikt/2026-{chosen.randrange(1000)}/"
                lines.append(line(page, at, who=f"10.1.{chosen.randrange(250)}.4", agent=PI))
        yield "".join(lines)


def write(file: Path, size: int, mixed: bool) -> int:
    """Write about `size` bytes; returns how many it became."""
    written = 0
    with file.open("w", encoding="ascii", newline="\n") as stream:
        for text in minutes(mixed):
            written += stream.write(text)
            if written >= size:
                return written
    raise AssertionError


def main(megabytes: int) -> None:
    if shutil.disk_usage(tempfile.gettempdir()).free < 2e6 * megabytes:
        sys.exit("There is too little space for the log.")
    print("| log | MB | seconds | MB/s | peak memory, MB |\n|---|---|---|---|---|")
    for what, mixed in (("as a server writes it", True), ("heartbeats alone", False)):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "access.log")
            size = write(file, megabytes * 1_000_000, mixed) / 1e6
            kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
            command = [sys.executable, "-m", "generator", "screens", file.name]
            cost = run(command, Path(folder), {**kept, "PYTHONPATH": str(PROJECT)})
        speed = size / cost.wall
        print(f"| {what} | {size:,.0f} | {cost.wall:.1f} | {speed:.0f} | {cost.memory:.0f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
