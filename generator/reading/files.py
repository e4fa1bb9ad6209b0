"""Which files there are, and their text: nothing outside the folder, nothing too large."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Detail, Problem

MAX_BYTES = 64 * 1024
"""A feedback file is about one kilobyte; the limit bounds what a hostile one can cost."""

_YAML_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Found:
    """A file in the content folder: where to read it, and what messages call it."""

    path: str
    name: str
    folder: str
    """The kind's folder (`feedback`), or an empty text at the top."""
    stem: str


def walk(root: Path, folders: tuple[str, ...], top: tuple[str, ...]) -> Iterator[Found | Problem]:
    """Every file below `root`, sorted; what has no business there comes as a problem.

    Hidden files, and a README beside the content, are left alone.
    """
    shown = root.as_posix()
    yield from _walk(str(root), shown, "", folders, top)


def _walk(
    path: str, shown: str, folder: str, folders: tuple[str, ...], top: tuple[str, ...]
) -> Iterator[Found | Problem]:
    with os.scandir(path) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    for entry in entries:
        name = f"{shown}/{entry.name}"
        if entry.name.startswith(".") or entry.name.lower().startswith("readme"):
            continue
        if entry.is_symlink():
            yield Problem("symbolic-link", name)
        elif entry.is_dir():
            if folder or entry.name in folders:
                yield from _walk(entry.path, name, folder or entry.name, folders, top)
            else:
                yield Problem("unknown-folder", name, details={"choices": folders})
        else:
            yield _file(entry, name, folder, folders, top)


def _file(
    entry: os.DirEntry[str], name: str, folder: str, folders: tuple[str, ...], top: tuple[str, ...]
) -> Found | Problem:
    stem, ending = os.path.splitext(entry.name)
    if not folder and entry.name not in top:
        details: dict[str, Detail] = {"value": entry.name, "choices": folders}
        return Problem("misplaced-file", name, details=details)
    if ending not in _YAML_ENDINGS:
        return Problem("foreign-file", name, details={"value": ending or entry.name})
    return Found(entry.path, name, folder, stem)


def read_text(found: Found) -> str | Problem:
    """The file's text as UTF-8 (a byte order mark is fine), or why it can't be read."""
    try:
        with open(found.path, "rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return Problem("unreadable-file", found.name, details={"value": error.strerror or ""})
    if len(raw) > MAX_BYTES:
        return Problem("file-too-large", found.name, details={"limit": MAX_BYTES // 1024})
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return Problem(
            "not-utf-8", found.name, line, column, details={"value": f"0x{raw[error.start]:02X}"}
        )
