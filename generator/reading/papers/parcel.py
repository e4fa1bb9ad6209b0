"""A zip archive that somebody sent: looked over before any part of it is unpacked.

Parts are unpacked one by one, in memory, and only those that are asked for by name: a path
that leads out of the archive, or a link in it, leads nowhere.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from generator.reading.papers.refusing import RefusedError

MOST_PARTS = 5_000
"""A report with a picture on each of its 300 pages has some hundreds."""
LARGEST_PART = 48 * 1024 * 1024
"""Bytes, unpacked.  300 pages of Word's own XML are about 10 MiB."""
LARGEST_WHOLE = 512 * 1024 * 1024
"""Bytes, unpacked, as the archive declares: pictures are not unpacked, but a bomb is told."""
HIGHEST_RATIO = 250
"""Unpacked to packed.  XML reaches 30; what repeats one byte reaches 1,000."""
_SMALL = 1024 * 1024
"""Bytes, unpacked.  Below this no ratio harms."""
_ENCRYPTED = 0x1
_MACROS = ("vbaproject.bin", "vbadata.xml")


class Parcel:
    """An archive whose parts have been looked over."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise RefusedError("damaged") from error
        parts = self._zip.infolist()
        self.names = frozenset(part.filename for part in parts)
        if len(parts) > MOST_PARTS:
            raise RefusedError("too-many-parts", limit=MOST_PARTS)
        if len(self.names) < len(parts):  # which of two is meant, programs disagree about
            raise RefusedError("damaged")
        for part in parts:
            _look_at(part)
        if sum(part.file_size for part in parts) > LARGEST_WHOLE:
            raise RefusedError("unpacks-too-large", limit=LARGEST_WHOLE >> 20)
        if any(name.lower().rpartition("/")[2] in _MACROS for name in self.names):
            raise RefusedError("macros")

    def part(self, name: str) -> bytes:
        """A part's bytes.  Refuses one that is missing, or larger than it declares."""
        try:
            with self._zip.open(name) as stream:
                data = stream.read(LARGEST_PART + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise RefusedError("damaged") from error
        except (NotImplementedError, RuntimeError, ValueError) as error:
            raise RefusedError("damaged") from error
        if len(data) > LARGEST_PART:
            raise RefusedError("unpacks-too-large", limit=LARGEST_PART >> 20)
        return data


def _look_at(part: zipfile.ZipInfo) -> None:
    if part.flag_bits & _ENCRYPTED:
        raise RefusedError("encrypted")
    is_bomb = part.file_size > _SMALL and part.file_size > HIGHEST_RATIO * max(
        part.compress_size, 1
    )
    if is_bomb or (part.file_size > LARGEST_PART and part.filename.endswith(".xml")):
        raise RefusedError("unpacks-too-large", limit=LARGEST_PART >> 20)
