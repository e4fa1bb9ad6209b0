"""GitHub's workflow commands: each problem is shown at its line in the pull request.

GitHub shows ten errors and ten notices of a step; the rest stand in the log, and in the
summary (`markdown`).  Escapes: actions/toolkit, `packages/core/src/command.ts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.problems import Severity
from generator.rendering.messages import Told
from generator.rendering.reports.report import Report

_COMMANDS = {Severity.ERROR: "error", Severity.ADVICE: "notice"}
_DATA: Mapping[int, str] = MappingProxyType(
    str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"}),
)
_PROPERTY: Mapping[int, str] = MappingProxyType({**_DATA, ord(":"): "%3A", ord(","): "%2C"})


def report(found: Report) -> str:
    return "\n".join([*(_command(told) for _problem, told in found.told), found.summary])


def _command(told: Told) -> str:
    properties: dict[str, str | int] = {
        "file": told.file,
        "line": told.line,
        "col": told.column,
        "title": told.code,
    }
    where = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{told.message} {told.hint}".strip().translate(_DATA)
    return f"::{_COMMANDS[told.severity]} {where}::{message}"


def _property(value: str | int) -> str:
    return str(value).translate(_PROPERTY)
