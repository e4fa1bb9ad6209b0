"""A stream of any length → the few of its lines that matter, in constant memory."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass

from generator.fleet.request import FIELDS

BEAT = b"beat.gif"
CHUNK = 1 << 18
"""Bytes read at a time."""
LONGEST = 16_384
"""Bytes.  No server writes longer lines; what is longer is skipped and counted."""
SAMPLED = 8
"""Lines at either end of a chunk whose time is looked at: a log goes forward in time."""

_GZIP = b"\x1f\x8b"

Log = io.BufferedReader | gzip.GzipFile


@dataclass(slots=True)
class Tally:
    """What was read."""

    bytes: int = 0
    lines: int = 0
    too_long: int = 0


def unpacked(stream: io.BufferedReader) -> Log:
    """The stream, unpacked when its first bytes say that it is gzip."""
    return gzip.GzipFile(fileobj=stream) if stream.peek(2)[:2] == _GZIP else stream


def lines(stream: Log, tally: Tally) -> Iterator[tuple[bytes, bool]]:
    """Lines without their ends: those that may be heartbeats or say how to read them (True),
    and a few at both ends of each chunk (False), for their times.

    Raises what reading the stream raises, after everything that could be read has come.
    """
    tail, skipping = b"", False
    while chunk := stream.read1(CHUNK):  # `read` would lose what came before the damage
        tally.bytes += len(chunk)
        if skipping:
            if b"\n" not in chunk:
                continue
            chunk, skipping = chunk[chunk.find(b"\n") + 1 :], False
        block = tail + chunk
        end = block.rfind(b"\n") + 1
        if end:
            tally.lines += block.count(b"\n", 0, end)
            yield from _in_block(block[:end], tally)
        tail = block[end:]
        if len(tail) > LONGEST:
            tally.lines += 1
            tally.too_long += 1
            tail, skipping = b"", True
    if tail:
        tally.lines += 1
        yield from _in_block(tail + b"\n", tally)


def _in_block(block: bytes, tally: Tally) -> Iterator[tuple[bytes, bool]]:
    for line in block[: SAMPLED * LONGEST].split(b"\n", SAMPLED)[:SAMPLED]:
        yield line[:LONGEST], False
    for start in _starts(block):
        end = block.find(b"\n", start)
        if end - start > LONGEST:
            tally.too_long += 1
        else:
            yield block[start:end].rstrip(b"\r"), True
    for line in block[-SAMPLED * LONGEST :].split(b"\n")[-SAMPLED - 1 :]:
        yield line[:LONGEST], False


def _starts(block: bytes) -> Iterator[int]:
    """Where the lines begin that hold a heartbeat or name the fields, in their order."""
    fields = b"\n" + FIELDS in block or block.startswith(FIELDS)
    at = 0
    while True:
        found = block.find(BEAT, at)
        start = block.rfind(b"\n", 0, found) + 1 if found >= 0 else len(block)
        if fields:  # rare: IIS, at the head of a file
            yield from _fields_between(block, at, start)
        if found < 0:
            return
        yield start
        at = block.find(b"\n", found) + 1


def _fields_between(block: bytes, first: int, last: int) -> Iterator[int]:
    at = first
    while (at := block.find(FIELDS, at, last)) >= 0:
        if at == 0 or block[at - 1 : at] == b"\n":
            yield at
        at += len(FIELDS)
