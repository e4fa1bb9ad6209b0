"""A commit on a branch of its own, without touching what the person is busy with.

The tree is put together in an index of its own: the work tree, the index, the branch that is
checked out and changes that aren't committed all stay as they are.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from generator.cli.repository.git import GitError, git, top_of
from generator.rendering.language import Language

_FILE = "100644"
"""An ordinary file, as git writes it."""


def commit_on_branch(
    project: Path, files: Mapping[Path, str], branch: str, message: str, words: Language
) -> None:
    """Commit `files` (where each belongs → its whole text) on top of HEAD, as `branch`.

    Only these files differ from HEAD there; they need not lie in the work tree.  Raises
    `click.ClickException`, in people's words, where there is no repository, no commit yet or
    no name to sign with, and where the branch is there already.
    """
    _ = words._
    top = top_of(project)
    if top is None:
        raise click.ClickException(_("There is no git repository here, so no branch can be made."))
    head = _head(top, words)
    _check_name(top, branch, words)
    _check_signature(top, words)
    with tempfile.TemporaryDirectory() as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
        git(top, "read-tree", head, **index)
        for path, text in files.items():
            name = path.resolve().relative_to(top).as_posix()
            blob = git(top, "hash-object", "-w", "--stdin", "--path", name, given=text)
            git(top, "update-index", "--add", "--cacheinfo", f"{_FILE},{blob},{name}", **index)
        tree = git(top, "write-tree", **index)
    commit = git(top, "commit-tree", tree, "-p", head, given=message)
    git(top, "update-ref", f"refs/heads/{branch}", commit, "0" * len(commit))  # only if new


def differs_from_head(file: Path) -> bool:
    """Whether the file holds what HEAD doesn't: then a commit would carry that along."""
    try:
        return git(file.parent, "status", "--porcelain", "--", file.name) != ""
    except GitError:
        return False


def _head(top: Path, words: Language) -> str:
    try:
        return git(top, "rev-parse", "--verify", "HEAD^{commit}")
    except GitError:
        told = words._("Nothing has been committed here yet, so a branch has nothing to stand on.")
        raise click.ClickException(told) from None


def _check_name(top: Path, branch: str, words: Language) -> None:
    try:
        git(top, "check-ref-format", "--branch", branch)
    except GitError:
        told = words._("“{branch}” can't be the name of a branch.")
        raise click.ClickException(told.format(branch=branch)) from None
    if git(top, "for-each-ref", "--format=%(refname)", f"refs/heads/{branch}"):
        told = words._(
            "There is a branch “{branch}” already. Give another name, or look at it: "
            "git log {branch}"
        )
        raise click.ClickException(told.format(branch=branch))


def _check_signature(top: Path, words: Language) -> None:
    """git would make up a name out of the machine's; nobody's commit should bear that."""
    try:
        for who in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"):
            git(top, "-c", "user.useConfigOnly=true", "var", who)
    except GitError:
        told = words._(
            "git doesn't know who you are. Tell it once: git config --global user.name \"Your "
            'Name", and git config --global user.email you@company.example'
        )
        raise click.ClickException(told) from None
