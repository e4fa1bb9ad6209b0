"""The content folder, read as every command reads it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from generator.cli.options import LANGUAGE_VARIABLE
from generator.cli.telling import COULD_NOT_RUN, OK, PROBLEMS, Teller, summary
from generator.problems import Problems
from generator.reading.content import Content, read_content
from generator.rendering.language import Language, language


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, what is wrong with it, and the language its people speak."""

    content: Content | None
    problems: Problems
    words: Language

    @property
    def exit_code(self) -> int:
        if any(problem.code == "no-such-folder" for problem in self.problems):
            return COULD_NOT_RUN
        return PROBLEMS if self.content is None or self.problems.errors else OK

    @property
    def summary(self) -> str:
        return summary(self.problems, self.content, self.words)


def read(
    folder: Path,
    teller: Teller,
    today: date | None = None,
    project: Path | None = None,
    drafts: Mapping[str, str] = MappingProxyType({}),
) -> Reading:
    """Read `folder`; files are named from `project`, so that the site is the same wherever
    the command is given.  `drafts` (path below `folder` → text) are read as if written."""
    with chdir(project or Path()):
        content, problems = read_content(
            folder,
            wall_clock=date.today(),
            today=today,
            drafts=drafts,
            progress=lambda items, count: teller.progress("read", items, count),
        )
    chosen = os.environ.get(LANGUAGE_VARIABLE)
    words = language(content.settings.language) if content and not chosen else teller.words
    return Reading(content, problems, words)


def whole_or_stop(reading: Reading, teller: Teller, *told: str) -> Content:
    """The content, when all of it could be read; else what is `told`, and the end."""
    if reading.content is None or reading.problems.errors:
        teller.say(reading.summary, "error")
        for text in told:
            teller.say(text)
        sys.exit(reading.exit_code)
    return reading.content
