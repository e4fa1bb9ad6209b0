"""Files that are made from the content and lie beside it: are they what would be made now?"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.cli.telling import PROBLEMS, Teller
from generator.rendering.language import Language


def stale(folder: Path, made: Mapping[str, str]) -> list[Path]:
    """Those of the files (path below `folder` → text) that are missing or say something else."""
    return [folder / name for name, text in made.items() if _said(folder / name) != text]


def tell_stale(teller: Teller, words: Language, files: Iterable[Path], command: str) -> None:
    """Name the files that aren't current, say what mends it, and end with exit code 1."""
    old = list(files)
    if not old:
        teller.say(words._("Everything is current."), "good")
        return
    for file in old:
        teller.say(words._("{file} is not current.").format(file=file), "error")
    teller.say(words._("“{command}” writes it anew.").format(command=command))
    sys.exit(PROBLEMS)


def _said(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
