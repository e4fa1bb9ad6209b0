"""Answers that a program gives: a text of `path: value` (YAML or JSON), nested or dotted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.problems import Problem
from generator.reading.parsed import Parsed, Path
from generator.reading.quoting import shown
from generator.reading.shape import nearest
from generator.reading.yaml_text import parse
from generator.rendering.contributing.new_file import PATHS

_PARENTS = frozenset(path.partition(".")[0] for path in PATHS if "." in path)


def given_in(text: str, name: str) -> tuple[dict[str, str], list[Problem]]:
    """The answers by their fields' dotted paths, and what can't be an answer.

    `name` is what messages call the text.
    """
    parsed = parse(text, name)
    if not parsed.whole:
        return {}, parsed.problems
    if not isinstance(parsed.value, dict):
        return {}, [parsed.problem("file-not-a-mapping", parsed.place(()))]
    answers: dict[str, str] = {}
    problems = list(parsed.problems)
    for place, value in _leaves(parsed.value):
        path = ".".join(str(key) for key in place)
        if path not in PATHS:
            problems.append(_unknown(parsed, place, path))
        elif isinstance(value, list | dict):
            code = "list-not-text" if isinstance(value, list) else "keys-not-text"
            details = {"key": path, "value": shown(value)}
            problems.append(parsed.problem(code, parsed.place(place), details))
        elif value is not None:
            answers[path] = value if isinstance(value, str) else shown(value)
    return answers, problems


def _leaves(value: dict[str, Any]) -> Iterator[tuple[Path, Any]]:
    for key, item in value.items():
        if key in _PARENTS and isinstance(item, dict):
            yield from (((key, inner), deeper) for inner, deeper in item.items())
        else:
            yield (key,), item


def _unknown(parsed: Parsed, place: Path, path: str) -> Problem:
    suggestion = nearest(path, PATHS)
    more = {"suggestion": suggestion} if suggestion else {"known": PATHS}
    mark = parsed.place(place, of_key=True)
    return parsed.problem("unknown-key", mark, {"key": shown(path), **more})
