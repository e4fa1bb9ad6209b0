"""Whether a line, put in place of one at fault, can be read."""

from __future__ import annotations

from generator.problems import Problem
from generator.reading.files import Found, read_text
from generator.reading.parsed import split_lines
from generator.reading.yaml_text import parse


def mends(problem: Problem, line: str) -> bool:
    """Whether the file reads up to and with `line`, written instead of the problem's own.

    The file is read anew, named as the problem names it.  What belongs to the line (those
    below that are indented further) is read with it: quotes around the first line of a
    text of several would not mend it.  False when the file isn't as the problem tells.
    """
    text = read_text(Found(problem.file, problem.file, "", ""))
    if isinstance(text, Problem):
        return False
    lines = split_lines(text)
    at = problem.line - 1
    if at >= len(lines) or lines[at] != problem.source:
        return False
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > _indent(line)):
        end += 1
    parsed = parse("\n".join([*lines[:at], line, *lines[at + 1 : end]]), problem.file)
    return parsed.whole and all(found.line != problem.line for found in parsed.problems)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
