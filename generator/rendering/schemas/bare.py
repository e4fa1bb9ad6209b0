"""What may be written in each kind of file, without a word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from generator.model import decision, feedback
from generator.model.conditions import Condition, ExactlyOne, OneOfWhen
from generator.reading.kinds import KINDS as READ
from generator.reading.kinds import TOP
from generator.rendering.schemas.shape import Schema, of_model

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors know (yaml-language-server: “draft 7 and below”)."""

_MODELS: tuple[type[BaseModel], ...] = tuple(kind.model for kind in (*READ, *TOP.values()))

KINDS: Final[Mapping[str, type[BaseModel]]] = {model.__name__.lower(): model for model in _MODELS}
"""The kinds of files by name: `feedback`, `department` …, each with its model."""

_CONDITIONS: Final[Mapping[str, Mapping[tuple[str, ...], tuple[Condition, ...]]]] = {
    "feedback": {(): feedback.CONDITIONS, ("privacy",): feedback.PRIVACY_CONDITIONS},
    "decision": {
        (): decision.CONDITIONS,
        ("affects",): decision.AFFECTS_CONDITIONS,
        ("heard_out",): decision.HEARD_OUT_CONDITIONS,
    },
}
"""What one field demands of another, by kind and by where in the file it stands."""


def bare(kind: str) -> Schema:
    """The schema of a kind of file: self-contained, without `$ref` and without words.

    It is as strict as the model and stricter in three things: a key left empty is refused,
    blanks around a text count, and yes and no are written `true` and `false`.  What holds
    between files, and between days, only the reader knows.
    """
    schema = {"$schema": DRAFT, **of_model(KINDS[kind])}
    for path, conditions in _CONDITIONS.get(kind, {}).items():
        place = schema
        for step in path:
            place = place["properties"][step]
        place["allOf"] = [_of_condition(condition) for condition in conditions]
    return schema


def _of_condition(condition: Condition) -> Schema:
    if isinstance(condition, ExactlyOne):
        return {"oneOf": [{"required": [key]} for key in condition.keys]}
    if isinstance(condition, OneOfWhen):
        wanted = {"properties": {condition.when: {"enum": sorted(condition.values)}}}
        told = [{"required": [k], "properties": {k: {"minItems": 1}}} for k in condition.keys]
        return {"if": {"required": [condition.when], **wanted}, "then": {"anyOf": told}}
    when: dict[str, Any] = {"required": [condition.when]}
    if condition.values:
        when["properties"] = {condition.when: {"enum": sorted(condition.values)}}
    then: dict[str, Any] = {"required": [condition.key]}
    if condition.at_least:
        then["properties"] = {condition.key: {"minItems": condition.at_least}}
    return {"if": when, "then": then}
