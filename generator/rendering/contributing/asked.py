"""Which question a problem in a new file leads back to."""

from __future__ import annotations

import re

from generator.problems import Problem
from generator.rendering.contributing.new_file import PATHS

_KEY = re.compile(r"(?P<deep> {2})?(?P<name>\w+):")


def asked_at(text: str) -> dict[int, str]:
    """For each line of a new file (from 1): the question whose answer stands there.

    The text need not be whole YAML: what is forbidden in it is to lead back, too.
    """
    found: dict[int, str] = {}
    here = parent = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if key := _KEY.match(line):
            parent = parent if key["deep"] else key["name"]
            path = f"{parent}.{key['name']}" if key["deep"] else key["name"]
            here = path if path in PATHS else here
        found[number] = here
    return found


def question_of(problem: Problem, text: str) -> str:
    """The question that a problem in a new file leads back to; empty when it is none of them."""
    if "in_name" in problem.details:
        return "title"  # the file is called after it
    if problem.code.startswith("missing-"):
        return named(problem)
    return asked_at(text).get(problem.line, "") or named(problem)


def named(problem: Problem) -> str:
    """The question whose field a problem names; empty when it names none of them."""
    keys = problem.details.get("keys")
    key = keys[0] if isinstance(keys, tuple) else problem.details.get("key")
    return next((path for path in PATHS if path.rpartition(".")[2] == key), "")
