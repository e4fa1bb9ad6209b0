"""`make hook`, and what git then does; run with git itself, in a repository of its own."""

import os
import shutil
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import yaml

from tests.doors.command import PROJECT, kundinsikt, run
from tests.doors.small import insight, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with the hook, and no program of its own: the one on PATH is used."""
    project = small_project(tmp_path)
    for name in ("Makefile", ".ci", "requirements"):
        source = PROJECT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, project / name)
    assert git(project, "init", "--quiet").returncode == 0
    made = run("make", "-o", ".venv/.runtime", "hook", cwd=project)
    assert made.returncode == 0, made.stderr
    return project


def git(project: Path, *words: str) -> CompletedProcess[str]:
    who = ("-c", "user.name=A", "-c", "user.email=a@firman.example")
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return run("git", *who, *words, cwd=project, PATH=path)


def commit(project: Path, *paths: str) -> CompletedProcess[str]:
    assert git(project, "add", *paths).returncode == 0
    return git(project, "commit", "--quiet", "--message", "x")


def test_a_good_insight_is_committed_and_a_bad_one_is_told(project: Path) -> None:
    assert commit(project, ".").returncode == 0
    insight(project, "insikt-001", owner="ekonmi")
    done = commit(project, ".")
    assert done.returncode == 1
    assert "insights/feedback/insikt-001.yaml:6:8: error" in done.stderr
    assert git(project, "log", "--format=%s").stdout == "x\n"


def test_what_is_checked_is_what_would_be_committed(project: Path) -> None:
    assert commit(project, ".").returncode == 0
    insight(project, "insikt-002", owner="ekonmi")
    insight(project, "insikt-001", title="En annan rubrik")
    assert commit(project, "insights/feedback/insikt-001.yaml").returncode == 0
    assert git(project, "add", "insights").returncode == 0
    insight(project, "insikt-002")  # mended in the folder alone
    assert git(project, "commit", "--quiet", "--message", "x").returncode == 1


def test_other_commits_are_not_kept_waiting(project: Path) -> None:
    insight(project, "insikt-001", owner="ekonmi")
    assert commit(project, "mkdocs.yml").returncode == 0


def test_a_hook_that_is_somebody_s_own_is_left_alone(project: Path) -> None:
    again = run("make", "-o", ".venv/.runtime", "hook", cwd=project)
    assert again.returncode == 0
    hook = project / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    refused = run("make", "-o", ".venv/.runtime", "hook", cwd=project)
    assert refused.returncode != 0
    assert ".ci/pre-commit" in refused.stderr
    assert hook.read_text(encoding="utf-8") == "#!/bin/sh\nexit 0\n"


def test_pre_commit_s_own_files_name_a_command_that_is_there(project: Path) -> None:
    (ours,) = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    config = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (local,) = config["repos"][0]["hooks"]
    assert ours["id"] == local["id"] == "kundinsikt-check"
    for hook in (ours, local):
        program, *words = hook["entry"].split()
        assert Path(program).name == "kundinsikt"
        assert hook["pass_filenames"] is False
        assert hook["files"] == "^insights/"
        assert kundinsikt(*words, cwd=project).returncode == 0
