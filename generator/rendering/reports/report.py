"""What every form of report is made from."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.problems import Problem, Problems
from generator.rendering.language import Language
from generator.rendering.messages import Messages, Told

MOVING = frozenset({"line", "today"})
"""Details that change though the mistake is the same."""


def _never(_problem: Problem, _line: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Report:
    """What one check found, and the language its people speak.

    `summary` is the line that ends a check.  `mends` says whether a line, put in place of
    the one at fault, has been tried and can be read; only then is it proposed.
    """

    problems: Problems
    language: Language
    summary: str = ""
    mends: Callable[[Problem, str], bool] = _never

    @property
    def told(self) -> Iterator[tuple[Problem, Told]]:
        """Every problem, in its order and in words."""
        messages = Messages(self.language)
        for problem in self.problems:
            yield problem, messages.told(problem)

    @property
    def fingerprints(self) -> Iterator[str]:
        """A name for each problem, in their order, that it keeps when lines above it come and
        go: SHA-256 of code, file and details, and of how many of the kind stand before it."""
        seen: Counter[str] = Counter()
        for problem in self.problems:
            details = {k: v for k, v in problem.details.items() if k not in MOVING}
            same = json.dumps([problem.code, problem.file, details], sort_keys=True)
            seen[same] += 1
            yield hashlib.sha256(f"{same}{seen[same]}".encode()).hexdigest()
