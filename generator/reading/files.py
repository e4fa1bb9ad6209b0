"""Which files there are, and their text: nothing outside the folder, nothing too large."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Detail, Problem
from generator.reading.parsed import split_lines

MAX_BYTES = 64 * 1024
"""A feedback file is about one kilobyte; the limit bounds what a hostile one can cost."""

PAPERS = frozenset({"decisions"})
"""Folders with Markdown: front matter, and a paper below it."""

_YAML_ENDINGS = ("yaml", "yml")
_PAPER_ENDINGS = ("md",)
_README = re.compile(r"readme(\.md|\.txt)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A file in the content folder: where to read it, and what messages call it."""

    path: str
    name: str
    folder: str
    """The kind's folder (`feedback`), or an empty text at the top."""
    stem: str
    draft: str | None = None
    """The text to read instead of the file's: one that has not been written yet."""


def walk(root: Path, folders: tuple[str, ...], top: tuple[str, ...]) -> Iterator[Found | Problem]:
    """Every file below `root`, sorted; what has no business there comes as a problem.

    Hidden files, and a README beside the content, are left alone.
    """
    waiting = [(str(root), root.as_posix(), "")]
    while waiting:
        path, shown, folder = waiting.pop()
        try:
            with os.scandir(path) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield Problem("unreadable-file", shown, details={"value": error.strerror or ""})
            continue
        deeper: list[tuple[str, str, str]] = []
        for entry in entries:
            if entry.name.startswith(".") or _README.fullmatch(entry.name):
                continue
            name = f"{shown}/{printable(entry.name)}"
            if not entry.is_dir(follow_symlinks=False):
                yield _file(entry, name, folder, folders, top)
            elif folder or entry.name in folders:
                deeper.append((entry.path, name, folder or entry.name))
            else:
                yield Problem("unknown-folder", name, details={"choices": folders})
        waiting += reversed(deeper)


def _file(
    entry: os.DirEntry[str], name: str, folder: str, folders: tuple[str, ...], top: tuple[str, ...]
) -> Found | Problem:
    if entry.is_symlink():
        return Problem("symbolic-link", name)
    value = printable(entry.name)
    if not folder and entry.name not in top:
        details: dict[str, Detail] = {"value": value, "choices": folders}
        return Problem("misplaced-file", name, details=details)
    if not entry.is_file():  # a pipe would be waited for
        return Problem("not-a-file", name)
    stem, dot, ending = entry.name.rpartition(".")
    endings = _PAPER_ENDINGS if folder in PAPERS else _YAML_ENDINGS
    if ending not in endings:
        shown = printable(dot + ending) if stem else value
        details = {"value": shown, "folder": folder, "expected": f".{endings[0]}"}
        return Problem("foreign-file", name, details=details)
    return Found(entry.path, name, folder, stem)


def with_drafts(todo: list[Found], root: Path, drafts: Mapping[str, str]) -> list[Found]:
    """`todo` with texts that have not been written yet: path below `root` → text.

    A draft stands instead of the file of its name, or after all of them when it is new.
    """
    names = {f"{root.as_posix()}/{path}": path for path in drafts}
    drafted = [
        Found(str(root / path), name, path.rpartition("/")[0].split("/")[0], Path(path).stem, text)
        for (name, path), text in zip(names.items(), drafts.values(), strict=True)
    ]
    return [found for found in todo if found.name not in names] + drafted


def printable(name: str) -> str:
    """A file's name as it may be shown: nothing in it moves the terminal's cursor."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in name
    )


def read_text(found: Found) -> str | Problem:
    """The file's text as UTF-8 (a byte order mark is fine), or why it can't be read."""
    if found.draft is not None:
        return found.draft
    try:
        with open(found.path, "rb") as stream:  # noqa: PTH123 - a Path each would cost more
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return Problem("unreadable-file", found.name, details={"value": error.strerror or ""})
    if len(raw) > MAX_BYTES:
        return Problem("file-too-large", found.name, details={"limit": MAX_BYTES // 1024})
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = split_lines(raw[: error.start].decode("utf-8"))
        line, column = len(before), len(before[-1]) + 1
        source = split_lines(raw.decode("utf-8", "replace"))[line - 1]
        details = {"value": f"0x{raw[error.start]:02X}"}
        return Problem("not-utf-8", found.name, line, column, details=details, source=source)
