"""Runs a case: a content folder in, and what its writer is told out."""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.problems import Problem, Problems
from generator.reading.content import read_content
from generator.rendering.language import language
from generator.rendering.messages import Messages
from generator.rendering.reports.plain_text import with_caret
from tests.reading import made

HERE = Path(__file__).parent
CASES = HERE / "cases"
KINDS = ("feedback", "departments", "touchpoints", "settings", "questions", "decisions", "screens")
TOP = ("settings", "questions")
WALL_CLOCK = date(2026, 11, 21)


def all_cases() -> Iterator[Path]:
    """The `.expected` file of every case, whether it has been written yet or not."""
    for kind in KINDS:
        yield from (
            path.with_suffix(".expected") for path in (CASES / kind).glob(f"*{ending(kind)}")
        )
    for folder in (CASES / "folders").iterdir():
        if folder.is_dir():
            yield folder.with_name(f"{folder.name}.expected")
    yield from (CASES / "made" / f"{name.replace('_', '-')}.expected" for name in made.NAMES)


def ending(kind: str) -> str:
    """A decision is Markdown with front matter; everything else is YAML."""
    return ".md" if kind == "decisions" else ".yaml"


def prepare(expected: Path, folder: Path) -> None:
    """Lay the case's content in `folder`."""
    kind, claim = expected.parent.name, expected.stem
    if kind == "folders":
        shutil.copytree(expected.with_suffix(""), folder)
        return
    shutil.copytree(HERE / "content", folder)
    if kind == "made":
        getattr(made, claim.replace("-", "_"))(folder)
    elif kind in TOP:
        shutil.copy(expected.with_suffix(".yaml"), folder / f"{kind}.yaml")
    else:
        (folder / kind).mkdir(exist_ok=True)
        case = expected.with_suffix(ending(kind))
        shutil.copy(case, folder / kind / case.name)


def run(expected: Path, tmp_path: Path) -> Problems:
    """Every problem in the case; its folder is `tmp_path / "insights"`."""
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        progress = made.PROGRESS.get(expected.stem.replace("-", "_"))
        _content, problems = read_content(
            Path("insights"), wall_clock=WALL_CLOCK, progress=progress
        )
    finally:
        os.chdir(before)
    return problems


def told(problems: Problems) -> str:
    """The problems as a case writes them down."""
    return "\n".join(map(_told, problems)) if len(problems) else "fine\n"


def _told(problem: Problem) -> str:
    lines = [f"{problem.file}:{problem.line}:{problem.column} {problem.code} {problem.severity}"]
    if problem.source:
        lines += [f"    {line}" for line in with_caret(problem.source, problem.column)]
    for code in ("sv", "en"):
        words = Messages(language(code)).told(problem)
        lines.append(" | ".join([code, words.message, *filter(None, [words.hint])]))
    return "\n".join(line.rstrip() for line in lines) + "\n"
