"""The writer's own words, as a message repeats them."""

from __future__ import annotations

from typing import Any

_LONGEST = 60


def shown(value: Any) -> str:
    """A value as a message shows it: as YAML writes it, on one line, no longer than a line."""
    text = " ".join(_as_written(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _as_written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_as_written, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_as_written(item)}' for key, item in value.items())}}}"
    return str(value)


def in_quotes(text: str) -> str:
    """The text as it must be written for YAML to leave it alone."""
    text = shown(text)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
