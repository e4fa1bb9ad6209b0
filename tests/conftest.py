"""What every test may use. Those for tests in a browser are in tests/browser/fixtures.py."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.doors import command

# Some fixtures fail a test afterwards; pytester runs pytest inside a test to see it.
pytest_plugins = ["pytester", "tests.browser.fixtures"]


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder that mkdocs.yml, docs/ and insights/ lie in; tests change nothing there."""
    return command.PROJECT


@pytest.fixture(scope="session")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's site, built once as `make site` does; tests change nothing there."""
    folder = tmp_path_factory.mktemp("built") / "site"
    command.build(cwd=project, site=folder)
    return folder


@pytest.fixture(scope="session")
def copy_of_project() -> Callable[[Path], Path]:
    """``copy_of_project(tmp_path)`` gives a test the demonstration to do as it likes with."""
    return command.copy_project
