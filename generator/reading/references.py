"""What the files say of each other: every reference leads somewhere, and to one place.

References are gathered from the raw values while a file is read, so that a fault
elsewhere in the file doesn't hide a misspelt department.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.model.base import RefersTo
from generator.problems import Detail
from generator.reading.parsed import Path
from generator.reading.quoting import shown
from generator.reading.shape import nearest

MAX_CHOICES = 40
"""A list of valid values longer than this helps nobody; the suggestion does."""

_EACH = -1


@dataclass(frozen=True, slots=True)
class Reference:
    """At `path` in its file stands `value`, which is to be an id in `target`."""

    path: Path
    target: RefersTo
    value: str


@cache
def reference_paths(model: type[BaseModel]) -> tuple[tuple[Path, RefersTo], ...]:
    """Where a model refers to other files; `-1` in a path stands for every list item."""
    found: list[tuple[Path, RefersTo]] = []
    for name, field in model.model_fields.items():
        for mark in field.metadata:
            if isinstance(mark, RefersTo):
                found.append(((name,), mark))
        found.extend(((name, *rest), mark) for rest, mark in _paths_in(field.annotation))
    return tuple(found)


def _paths_in(annotation: Any) -> Iterator[tuple[Path, RefersTo]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from reference_paths(annotation)
        return
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, RefersTo):
            yield (), mark
    listed = typing.get_origin(annotation) is tuple
    for part in typing.get_args(annotation):
        for rest, mark in _paths_in(part):
            yield ((_EACH, *rest) if listed else rest), mark


def references(model: type[BaseModel], raw: Mapping[str, Any]) -> list[Reference]:
    """Every reference that the raw values of one file make."""
    found: list[Reference] = []
    for path, target in reference_paths(model):
        if path[0] in raw:
            found += [Reference(place, target, value) for place, value in _values(raw, path)]
    return found


def _values(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if not path:
        if isinstance(value, str):
            yield (), value.strip()
    elif path[0] == _EACH:
        if isinstance(value, list):
            for index, item in enumerate(value):
                for rest, found in _values(item, path[1:]):
                    yield (index, *rest), found
    elif isinstance(value, dict) and value.get(path[0]) is not None:
        for rest, found in _values(value[path[0]], path[1:]):
            yield (path[0], *rest), found


def broken_details(
    reference: Reference, ids: Mapping[str, Any], *, suggest: bool = True
) -> dict[str, Detail] | None:
    """What a message needs to say of a reference that leads nowhere; None when it is whole."""
    target = reference.target
    if reference.value in ids or reference.value in target.or_one_of:
        return None
    choices = (*sorted(ids), *target.or_one_of)
    return {
        "key": str(next(step for step in reversed(reference.path) if isinstance(step, str))),
        "value": shown(reference.value),
        "folder": target.folder,
        "choices": choices if len(choices) <= MAX_CHOICES else (),
        "suggestion": nearest(reference.value.replace("_", "-"), choices) if suggest else "",
    }


def rings(follow: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Every ring of ids that lead back to where they began.

    Each id is followed once, however long the ways are.
    """
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in follow:
        way: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in way:
            way[here] = None
            here = follow.get(here)
        if here in way:
            ids = list(way)
            found.append(tuple(ids[ids.index(here) :]))
        done.update(way)
    return found
