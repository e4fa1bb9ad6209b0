"""What is left of an insight that was taken down, and how to get that away too."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from generator.rendering.language import Language


def how_to_clean(paths: Sequence[str], language: Language) -> Iterator[str]:
    """Lines for a terminal: the commands, and all that a new history doesn't reach.

    `git filter-repo` is the tool that git's own documentation points to (git-filter-branch(1)).
    """
    _ = language._
    yield _("Whoever must have it out of the history too does this, when the removal is merged:")
    wanted = " ".join(f"--path {shlex.quote(path)}" for path in paths)
    yield "  git clone --mirror {} cleaned.git".format(_("ADDRESS"))
    yield f"  cd cleaned.git && git filter-repo --invert-paths {wanted}"
    yield "  git push --mirror --force {}".format(_("ADDRESS"))
    yield _("Every hash after the first of these commits changes. Then:")
    for step in (
        _("Ask the git host to run gc and to drop cached views and closed requests' copies."),
        _("Throw clones and forks away and clone anew: an old one brings everything back."),
        _("Delete the artefacts, caches and logs of CI runs."),
        _("Publish the site anew, and delete its old copies where it is served and cached."),
        _("Delete it from backups, or note when the last of them is gone."),
        _("Look in mail and chat: notices of requests hold the text too."),
    ):
        yield f"  - {step}"
