"""git, asked as a person would ask it: the program on this machine, in its own words."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_OTHER_REPOSITORY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""Within a hook these name the repository of the hook; the folder is what counts here."""


class GitError(Exception):
    """git said no, or there is no git; the text is what it said."""


def git(folder: Path, *words: str, given: str | None = None, **variables: str) -> str:
    """What `git WORDS` in `folder` says; `variables` go to its environment.

    Nothing is quoted and no pager asks.  Raises `GitError`.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _OTHER_REPOSITORY}
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", "--no-pager", "--no-optional-locks", *words],
            cwd=folder,
            env={**kept, "LC_ALL": "C.UTF-8", **variables},
            input=(given or "").encode(),
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise GitError(error.strerror or "git") from error
    if done.returncode:
        raise GitError(done.stderr.decode(errors="replace").strip())
    return done.stdout.decode(errors="surrogateescape").rstrip("\n")


def top_of(folder: Path) -> Path | None:
    """The repository's own folder, when `folder` lies in one and git is there."""
    try:
        return Path(git(folder, "rev-parse", "--show-toplevel")).resolve()
    except GitError:
        return None
