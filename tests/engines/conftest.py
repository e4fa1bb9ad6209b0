"""What the tests of old engines need; without it they are skipped, and fail when ``CI`` is set."""

import os
from typing import NoReturn

import pytest

from tests.engines import old


@pytest.fixture(scope="session")
def engines() -> tuple[str, ...]:
    """The versions of the old browsers, which all start here."""
    missing = [version for version in old.VERSIONS if not old.starts(version)]
    if missing:
        _do_without(f"{old.ADVICE}; missing: {', '.join(missing)}")
    return old.VERSIONS


@pytest.fixture(scope="session")
def parser() -> None:
    """acorn and Node.js are there."""
    if not old.parses():
        _do_without(old.NO_PARSER)


def _do_without(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
