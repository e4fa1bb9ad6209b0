"""The command as people run it: a process of its own, in a folder of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent

LIMIT = 120
"""Seconds that no command of ours takes; a hanging one fails its test instead of the run."""


def environment(**changes: str) -> dict[str, str]:
    """This one, speaking English, with the program importable from any folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KUNDINSIKT")}
    return {**kept, "KUNDINSIKT_LANGUAGE": "en", "PYTHONPATH": str(PROJECT), **changes}


def kundinsikt(
    *words: str | Path, cwd: Path, stdin: str = "", **changes: str
) -> subprocess.CompletedProcess[str]:
    """``kundinsikt WORDS`` in the folder ``cwd``; ``changes`` go to its environment."""
    return run(sys.executable, "-m", "generator", *words, cwd=cwd, stdin=stdin, **changes)


def run(
    *words: str | Path, cwd: Path, stdin: str = "", **changes: str
) -> subprocess.CompletedProcess[str]:
    """Any command, with what it said on both streams."""
    return subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=environment(**changes),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=LIMIT,
        check=False,
    )


def build(cwd: Path, site: Path, *words: str, **changes: str) -> str:
    """Build ``site``, which must succeed; returns what was said."""
    done = kundinsikt("build", "--site-dir", site, *words, cwd=cwd, **changes)
    assert done.returncode == 0, done.stderr
    return done.stderr


def pages(site: Path) -> set[str]:
    """The pages of a site, as paths below it."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def files(folder: Path) -> dict[str, bytes]:
    """Everything in a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def copy_project(folder: Path) -> Path:
    """A copy of the project's content, pages and settings below ``folder``; returns where."""
    copy = folder / "project"
    copy.mkdir(parents=True)
    shutil.copy(PROJECT / "mkdocs.yml", copy)
    for name in ("docs", "insights"):
        shutil.copytree(PROJECT / name, copy / name)
    return copy
