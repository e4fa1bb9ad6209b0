"""How much room a decision's file gives each answer."""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.rendering.schemas import bare

_FIELDS = {
    "title": ("title",),
    "why": ("affects", "why"),
    "unheard": ("who", "unheard"),
    "gap": ("gap",),
    "text": ("consequences", "text"),
    "mitigation": ("mitigation", "text"),
    "tells": ("communication", "who"),
    "contacts": ("communication", "contacts_expected"),
    "measure": ("follow_up", "measure"),
    "how": ("heard_out", "how"),
    "alternative": ("alternatives",),
}
"""The tool's name for an answer, and where it stands in the file."""

OWN_WORDS = 2_000
"""Characters of an answer that only the paper holds: a third of a page, and it fits many times."""


@cache
def rooms() -> dict[str, int]:
    """Characters by the tool's names, as the model has them."""
    found = {name: _longest(path) for name, path in _FIELDS.items()}
    return {**found, "own": OWN_WORDS}


def most(key: str) -> int:
    """How many `consequences`, `mitigation` or `alternatives` a file may list."""
    return int(bare("decision")["properties"][key]["maxItems"])


def _longest(path: tuple[str, ...]) -> int:
    place: dict[str, Any] = bare("decision")
    for step in path:
        place = place["properties"][step]
        place = place.get("items", place)
    return int(place.get("maxLength", OWN_WORDS))
