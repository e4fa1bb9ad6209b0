"""The only room that writes: beside first, then a swap, so that the last good site stays."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath


class UnsafePath(Exception):
    """A file's address would lead out of the folder that is being written."""


def publish(target: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a new folder beside `target`, then put it in `target`'s place.

    When `write` fails, `target` stays as it was.  The swap is two renames within one
    folder; what was there before is removed afterwards.
    """
    fresh = target.with_name(f"{target.name}.new")
    old = target.with_name(f"{target.name}.old")
    target.parent.mkdir(parents=True, exist_ok=True)
    if old.exists() and not target.exists():  # stopped between two renames: put it back
        old.rename(target)
    for leftover in (fresh, old):
        if leftover.exists():
            shutil.rmtree(leftover)
    try:
        fresh.mkdir()
        write(fresh)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    if old.exists():
        shutil.rmtree(old)


def write_files(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> int:
    """Write `(address, content)` pairs below `folder`; returns how many."""
    count = 0
    for address, content in files:
        path = PurePosixPath(address)
        if path.is_absolute() or ".." in path.parts:
            raise UnsafePath(address)
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        count += 1
    return count


def copy_folder(source: Path, target: Path) -> None:
    """Copy a folder's files; symbolic links are not followed and not copied."""
    for path in sorted(source.rglob("*")):
        if path.is_file() and not path.is_symlink():
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


def replace_text(file: Path, change: Callable[[str], str]) -> None:
    """Rewrite a text file with what `change` makes of it, in one rename."""
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    fresh.replace(file)
