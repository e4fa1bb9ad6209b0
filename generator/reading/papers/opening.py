"""A file of any kind we know → its outline, or a refusal."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import BinaryIO

from generator.reading.papers.outline import Paper, Stated
from generator.reading.papers.refusing import Deadline, RefusedError, within

LARGEST = 32 * 1024 * 1024
"""Bytes.  A memo of 300 pages is about one MiB, and its pictures some more."""
SECONDS = 20.0
"""A paper of 300 pages takes one or two."""

ENDINGS = (".docx", ".odt", ".pdf", ".md", ".markdown", ".txt")
_MACRO_ENDINGS = (".docm", ".dotm")
_OLD_ENDINGS = (".doc", ".dot", ".rtf", ".pages", ".wpd")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What Word wrote before 2007, and what it still puts around a paper with a password."""
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def read_file(path: Path, name: str, seconds: float = SECONDS) -> Paper:
    """The outline of a file; raises `RefusedError` for one that is not read."""
    return read_bytes(_content(path), name, path.suffix.lower(), seconds)


def read_stream(stream: BinaryIO, name: str, seconds: float = SECONDS) -> Paper:
    """The outline of Markdown or plain text that comes on a stream."""
    return read_bytes(_at_most(stream), name, ".md", seconds)


def read_bytes(data: bytes, name: str, ending: str, seconds: float = SECONDS) -> Paper:
    """The outline of a paper's bytes; `ending` (`.docx`) says what they are."""
    if ending in _MACRO_ENDINGS:
        raise RefusedError("macros")
    if ending in _OLD_ENDINGS:
        raise RefusedError("old-format", value=ending)
    if ending not in ENDINGS:
        raise RefusedError("unknown-format", value=ending or name, choices=", ".join(ENDINGS))
    if data.startswith(_OLE):
        encrypted = _ENCRYPTED_PACKAGE in data
        raise RefusedError("encrypted") if encrypted else RefusedError("old-format", value=ending)
    with within(seconds) as deadline:
        return _read(data, name, ending, deadline)


def _read(data: bytes, name: str, ending: str, deadline: Deadline) -> Paper:
    # Each reader is loaded only when a file of its kind comes.
    stated: tuple[Stated, ...] = ()
    match ending:
        case ".docx":
            from generator.reading.papers.word import read_word

            blocks = read_word(data)
        case ".odt":
            from generator.reading.papers.open_document import read_open_document

            blocks = read_open_document(data)
        case ".pdf":
            from generator.reading.papers.portable import read_portable

            blocks = read_portable(data, deadline)
        case _:
            from generator.reading.papers.marked_text import read_marked_text

            blocks, stated = read_marked_text(data)
    return Paper(name, blocks, stated)


def _content(path: Path) -> bytes:
    try:
        kind = path.lstat().st_mode
        if stat.S_ISLNK(kind):
            raise RefusedError("symbolic-link")
        if not stat.S_ISREG(kind):  # a pipe or a device may never end
            raise RefusedError("not-a-file")
        with path.open("rb") as stream:
            return _at_most(stream)
    except FileNotFoundError as error:
        raise RefusedError("no-such-file") from error
    except (OSError, ValueError) as error:
        raise RefusedError("unreadable", value=getattr(error, "strerror", "") or "") from error


def _at_most(stream: BinaryIO) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise RefusedError("too-large", limit=LARGEST >> 20)
    return data
