"""What stands in generator/ must come along when the package is installed elsewhere."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"


def test_every_file_is_part_of_the_package() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = pyproject["tool"]["setuptools"]["package-data"]["generator"]
    covered = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    covered |= {path for path in PACKAGE.rglob("*.py") if (path.parent / "__init__.py").exists()}
    files = {
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    assert sorted(files - covered) == []
