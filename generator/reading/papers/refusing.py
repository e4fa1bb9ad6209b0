"""Papers that are not read, and why: a code and details, no words."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Literal

Reason = Literal[
    "no-such-file",
    "not-a-file",
    "symbolic-link",
    "unreadable",
    "unknown-format",
    "old-format",
    "too-large",
    "too-many-parts",
    "unpacks-too-large",
    "too-many-pages",
    "too-slow",
    "encrypted",
    "damaged",
    "macros",
    "declares-entities",
    "not-text",
    "no-text",
]


class RefusedError(Exception):
    """A paper that is not read.  `details` are what the message needs."""

    def __init__(self, code: Reason, **details: str | int) -> None:
        super().__init__(code)
        self.code: Reason = code
        self.details = details


class Deadline:
    """A moment on the clock after which reading stops."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        if time.monotonic() > self._end:
            raise RefusedError("too-slow", limit=round(self.seconds))


@contextmanager
def within(seconds: float) -> Iterator[Deadline]:
    """Stop what takes longer than `seconds`, also in the midst of somebody else's code.

    Where there is no alarm clock (on Windows, beside the main thread), only those who ask the
    deadline are stopped.
    """
    deadline = Deadline(seconds)
    try:
        import signal  # where it has no alarm, the attribute below is missing

        alarm, timer = signal.SIGALRM, signal.ITIMER_REAL
    except AttributeError:
        yield deadline
        return
    if threading.current_thread() is not threading.main_thread():
        yield deadline
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise RefusedError("too-slow", limit=round(seconds))

    before = signal.signal(alarm, ring)
    # It rings again: libraries that mend damaged files may swallow the first.
    signal.setitimer(timer, seconds, 0.5)
    try:
        yield deadline
    finally:
        signal.setitimer(timer, 0)
        signal.signal(alarm, before)
