"""What every field is called, what it is for, and what may stand there.

By kind of file and by dotted path: `of("feedback")["heard.on"]`.  The path of a list's item
is the list's own (`history.status`), and the empty path is the file itself.  A field without
words fails tests/rendering/test_fields.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.rendering.fields import (
    allowed,
    decision,
    department,
    feedback,
    questions,
    screen,
    settings,
    tombstone,
    touchpoint,
)
from generator.rendering.fields.words import Words

FIELDS: Final[Mapping[str, Mapping[str, Words]]] = {
    "feedback": feedback.FIELDS,
    "decision": decision.FIELDS,
    "department": department.FIELDS,
    "touchpoint": touchpoint.FIELDS,
    "screen": screen.FIELDS,
    "tombstone": tombstone.FIELDS,
    "allowed": allowed.FIELDS,
    "settings": settings.FIELDS,
    "questions": questions.FIELDS,
}


def of(kind: str) -> Mapping[str, Words]:
    """Every field of a kind, by its dotted path."""
    return FIELDS.get(kind, {})


__all__ = ["FIELDS", "Words", "of"]
