"""Where the real material lies, if it does: beside the project, and never within it."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "data"


def needs(name: str) -> list[pytest.MarkDecorator]:
    """The marks of a test that is skipped where its material is not there."""
    reason = f"../shared/data/{name} is not beside the project"
    return [pytest.mark.real, pytest.mark.skipif(not (FOLDER / name).exists(), reason=reason)]
