"""How a browser is found. Nothing here needs one."""

import os
from pathlib import Path

import pytest

from generator.camera import browsers

needs_scripts = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


def stand_in(path: Path, body: str) -> Path:
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a browser; the folder is its whole PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(browsers.VARIABLE, raising=False)
    monkeypatch.setattr(browsers, "PLACES", ())
    return tmp_path


def test_no_browser(bare_machine: Path) -> None:
    assert browsers.find() is None


@needs_scripts
def test_one_on_the_path(bare_machine: Path) -> None:
    chrome = stand_in(bare_machine / "google-chrome", "echo Chrome")
    assert browsers.find() == chrome


@needs_scripts
def test_one_in_its_usual_place(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edge = stand_in(bare_machine / "Microsoft Edge", "echo Edge")
    monkeypatch.setattr(browsers, "PLACES", (bare_machine / "none", edge))
    assert browsers.find() == edge


@needs_scripts
def test_a_placeholder_that_does_not_start_is_passed_over(bare_machine: Path) -> None:
    stand_in(bare_machine / "chromium", "exit 1")
    real = stand_in(bare_machine / "microsoft-edge", "exit 0")
    assert browsers.find() == real


@needs_scripts
def test_the_variable_decides_alone(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(bare_machine / "chromium", "exit 0")
    monkeypatch.setenv(browsers.VARIABLE, str(bare_machine / "missing"))
    assert browsers.find() is None
