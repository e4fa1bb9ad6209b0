"""What git still holds of a file: taking it away today doesn't take it out of yesterday."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.cli.repository.git import GitError, git, top_of

_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Commit:
    hash: str
    day: str
    subject: str


@dataclass(frozen=True, slots=True)
class Held:
    """The commits that touched the file, newest first; the names it had; where it still is.

    `refs` are the branches, tags and stashes whose history has it.
    """

    commits: tuple[Commit, ...]
    paths: tuple[str, ...]
    refs: tuple[str, ...]


def held(file: Path) -> Held | None:
    """What the repository around `file` holds of it, under any name it has had.

    None where there is no repository, or none that git can read.
    """
    folder = next(parent for parent in file.resolve().parents if parent.is_dir())
    top = top_of(folder)
    if top is None:
        return None
    try:
        paths = _paths(top, file)
        if not paths:
            return Held((), (), ())
        log = _lines(top, "log", "--all", f"--format=%h{_SEPARATOR}%as{_SEPARATOR}%s", paths=paths)
        commits = tuple(Commit(*line.split(_SEPARATOR, 2)) for line in log)
        return Held(commits, tuple(paths), _refs(top, paths))
    except GitError:  # no commit yet
        return Held((), (), ())


def _paths(top: Path, file: Path) -> list[str]:
    """Every path the file has had: of the same name in another folder, or renamed.

    `git log --follow` loses the way where branches meet, so each name is asked for by itself.
    """
    anywhere = [f":(glob)**/feedback/**/{file.stem}.{end}" for end in ("yaml", "yml")]
    waiting = set(_lines(top, "log", "--all", "--format=", "--name-only", paths=anywhere))
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= _earlier(top, name) - found
    return sorted(found)


def _earlier(top: Path, name: str) -> set[str]:
    """What the file was called before it got this name."""
    added = _lines(top, "log", "--all", "--format=%H", "--diff-filter=A", paths=[name])
    renames = ("show", "-M", "--format=", "--name-status", "--diff-filter=R")
    renamed = (line for commit in added for line in _lines(top, *renames, commit, paths=[]))
    lines = (line.split("\t") for line in renamed)
    return {old for _, old, new in (line for line in lines if len(line) == 3) if new == name}


def _refs(top: Path, paths: list[str]) -> tuple[str, ...]:
    """Whatever has one of the commits that brought the file in."""
    added = _lines(top, "log", "--all", "--format=%H", "--diff-filter=AR", paths=paths)
    names: dict[str, None] = {}
    for commit in added:
        found = git(top, "for-each-ref", "--format=%(refname:short)", "--contains", commit)
        names |= dict.fromkeys(found.splitlines())
    return tuple(names)


def _lines(top: Path, *words: str, paths: list[str]) -> list[str]:
    found = git(top, *words, "--", *paths)
    return [line for line in found.split("\n") if line]
