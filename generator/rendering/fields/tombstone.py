"""What was taken down."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "": Words(
        _n("Tombstone"),
        _n("An insight that was taken down. The file has its name, and nothing of its words."),
    ),
    "on": Words(
        _n("Taken down on"),
        _n("The day it was taken down."),
        example="2026-11-18",
    ),
    "why": Words(
        _n("Why"),
        _n("For the editors. No page shows it."),
        choices="reason",
    ),
}
