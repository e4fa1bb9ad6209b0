"""Which insight somebody means by an id."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import click

from generator.reading import files
from generator.reading.content import FOLDERS, SETTINGS_FILE, Content
from generator.reading.files import Found
from generator.rendering.language import Language

NEAR = 3
"""Ids that are named when the one that was given isn't there."""


def insight_files(folder: Path) -> Iterator[Found]:
    """Every feedback file below `folder`, whatever it says."""
    for item in files.walk(folder, FOLDERS, (SETTINGS_FILE,)):
        if isinstance(item, Found) and item.folder == "feedback":
            yield item


def as_id(typed: str) -> str:
    """An id, also when somebody gave the file's name or path."""
    name = typed.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return name.removesuffix(".yaml").removesuffix(".yml")


def near(id_: str, ids: Iterable[str]) -> list[str]:
    """Ids that may have been meant: those that hold what was typed, then those alike."""
    known = sorted(ids)
    holding = [known_id for known_id in known if id_ in known_id]
    alike = difflib.get_close_matches(id_, known, n=NEAR, cutoff=0.6)
    return list(dict.fromkeys([*holding, *alike]))[:NEAR]


def not_found(id_: str, ids: Iterable[str], words: Language) -> NoReturn:
    """Say that there is no such insight, and which may have been meant."""
    told = words._("There is no insight “{id}”.").format(id=id_)
    if meant := near(id_, ids):
        quoted = [words._("“{id}”").format(id=other) for other in meant]
        told += " " + words._("Did you mean {ids}?").format(ids=", ".join(quoted))
    raise click.ClickException(told)


def the_one_it_doubles(id_: str, content: Content) -> str:
    """The insight that a duplicate leads to in the end; any other id leads to itself."""
    while (entry := content.feedback.get(id_)) and entry.value.duplicate_of:
        id_ = entry.value.duplicate_of
    return id_
