"""One schema for each kind of file, with the content's own departments and touchpoints."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.reading.content import Content
from generator.rendering.schemas import KINDS, Names, worded

FOLDER = ".schema"
"""Below the content folder.  It is hidden, so the reader leaves it alone."""


def files(content: Content) -> Iterator[tuple[str, str]]:
    """`(name, text)` of every file in the folder; the same content gives the same bytes."""
    names = Names(
        {id_: entry.value.name for id_, entry in sorted(content.departments.items())},
        {id_: entry.value.name for id_, entry in sorted(content.touchpoints.items())},
    )
    for kind in KINDS:
        schema = worded(kind, content.settings.language, names)
        yield f"{kind}.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
