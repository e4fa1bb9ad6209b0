"""A model's annotations → JSON Schema (draft-07), everything inlined."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from generator.model.base import EARLIEST_YEAR, ID_PATTERN, LATEST_YEAR, RefersTo, Week

Schema = dict[str, Any]

NOT_BLANK = r"\S"
"""The models take away blanks around a text before they ask whether it is empty."""


def of_model(model: type[BaseModel]) -> Schema:
    """The object that a model describes; its defaults too, when they are plain values."""
    hints = typing.get_type_hints(model, include_extras=True)
    properties = {}
    for name, field in model.model_fields.items():
        properties[name] = of_annotation(hints[name])
        if isinstance(field.default, str | int | float):
            properties[name]["default"] = field.default
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    return {**schema, "required": required} if required else schema


def of_annotation(annotation: Any, marks: Sequence[Any] = ()) -> Schema:
    """What a value may be.  `marks` are what `Annotated` says besides the type.

    A key that is left empty is refused, also where the model lets it pass: in an editor it
    is a line that nobody has finished.
    """
    origin, parts = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return of_annotation(parts[0], (*parts[1:], *marks))
    if origin in (typing.Union, types.UnionType):
        return _any_of([of_annotation(part) for part in parts if part is not types.NoneType])
    if origin is typing.Literal:
        return {"type": "string", "enum": list(parts)}
    if origin is tuple:
        schema: Schema = {"type": "array", "items": of_annotation(parts[0])}
        for mark in _flat(marks):
            if isinstance(mark, MaxLen):
                schema["maxItems"] = mark.max_length
        return schema
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return of_model(annotation)
    return _scalar(annotation, list(_flat(marks)))


def _any_of(schemas: list[Schema]) -> Schema:
    """A measured value is a text or a number; one `type` says that more clearly than `anyOf`."""
    if len(schemas) == 1:
        return schemas[0]
    kinds = [schema["type"] for schema in schemas]
    both = {"integer", "number"} <= set(kinds)
    merged: Schema = {}
    for schema in schemas:
        merged |= schema
    return {**merged, "type": [kind for kind in kinds if not (both and kind == "integer")]}


def _flat(marks: Iterable[Any]) -> Iterator[Any]:
    for mark in marks:
        if isinstance(mark, FieldInfo):
            yield from mark.metadata
        else:
            yield mark


def _scalar(annotation: Any, marks: list[Any]) -> Schema:
    if annotation is date:
        days = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        return {"type": "string", "format": "date", "pattern": f"^({_YEARS})-{days}$"}
    if annotation is Week:
        return {"type": "string", "pattern": f"^({_YEARS})-W(0[1-9]|[1-4][0-9]|5[0-3])$"}
    if annotation is str:
        return _text(marks)
    kinds = {bool: "boolean", int: "integer", float: "number"}
    schema: Schema = {"type": kinds[annotation]}
    for mark in marks:
        if isinstance(mark, Ge):
            schema["minimum"] = mark.ge
        elif isinstance(mark, Le):
            schema["maximum"] = mark.le
    return schema


def _text(marks: list[Any]) -> Schema:
    schema: Schema = {"type": "string"}
    for mark in marks:
        if isinstance(mark, StringConstraints):
            limits = (("minLength", mark.min_length), ("maxLength", mark.max_length))
            schema |= {key: limit for key, limit in limits if limit is not None}
            if mark.pattern is not None:
                schema["pattern"] = str(mark.pattern)
        elif isinstance(mark, MinLen):
            schema["minLength"] = mark.min_length
        elif isinstance(mark, MaxLen):
            schema["maxLength"] = mark.max_length
        elif isinstance(mark, RefersTo):
            schema["pattern"] = ID_PATTERN
    if schema.get("minLength"):
        schema.setdefault("pattern", NOT_BLANK)
    return schema


def _years(first: int, last: int) -> str:
    """A pattern for the years from `first` to `last`: whole centuries and decades at once."""
    found: list[str] = []
    year = first
    while year <= last:
        for span, rest in ((100, "[0-9]{2}"), (10, "[0-9]"), (1, "")):
            if year % span == 0 and year + span - 1 <= last:
                found.append(f"{year:04}"[: 5 - len(str(span))] + rest)
                year += span
                break
    return "|".join(found)


_YEARS = _years(EARLIEST_YEAR, LATEST_YEAR)
