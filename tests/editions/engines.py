"""Other engines than ours, each in an environment of its own, and what they made."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doors.command import PROJECT, run


@dataclass(frozen=True)
class Engine:
    """A program that builds the folder it stands in, and where its site goes."""

    program: str
    words: tuple[str, ...]
    may_be_missing: bool = False
    """Also where everything else must be there (CI): its makers release it in pre-releases."""

    def build(self, folder: Path) -> Path:
        """Build the folder; returns the site.  Skips the test where the engine is missing."""
        done = self._run(folder)
        assert done.returncode == 0, done.stdout + done.stderr
        return folder / "site"

    def _run(self, folder: Path) -> subprocess.CompletedProcess[str]:
        program = Path(self.program)
        if not program.exists():
            reason = f"{program.relative_to(PROJECT)} is missing; `make engines` tells why"
            if os.environ.get("CI") and not self.may_be_missing:
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)
        return run(program, *self.words, cwd=folder, NO_MKDOCS_2_WARNING="1", PYTHONPATH="")


def _program(environment: str, name: str) -> str:
    return str(PROJECT / environment / "bin" / name)


ENGINES = {
    "mkdocs": Engine(str(Path(sys.executable).with_name("mkdocs")), ("build", "--strict")),
    "properdocs": Engine(_program(".venv-properdocs", "properdocs"), ("build", "--strict")),
    "zensical": Engine(
        _program(".venv-zensical", "zensical"), ("build", "--strict"), may_be_missing=True
    ),
}
