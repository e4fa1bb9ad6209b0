"""What no generator in Python can beat: the same files parsed bare, the same bytes written.

    python -m tests.bench.floor CONTENT                  parse every file, keep nothing
    python -m tests.bench.floor CONTENT SIZES FOLDER     parse, then write files of SIZES

SIZES is a JSON list of `[path, bytes]`: the files of a site that was built before.  The bytes
are x's from memory: nothing is computed, formatted, encoded or read for them.
"""

# pathlib costs time, and this is the floor
# ruff: noqa: PTH103, PTH118, PTH120, PTH123

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import yaml


def parse(content: str) -> None:
    """Read and parse every file below `content` with PyYAML's C parser."""
    for folder, _, names in os.walk(content):
        for name in names:
            with open(os.path.join(folder, name), "rb") as stream:
                yaml.load(stream.read(), yaml.CSafeLoader)


def sizes(site: Path) -> list[tuple[str, int]]:
    """Every file of a site, with how many bytes it has."""
    return [
        (str(path.relative_to(site)), path.stat().st_size)
        for path in sorted(site.rglob("*"))
        if path.is_file()
    ]


def write(files: Iterable[tuple[str, int]], folder: str) -> None:
    """Write files of these sizes below `folder`."""
    nothing = memoryview(b"x" * max(size for _, size in files))
    for path, size in files:
        place = os.path.join(folder, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as stream:
            stream.write(nothing[:size])


if __name__ == "__main__":
    parse(sys.argv[1])
    if len(sys.argv) > 2:
        with open(sys.argv[2], encoding="utf-8") as listed:
            write(json.load(listed), sys.argv[3])
