"""The only room that writes: beside first, then a swap, so that the last good site stays."""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_NOT_IN_A_NAME = re.compile(r"[\x00-\x1f\x7f\\:]")
"""Control characters, and what Windows takes for a folder, a drive or a stream."""


class UnsafePathError(Exception):
    """A file's address would lead out of the folder that is being written."""


class NotOursError(Exception):
    """The folder to be replaced holds something else than an earlier result."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


def publish(target: Path, write: Callable[[Path], object], *, ours: str) -> None:
    """Let `write` fill a new folder beside `target`, then put it in `target`'s place.

    When `write` fails, or the machine stops, `target` stays as it was.  The swap is two
    renames within one folder; what was there before is removed afterwards.  `ours` is a
    path that every earlier result holds: a folder with other things in it is not
    replaced, and `NotOursError` is raised.
    """
    target = target.resolve()  # a link stays a link: what it leads to is replaced
    if not _replaceable(target, ours):
        raise NotOursError(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with _alone_in(target.parent):
        fresh, old = _beside(target, "new"), _beside(target, "old")
        _put_right(target)
        try:
            fresh.mkdir()
            write(fresh)
            _swap(fresh, target, old)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        _remove(old)


def write_files(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> int:
    """Write `(address, content)` pairs below `folder`, which is new; returns how many.

    Raises `UnsafePathError` for an address that would lead elsewhere, and `FileExistsError`
    for one that comes twice.
    """
    count = 0
    for address, content in files:
        place = folder.joinpath(*_parts(address))
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
        count += 1
    return count


def write_file(file: Path, content: str) -> None:
    """Write one file in one rename, over what may stand there; its folder is made."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _put(file, content)


def add_file(file: Path, content: str) -> None:
    """Write a new file, whole or not at all; its folder is made.

    Raises `FileExistsError` when the name is taken: what stands there is never lost.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = _hidden(file)
    try:
        fresh.write_bytes(content.encode())
        try:
            os.link(fresh, file)
        except FileExistsError:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file)) from None
        except OSError:  # a disk that knows no links
            with file.open("xb") as stream:
                stream.write(content.encode())
    finally:
        fresh.unlink(missing_ok=True)


def remove_file(file: Path) -> None:
    """Remove one file; that it is gone already is as well."""
    file.unlink(missing_ok=True)


def append_text(file: Path, text: str) -> None:
    """Add to a file that others write too, such as a git host's summary of a run."""
    with file.open("ab") as stream:
        stream.write(text.encode())


def replace_text(file: Path, change: Callable[[str], str]) -> None:
    """Rewrite a text file with what `change` makes of it, in one rename."""
    _put(file, change(file.read_text(encoding="utf-8")))


def _put(file: Path, content: str) -> None:
    fresh = _hidden(file)
    try:
        fresh.write_bytes(content.encode())
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)


def _hidden(file: Path) -> Path:
    """Where a file is written before it has its name: nobody reads half of it there."""
    return file.with_name(f".{file.name}.{os.getpid()}.new")


def _parts(address: str) -> list[str]:
    parts = address.split("/")
    if any(part in ("", ".", "..") or _NOT_IN_A_NAME.search(part) for part in parts):
        raise UnsafePathError(address)
    return parts


def _replaceable(target: Path, ours: str) -> bool:
    if not target.exists():
        return True
    if not target.is_dir() or (target / ".git").exists():
        return False
    return not any(target.iterdir()) or (target / ours).exists()


def _beside(target: Path, what: str) -> Path:
    return target.with_name(f"{target.name}.{what}")


def _put_right(target: Path) -> None:
    """Mend what a run left that was stopped half-way."""
    old = _beside(target, "old")
    if old.exists() and not target.exists():  # between the two renames
        old.rename(target)
    shutil.rmtree(_beside(target, "new"), ignore_errors=True)
    _remove(old)


def _swap(fresh: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def _remove(old: Path) -> None:
    """Remove a folder under another name first: a half-removed one must never be put back."""
    gone = old.with_suffix(".gone")
    shutil.rmtree(gone, ignore_errors=True)
    with suppress(OSError):  # what can't be removed now is tried again next time
        old.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """One writer at a time in a folder; the next one waits.  A stopped run holds nothing."""
    if sys.platform == "win32":  # no such locks: there, don't run two builds at once
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks know no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
