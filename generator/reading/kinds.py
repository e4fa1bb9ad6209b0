"""The kinds of file: where each lies, its model, and what one field demands of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.model import allowed, decision, feedback, questions, screen
from generator.model.allowed import Allowed
from generator.model.conditions import Fault
from generator.model.decision import Decision
from generator.model.department import Department
from generator.model.feedback import Feedback
from generator.model.questions import Questions
from generator.model.screen import Screen
from generator.model.settings import Settings
from generator.model.tombstone import Tombstone
from generator.model.touchpoint import Touchpoint

SETTINGS_FILE = "settings.yaml"
QUESTIONS_FILE = "questions.yaml"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its folder, its model, and what one field demands of another."""

    folder: str
    model: type[BaseModel]
    between_fields: Callable[[Mapping[str, Any]], Iterator[Fault]] | None = None
    reserved: frozenset[str] = frozenset()
    """Names that no file may have: their addresses are taken."""


KINDS = (
    Kind("departments", Department),
    Kind("touchpoints", Touchpoint),
    Kind("feedback", Feedback, feedback.faults),
    Kind("decisions", Decision, decision.faults),
    Kind("screens", Screen, screen.faults, screen.RESERVED),
    Kind("tombstones", Tombstone),
    Kind("allowed", Allowed, allowed.faults),
)
FOLDERS = tuple(kind.folder for kind in KINDS)
KIND_OF = {kind.folder: kind for kind in KINDS}

TOP = {
    SETTINGS_FILE: Kind("", Settings),
    QUESTIONS_FILE: Kind("", Questions, questions.faults),
}
"""Files at the top of the folder: one of each, and the second may be missing."""
