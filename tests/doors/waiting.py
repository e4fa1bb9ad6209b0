"""Waiting for something to become true, with an end to it."""

import time
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")

DEADLINE = 60
"""Seconds; far more than anything here takes on a busy machine."""


def until(found: Callable[[], _T | None], what: str) -> _T:
    """What `found` gives back as soon as that is something; fails after the deadline."""
    end = time.monotonic() + DEADLINE
    while not (result := found()):
        assert time.monotonic() < end, f"still not: {what}"
        time.sleep(0.005)  # between two looks, so that the process that is awaited gets to run
    return result
