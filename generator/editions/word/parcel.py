"""A Word file from its parts: the same parts give the same bytes.

Stored and not deflated: zlib's versions pack differently, and the page's own script, which
makes a paper of a template, need then not unpack anything.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_FIRST = "[Content_Types].xml"
"""Where Open Packaging readers look first (ISO/IEC 29500-2)."""
_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say."""


def packed(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts, key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _NO_DAY)
            entry.create_system = 3  # whatever system this is
            archive.writestr(entry, parts[name])
    return stream.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
