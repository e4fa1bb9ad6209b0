"""The feedback files that lie in a folder, whatever they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.reading import files
from generator.reading.files import Found
from generator.reading.kinds import FOLDERS, SETTINGS_FILE


def insight_files(folder: Path) -> Iterator[Found]:
    """Every feedback file below `folder`."""
    for item in files.walk(folder, FOLDERS, (SETTINGS_FILE,)):
        if isinstance(item, Found) and item.folder == "feedback":
            yield item
