"""The workflows as data, and their scripts run as the runner runs them."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "workflows"

needs_jq = pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")

GH = """\
#!/bin/sh
printf '%s\\n' "$*" >>"$ANSWERS/called"
case "$*" in
  "run download"*) mkdir -p "$RUNNER_TEMP/report" && cp "$ANSWERS"/report/* "$RUNNER_TEMP/report/" ;;
  *--method*) for word in "$@"; do last=$word; done; cp "$last" "$ANSWERS/sent" ;;
  *"/pulls/"*) cat "$ANSWERS/pull" ;;
  *comments*) cat "$ANSWERS/comments" ;;
  "auth setup-git" | "pr create"*) ;;
  *) exit 1 ;;
esac
"""
"""A `gh` that answers from files, and writes down what it was asked."""


def workflow(name: str) -> dict[Any, Any]:
    loaded = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def events(name: str) -> set[str]:
    return set(workflow(name)[True])  # YAML 1.1 reads `on` as true


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in workflow(name)["jobs"].values():
        yield from job["steps"]


def script(name: str, step: str) -> str:
    (found,) = (item["run"] for item in steps(name) if item.get("name") == step)
    assert isinstance(found, str)
    return found


def put_gh(folder: Path) -> None:
    (folder / "gh").write_text(GH, encoding="utf-8")
    (folder / "gh").chmod(0o755)


def run_script(
    name: str, step: str, folder: Path, env: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """A step's script as the runner runs it."""
    words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script(name, step)]
    return subprocess.run(
        words, cwd=folder, env=env, capture_output=True, text=True, timeout=60, check=False
    )
