"""One file's values against its model: pydantic says what is wrong, the reader says where."""

from __future__ import annotations

import difflib
import re
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.model.conditions import Fault
from generator.problems import Detail, Problem
from generator.reading.mistakes import merge_conflict, without_space
from generator.reading.other_words import meant
from generator.reading.parsed import Parsed, Path
from generator.reading.quoting import in_quotes, shown

_M = typing.TypeVar("_M", bound=BaseModel)

_CODES = {
    "missing": "missing-key",
    "literal_error": "not-a-choice",
    "string_type": "not-text",
    "string_too_short": "empty-value",
    "string_too_long": "text-too-long",
    "string_pattern_mismatch": "wrong-form",
    "int_type": "not-a-whole-number",
    "float_type": "not-a-number",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-large",
    "bool_type": "not-true-or-false",
    "bool_parsing": "not-true-or-false",
    "tuple_type": "not-a-list",
    "model_type": "not-a-mapping",
    "date_format": "date-format",
    "date_impossible": "date-impossible",
    "week_format": "week-format",
    "week_impossible": "week-impossible",
    "year_unlikely": "year-unlikely",
}
"""pydantic's types of error, and ours.  `too_long` is told of texts and of lists."""

_DIGITS = re.compile(r"[-+]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,18}(\.[0-9]*)?")


def check_shape(
    model: type[_M],
    parsed: Parsed,
    between_fields: Callable[[Mapping[str, Any]], Iterator[Fault]] | None = None,
) -> tuple[_M | None, list[Problem]]:
    """The model, or None and every problem that the file has on its own."""
    if not isinstance(parsed.value, dict):
        return None, [_no_mapping(parsed)]
    problems: list[Problem] = []
    value = None
    told: set[Path] = set()
    try:
        value = model.model_validate(parsed.value)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            path = _path_in(parsed.value, detail)
            if path not in told:  # a union reports each of its branches
                told.add(path)
                problems.append(_problem(model, parsed, path, detail))
    for fault in between_fields(parsed.value) if between_fields else ():
        if fault.path not in told:
            problems.append(parsed.problem(fault.code, parsed.place(fault.path), fault.details))
    return (None if problems else value), problems


def nearest(value: str, choices: Iterable[str]) -> str:
    """The choice that `value` was probably meant to be, or an empty text."""
    plain, known = value.strip().lower().replace(" ", "_"), list(choices)
    if translated := meant(plain, known):
        return translated
    found = difflib.get_close_matches(plain, known, n=1, cutoff=0.6)
    return found[0] if found else ""


def _no_mapping(parsed: Parsed) -> Problem:
    mark = parsed.place(())
    if parsed.value is None:
        return parsed.problem("empty-file", mark)
    found = merge_conflict(parsed.lines) or without_space(parsed.lines, mark[0])
    if found is None:
        return parsed.problem("file-not-a-mapping", mark)
    code, line, column, details = found
    return parsed.problem(code, (line, column), details)


def _path_in(raw: Any, detail: ErrorDetails) -> Path:
    """The error's path as far as the file goes (pydantic adds names of union branches)."""
    path: list[str | int] = []
    for step in detail["loc"]:
        if isinstance(raw, dict | list) and _has(raw, step):
            raw = _value_at(raw, (step,))
            path.append(step)
        else:
            if detail["type"] == "missing":
                path.append(step)
            break
    return tuple(path)


def _problem(model: type[BaseModel], parsed: Parsed, path: Path, detail: ErrorDetails) -> Problem:
    value = detail["input"]
    if detail["type"] == "extra_forbidden":
        return _unknown_key(model, parsed, path)
    if detail["type"] == "missing":
        mark = parsed.place(path[:-1], of_key=True)
        code, more = "missing-key", _valid_values(model, path)
    else:
        mark = parsed.place(path)
        code, more = _wrong_value(model, path, detail)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    written = parsed.written(mark) if is_number else shown(value)
    details: dict[str, Detail] = {"key": _last_key(path), "value": written, **more}
    if code == "not-text":
        details["text"] = in_quotes(written)
    return parsed.problem(code, mark, details)


def _wrong_value(
    model: type[BaseModel], path: Path, detail: ErrorDetails
) -> tuple[str, dict[str, Detail]]:
    """The code for a value that can't be what it is, and what its message needs to know."""
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    code = _CODES.get(kind, "wrong-value")
    if value is None and kind != "model_type":
        return "empty-value", _valid_values(model, path)
    if kind == "literal_error":
        choices = _choices(_annotation_at(model, path))
        return code, {"choices": choices, "suggestion": nearest(shown(value), choices)}
    if kind == "year_unlikely":
        return code, dict(context)
    if isinstance(value, str):
        length = context.get("actual_length", len(value.strip()))
        return _wrong_text(kind, value, length, context.get("max_length", 0))
    if kind == "string_type" and isinstance(value, list | dict):
        return ("list-not-text" if isinstance(value, list) else "keys-not-text"), {}
    if kind == "too_long":
        return "too-many", {"limit": int(context["max_length"])}
    if kind in ("greater_than_equal", "less_than_equal"):
        return code, {"limit": f"{context['ge' if 'ge' in context else 'le']:g}"}
    return code, {}


def _wrong_text(kind: str, value: str, length: int, limit: int) -> tuple[str, dict[str, Detail]]:
    if kind in ("too_long", "string_too_long"):
        return "text-too-long", {"length": length, "limit": limit}
    if kind == "too_short":
        return "empty-value", {}
    digits = _DIGITS if kind == "int_type" else _DECIMAL
    if kind in ("int_type", "float_type") and digits.fullmatch(value.strip()):
        return "number-in-quotes", {}
    return _CODES.get(kind, "wrong-value"), {}


def _unknown_key(model: type[BaseModel], parsed: Parsed, path: Path) -> Problem:
    """A key that doesn't exist, or that exists one step further in or out."""
    key = str(path[-1])
    here = _model_at(model, path[:-1])
    details: dict[str, Detail] = {"key": shown(key)}
    mark = parsed.place(path, of_key=True)
    if len(path) > 1 and key in model.model_fields and key not in parsed.value:
        return parsed.problem("key-too-deep", mark, {**details, "parent": _last_key(path[:-1])})
    if parent := _empty_parent(here, _value_at(parsed.value, path[:-1]), key):
        return parsed.problem("key-not-indented", mark, {**details, "parent": parent})
    keys = tuple(here.model_fields)
    suggestion = nearest(key, keys)
    details |= {"suggestion": suggestion} if suggestion else {"known": keys}
    return parsed.problem("unknown-key", mark, details)


def _empty_parent(model: type[BaseModel], raw: Mapping[str, Any], key: str) -> str:
    """The name that stands empty beside `key`, which belongs below it."""
    for name, field in model.model_fields.items():
        inner = _model_in(field.annotation)
        if inner is not None and key in inner.model_fields and name in raw and raw[name] is None:
            return name
    return ""


def _has(raw: dict[str, Any] | list[Any], step: str | int) -> bool:
    return step in raw if isinstance(raw, dict) else isinstance(step, int) and step < len(raw)


def _value_at(raw: Any, path: Path) -> Any:
    for step in path:
        raw = raw[step]
    return raw


def _last_key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _valid_values(model: type[BaseModel], path: Path) -> dict[str, Detail]:
    choices = _choices(_annotation_at(model, path))
    return {"choices": choices} if choices else {}


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
