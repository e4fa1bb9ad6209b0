"""`tombstones/`: what has been taken down, by its id alone; nothing of what it said."""

from __future__ import annotations

from typing import Literal

from generator.model.base import IsoDate, Model

Reason = Literal["asked", "expired", "mistake", "other"]


class Tombstone(Model):
    """The file has the name that the insight's had, so that it can't come back unseen."""

    on: IsoDate
    """The day it was taken down."""
    why: Reason | None = None
    """For the editors; no page shows it."""
