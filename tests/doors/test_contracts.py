"""The house's contracts hold, and are noticed when they don't."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.doors.command import PROJECT, run

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")

FLOORS = "A room imports only from the floors below it"
KINDS = "Kinds of pages and editions don't know each other"
MKDOCS = "Only the plugin knows MkDocs"
YAML = "Only reading knows YAML"
JINJA = "Only rendering knows Jinja"
PANDAS = "Only figures knows pandas"

PLANTED = {
    "a door in a room below": ("archive/chain.py", "import generator.cli", FLOORS),
    "writing in a page": ("pages/home/plan.py", "import generator.output", FLOORS),
    "a kind in another kind": ("pages/home/plan.py", "import generator.pages.done.plan", KINDS),
    "mkdocs in the press": ("press.py", "import mkdocs", MKDOCS),
    "mkdocs in the command line": ("cli/build.py", "import mkdocs.config", MKDOCS),
    "yaml in an edition": ("editions/beginning/files.py", "import yaml", YAML),
    "frontmatter in the plugin": ("plugin/hook.py", "import frontmatter", YAML),
    "jinja in a page": ("pages/insight/plan.py", "import jinja2", JINJA),
    "pandas in the archive": ("archive/archive.py", "import pandas", PANDAS),
    "an import only for types": (
        "pages/home/plan.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import pandas",
        PANDAS,
    ),
    "an import at the time of need": (
        "pages/home/plan.py",
        "def late() -> None:\n    import mkdocs",
        MKDOCS,
    ),
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the program and its contracts."""
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "generator", tmp_path / "generator", ignore=skip)
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(house: Path) -> tuple[int, str]:
    done = run(LINT_IMPORTS, "--no-logo", "--no-cache", cwd=house, PYTHONPATH=str(house))
    return done.returncode, done.stdout + done.stderr


def test_the_contracts_hold(house: Path) -> None:
    code, said = lint(house)
    assert code == 0, said
    assert "0 broken" in said


@pytest.mark.parametrize("planted", list(PLANTED))
def test_a_forbidden_import_is_noticed(planted: str, house: Path) -> None:
    file, code, contract = PLANTED[planted]
    with (house / "generator" / file).open("a", encoding="utf-8") as stream:
        stream.write(f"\n{code}\n")
    exit_code, said = lint(house)
    assert exit_code == 1, said
    assert [line for line in said.splitlines() if re.match(rf"{contract}.* BROKEN", line)], said


def test_a_room_without_a_floor_is_noticed(house: Path) -> None:
    (house / "generator" / "attic.py").write_text("VALUE = 1\n", encoding="utf-8")
    exit_code, said = lint(house)
    assert exit_code == 1, said
    assert "attic" in said
