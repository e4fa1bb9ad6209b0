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
    return command(_COMMANDS[told.severity], properties, f"{told.message} {told.hint}")


def command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    """One workflow command, escaped; `name` is `error`, `warning` or `notice`."""
    where = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {where}::{message.strip().translate(_DATA)}"


def _property(value: str | int) -> str:
    return str(value).translate(_PROPERTY)
