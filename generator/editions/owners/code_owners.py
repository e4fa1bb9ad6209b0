"""CODEOWNERS out of the departments' reviewers.

GitHub and GitLab read patterns as in .gitignore, and the last that fits a file decides.
Gitea (docs.gitea.com/usage/code-owners) reads Go's regular expressions, held against the
whole path; everybody that any line names is asked, and a backslash is written twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.reading.content import Content
from generator.rendering.language import language

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "github": ".github/CODEOWNERS",
        "gitlab": ".gitlab/CODEOWNERS",
        "gitea": ".gitea/CODEOWNERS",
    }
)
"""Where each kind of host looks; the others have no such file."""

_ORDINARY = re.compile(r"[A-Za-z0-9_/.-]+")
"""Paths that mean the same in every host's patterns; the editors' line takes the others."""


def code_owners(content: Content, folder: str) -> str:
    """The file's text.  `folder` is the content's path from the repository's root.

    Raises `KeyError` when the host, `settings.repository.kind`, is none of `PLACES`.
    """
    kind = content.settings.repository.kind
    gitea = PLACES[kind] == PLACES["gitea"]
    lines = [_line(".*" if gitea else "*", content.settings.reviewers, kind)]
    for file, owner in _owned(content):
        path = folder + file.removeprefix(content.folder)
        department = content.departments.get(owner)
        if department is not None and _ORDINARY.fullmatch(path):
            pattern = path.replace(".", r"\\.") if gitea else f"/{path}"
            lines.append(_line(pattern, department.value.reviewers, kind))
    return "\n".join([*_head(content), *filter(None, lines)]) + "\n"


def _head(content: Content) -> Iterator[str]:
    told = language(content.settings.language)._(
        "Written by “kundinsikt owners” from “reviewers” in settings.yaml and in the departments' "
        "files. Change those, and run it again."
    )
    yield f"# {told}"


def _owned(content: Content) -> Iterator[tuple[str, str]]:
    """Departments' and touchpoints' files with their owner's id, by kind and name.

    Insights are the editors' to look at: a line for each would make the file old with every
    new one, and two pull requests would always collide in it.
    """
    for id_, department in sorted(content.departments.items()):
        yield department.file, id_
    for _id, touchpoint in sorted(content.touchpoints.items()):
        yield touchpoint.file, touchpoint.value.owner


def _line(pattern: str, reviewers: Iterable[str], kind: str) -> str:
    """One line, or an empty text when nobody is left: such a line would mean “nobody”."""
    known = [who for who in reviewers if kind != "gitea" or who.startswith("@")]
    return " ".join([pattern, *known]) if known else ""
