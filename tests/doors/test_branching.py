"""A commit on a branch of its own: real git, in folders of its own."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from generator.cli.repository.branching import commit_on_branch, differs_from_head
from generator.rendering.language import language

WORDS = language("en")
WHO = {"GIT_AUTHOR_NAME": "Kim", "GIT_AUTHOR_EMAIL": "kim@company.example"}
WHO |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in WHO.items()}


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def _person(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Somebody with a name and no settings of this machine's."""
    for name, value in WHO.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[Path]:
    """A repository in which somebody is in the middle of something; nothing of it may change."""
    project = tmp_path / "project"
    (project / "insights").mkdir(parents=True)
    git(project, "init", "--quiet", "--initial-branch=main")
    for name in ("changed", "staged", "kept"):
        (project / f"{name}.txt").write_text("before\n")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "First")
    (project / "changed.txt").write_text("after\n")
    (project / "staged.txt").write_text("after\n")
    git(project, "add", "staged.txt")
    (project / "untracked.txt").write_text("new\n")
    before = state(project)
    yield project
    assert state(project) == before


def state(project: Path) -> tuple[str, ...]:
    index = (project / ".git/index").read_bytes().hex()
    files = {p.name: p.read_bytes() for p in project.rglob("*.[ty]*") if ".git" not in p.parts}
    return (
        git(project, "symbolic-ref", "HEAD"),
        git(project, "rev-parse", "main"),
        index,
        str(files),
    )


def test_the_branch_holds_the_file_and_nothing_of_what_somebody_is_busy_with(busy: Path):
    file = busy / "insights/å.yaml"
    commit_on_branch(busy / "insights", {file: "titel: ö\r\n"}, "insikt/a", "Hört", WORDS)
    assert git(busy, "diff", "--name-status", "-z", "main", "insikt/a") == "A\0insights/å.yaml\0"
    raw = subprocess.run(["git", "show", "insikt/a:insights/å.yaml"], cwd=busy, capture_output=True)
    assert raw.stdout == "titel: ö\r\n".encode()
    assert git(busy, "log", "-1", "--format=%P %an %s", "insikt/a").endswith(" Kim Hört")
    assert not file.exists()


def test_a_file_that_is_there_is_changed_on_the_branch_alone(busy: Path):
    commit_on_branch(busy, {busy / "kept.txt": "new\n"}, "b", "Change", WORDS)
    assert git(busy, "show", "b:kept.txt") == "new"
    assert git(busy, "show", "b:changed.txt") == "before"


def test_a_branch_that_is_there_stays_as_it_is(busy: Path):
    git(busy, "branch", "taken")
    with pytest.raises(click.ClickException, match="There is a branch “taken” already"):
        commit_on_branch(busy, {busy / "a.yaml": "a: 1\n"}, "taken", "A", WORDS)
    assert git(busy, "rev-parse", "taken") == git(busy, "rev-parse", "main")


@pytest.mark.parametrize("name", ["a..b", "-a", "a b", ""])
def test_a_name_that_no_branch_can_have_is_refused(busy: Path, name: str):
    with pytest.raises(click.ClickException, match="can't be the name of a branch"):
        commit_on_branch(busy, {busy / "a.yaml": "a: 1\n"}, name, "A", WORDS)


def test_a_commit_without_a_name_is_refused(busy: Path, monkeypatch: pytest.MonkeyPatch):
    for name in WHO:
        monkeypatch.delenv(name)
    with pytest.raises(click.ClickException, match=r"user\.name"):
        commit_on_branch(busy, {busy / "a.yaml": "a: 1\n"}, "b", "A", WORDS)


def test_without_a_repository_or_a_commit_no_branch_is_made(tmp_path: Path):
    with pytest.raises(click.ClickException, match="no git repository"):
        commit_on_branch(tmp_path, {tmp_path / "a": ""}, "b", "A", WORDS)
    git(tmp_path, "init", "--quiet")
    with pytest.raises(click.ClickException, match="committed here yet"):
        commit_on_branch(tmp_path, {tmp_path / "a": ""}, "b", "A", WORDS)


def test_within_a_hook_the_folder_decides_which_repository_it_is(
    busy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "elsewhere/index"))
    commit_on_branch(busy, {busy / "a.yaml": "a: 1\n"}, "b", "A", WORDS)
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert git(busy, "show", "b:a.yaml") == "a: 1"


def test_a_file_that_differs_from_what_is_committed_is_known(busy: Path):
    assert differs_from_head(busy / "changed.txt")
    assert differs_from_head(busy / "staged.txt")
    assert differs_from_head(busy / "untracked.txt")
    assert not differs_from_head(busy / "kept.txt")
