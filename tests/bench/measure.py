"""What a whole process costs: processor time, time on the wall, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


class FailedError(Exception):
    """A process that was to be measured did not end well."""


@dataclass(frozen=True, slots=True)
class Cost:
    """`cpu` and `wall` in seconds, `memory` (the peak) in megabytes of 1,000,000 bytes."""

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run `command` to its end; children that it waited for are counted too.

    The system counts a new process's memory from what its parent had, so what is less than
    this program itself (about 25 MB) can't be seen.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder, env=dict(environment), stdin=subprocess.DEVNULL, stdout=said, stderr=said,
        )  # fmt: skip
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            words = said.read().decode(errors="replace").strip()
            raise FailedError(f"{' '.join(map(str, command))}: exit {process.returncode}\n{words}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit / 1e6)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure on its own."""
    return Cost(
        median(cost.cpu for cost in costs),
        median(cost.wall for cost in costs),
        median(cost.memory for cost in costs),
    )
