"""One file's values against its model: pydantic says what is wrong, the reader says where."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.model.conditions import Fault
from generator.problems import Detail, Problem
from generator.reading.yaml_text import Parsed, Path

_M = typing.TypeVar("_M", bound=BaseModel)
_SHOWN = 60

_RANGE = {"greater_than_equal": "ge", "less_than_equal": "le"}
_PLAIN = {
    "string_type": "not-text",
    "int_type": "not-a-number",
    "int_from_float": "not-a-number",
    "float_type": "not-a-number",
    "float_parsing": "not-a-number",
    "int_parsing": "not-a-number",
    "bool_type": "not-true-or-false",
    "bool_parsing": "not-true-or-false",
    "tuple_type": "not-a-list",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "date_format": "date-format",
    "date_impossible": "date-impossible",
    "week_format": "week-format",
    "week_impossible": "week-impossible",
    "string_pattern_mismatch": "wrong-form",
}


def check_shape(
    model: type[_M],
    parsed: Parsed,
    between_fields: Callable[[Mapping[str, Any]], Iterator[Fault]] | None = None,
) -> tuple[_M | None, list[Problem]]:
    """The model, or None and every problem that the file has on its own."""
    if parsed.value is None:
        return None, [parsed.problem("empty-file", (0, 0))]
    if not isinstance(parsed.value, dict):
        return None, [parsed.problem("file-not-a-mapping", (0, 0))]
    problems: list[Problem] = []
    value = None
    try:
        value = model.model_validate(parsed.value)
    except ValidationError as error:
        seen: set[Path] = set()
        for detail in error.errors(include_url=False):
            path = _path_in(parsed.value, detail)
            if path not in seen:  # a union reports each of its branches
                seen.add(path)
                problems.append(_problem(model, parsed, path, detail))
    if between_fields is not None:
        for fault in between_fields(parsed.value):
            mark = parsed.place(fault.path)
            problems.append(parsed.problem(fault.code, mark, **fault.details))
    return value, problems


def nearest(value: str, choices: Iterable[str]) -> str:
    """The choice that `value` was probably meant to be, or an empty text."""
    plain = value.strip().lower().replace(" ", "_")
    found = difflib.get_close_matches(plain, list(choices), n=1, cutoff=0.6)
    return found[0] if found else ""


def shown(value: Any) -> str:
    """A value as a message shows it: on one line, and not longer than a line."""
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _path_in(raw: Any, detail: ErrorDetails) -> Path:
    """The error's path as far as the file goes (pydantic adds names of union branches)."""
    path: list[str | int] = []
    for step in detail["loc"]:
        if (isinstance(raw, dict) and step in raw) or (
            isinstance(raw, list) and isinstance(step, int) and step < len(raw)
        ):
            raw = raw[step]
            path.append(step)
        else:
            if detail["type"] == "missing":
                path.append(step)
            break
    return tuple(path)


def _problem(model: type[BaseModel], parsed: Parsed, path: Path, detail: ErrorDetails) -> Problem:
    kind = detail["type"]
    context = detail.get("ctx", {})
    details: dict[str, Detail] = {
        "key": str(next((step for step in reversed(path) if isinstance(step, str)), "")),
        "value": shown(detail["input"]),
    }
    mark = parsed.place(path)
    if kind == "missing":
        mark = parsed.place(path[:-1], of_key=True)
        return parsed.problem("missing-key", mark, key=details["key"])
    if kind == "extra_forbidden":
        keys = tuple(_model_at(model, path[:-1]).model_fields)
        details |= {"choices": keys, "suggestion": nearest(str(path[-1]), keys)}
        return parsed.problem("unknown-key", parsed.place(path, of_key=True), **details)
    if detail["input"] is None and kind != "literal_error":
        return parsed.problem("empty-value", mark, **details)
    if kind == "literal_error":
        choices = _choices(_annotation_at(model, path))
        details |= {"choices": choices, "suggestion": nearest(details["value"], choices)}  # type: ignore[arg-type]
        return parsed.problem("not-a-choice", mark, **details)
    if kind == "string_too_long":
        length = len(detail["input"].strip())
        limit = int(context["max_length"])
        return parsed.problem("text-too-long", mark, **details, length=length, limit=limit)
    if kind == "string_too_short":
        return parsed.problem("empty-value", mark, **details)
    if kind == "too_long":
        return parsed.problem("too-many", mark, **details, limit=int(context["max_length"]))
    if kind in _RANGE:
        return parsed.problem(
            "out-of-range", mark, **details, limit=str(context[_RANGE[kind]]), bound=_RANGE[kind]
        )
    return parsed.problem(_PLAIN.get(kind, "wrong-value"), mark, **details)


def _annotation_at(model: type[BaseModel], path: Path) -> Any:
    annotation: Any = model
    for step in path:
        inner = _model_in(annotation)
        if isinstance(step, str) and inner is not None and step in inner.model_fields:
            annotation = inner.model_fields[step].annotation
    return annotation


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    return _model_in(_annotation_at(model, path)) or model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in typing.get_args(annotation))
    return next((inner for inner in found if inner is not None), None)


def _choices(annotation: Any) -> tuple[str, ...]:
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(str(choice) for choice in typing.get_args(annotation))
    for part in typing.get_args(annotation):
        if choices := _choices(part):
            return choices
    return ()
