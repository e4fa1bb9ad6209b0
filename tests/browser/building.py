"""Small sites of other contents than the demonstration's, built as a person would build them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

TODAY = "2026-11-21"


class Building:
    """A folder with the project's own `mkdocs.yml` and `docs/`, and contents of its own."""

    def __init__(self, folder: Path, project: Path) -> None:
        self.folder = folder
        self._project = project
        shutil.copy(project / "mkdocs.yml", folder)
        shutil.copytree(project / "docs", folder / "docs")

    @property
    def config(self) -> Path:
        return self.folder / "mkdocs.yml"

    def write(self, name: str, value: Mapping[str, Any]) -> None:
        """A file below `insights/`.  JSON is YAML, and needs no thought about quoting."""
        file = self.folder / "insights" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")

    def build(self) -> Path:
        """Build the site; its folder."""
        site = self.folder / "site"
        done = subprocess.run(
            [sys.executable, "-m", "generator", "build", "--today", TODAY],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self._project), "KUNDINSIKT_DEBUG": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return site
