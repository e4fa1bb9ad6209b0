"""from-issue.yml: from an issue to a pull request, or to a word about what is missing."""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.doors.command import environment
from tests.workflows.files import ROOT, needs_jq, put_gh, run_script

ISSUES = ROOT / "tests" / "doors" / "issues"


@pytest.fixture
def issue(tmp_path: Path) -> dict[str, str]:
    """A repository with content and a host of its own; returns the runner's environment."""
    repository, runner = tmp_path / "repository", tmp_path / "runner"
    shutil.copytree(ROOT / "tests" / "reading" / "content", repository / "insights")
    runner.mkdir()
    put_gh(runner)
    (runner / "comments").write_text("[]", encoding="utf-8")
    (repository / ".venv" / "bin").mkdir(parents=True)
    command = f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n'
    (repository / ".venv/bin/kundinsikt").write_text(command, encoding="utf-8")
    (repository / ".venv/bin/kundinsikt").chmod(0o755)
    (repository / ".gitignore").write_text(".venv/\n", encoding="utf-8")
    env = environment(
        PATH=f"{runner}:{os.environ['PATH']}",
        ANSWERS=str(runner),
        RUNNER_TEMP=str(runner),
        GITHUB_EVENT_PATH=str(runner / "event.json"),
        GITHUB_OUTPUT=str(runner / "output"),
        GH_REPO="c/d",
        NUMBER="12",
        BRANCH="insight/issue-12",
        BASE="main",
        MARK="<!-- kundinsikt: from-issue -->",
        GIT_CONFIG_GLOBAL="/dev/null",
    )
    for words in (
        ["init", "--quiet", "--initial-branch", "main"],
        ["init", "--quiet", "--bare", "../host.git"],
        ["remote", "add", "origin", "../host.git"],
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "x"],
    ):
        subprocess.run(["git", *words], cwd=repository, env=env, check=True)
    return env


def open_issue(
    env: dict[str, str], body: str, title: str, created_at: str = "2026-11-20T12:00:00Z"
) -> Path:
    event = {"issue": {"body": body, "title": title, "created_at": created_at}}
    Path(env["GITHUB_EVENT_PATH"]).write_text(json.dumps(event), encoding="utf-8")
    return Path(env["RUNNER_TEMP"]).parent / "repository"


@needs_jq
def test_an_issue_becomes_a_branch_and_a_pull_request(issue: dict[str, str]):
    body = (ISSUES / "only-what-must-be-answered.md").read_text(encoding="utf-8")
    title = '"; touch pwned; $(touch pwned) `touch pwned` --draft'
    repository = open_issue(issue, body, title)
    written = run_script("from-issue", "Write the file", repository, issue)
    assert (written.returncode, written.stdout, written.stderr) == (0, "", "")
    assert Path(issue["GITHUB_OUTPUT"]).read_text(encoding="utf-8") == "whole=true\n"
    opened = run_script("from-issue", "Open the pull request", repository, issue)
    assert opened.returncode == 0, opened.stderr
    show = ["git", "show", "--name-status", "--format=%an: %s", "insight/issue-12"]
    shown = subprocess.run(show, cwd=repository.parent / "host.git", capture_output=True, text=True)
    author, _, change = shown.stdout.strip().partition("\n\n")
    assert author == "github-actions[bot]: Add what was heard, from issue 12"
    assert re.fullmatch(r"A\tinsights/feedback/\d{4}/[a-z0-9-]+\.yaml", change)
    called = (repository.parent / "runner" / "called").read_text(encoding="utf-8")
    id_ = Path(change).stem
    assert f"--head insight/issue-12 --title=Kundinsikt: {id_} --body=Closes #12" in called
    assert title not in called
    assert not (repository / "pwned").exists()


@needs_jq
@pytest.mark.parametrize(("zone", "before"), [("Europe/Stockholm", 0), ("UTC", 1)])
def test_yesterday_is_counted_from_when_the_issue_was_opened_where_the_company_is(
    issue: dict[str, str], zone: str, before: int
):
    body = (ISSUES / "only-what-must-be-answered.md").read_text(encoding="utf-8")
    body = re.sub(r"(### Vilken dag\?\n\n).*", r"\1igår", body)
    then = datetime.now(UTC).date() - timedelta(days=2)
    repository = open_issue(issue, body, "Kundinsikt: ", f"{then}T23:30:00Z")
    settings = repository / "insights/settings.yaml"
    own = re.sub("demo_today:.*\n", "", settings.read_text(encoding="utf-8"))
    settings.write_text(own, encoding="utf-8")
    written = run_script("from-issue", "Write the file", repository, {**issue, "TZ": zone})
    assert (written.returncode, written.stdout, written.stderr) == (0, "", "")
    path = (repository.parent / "runner" / "path.txt").read_text(encoding="utf-8").strip()
    assert f"  on: {then - timedelta(days=before)}\n" in (repository / path).read_text(
        encoding="utf-8"
    )


@needs_jq
@pytest.mark.parametrize("created_at", ["", "now", "2026-11-18T23:30:00Z; touch pwned"])
def test_a_moment_that_is_none_stops_the_run(issue: dict[str, str], created_at: str):
    repository = open_issue(issue, "x", "x", created_at)
    written = run_script("from-issue", "Write the file", repository, issue)
    assert written.returncode == 1
    assert "doesn't say when" in written.stderr


@needs_jq
def test_an_issue_that_lacks_something_is_told_in_words_without_power(issue: dict[str, str]):
    repository = open_issue(issue, "@alla <b> [x](https://b.example)\n::error::x", "Kundinsikt: ")
    written = run_script("from-issue", "Write the file", repository, issue)
    assert (written.returncode, written.stdout, written.stderr) == (0, "", "")
    assert not Path(issue["GITHUB_OUTPUT"]).exists()
    told = run_script("from-issue", "Tell what is wrong", repository, issue)
    assert told.returncode == 0, told.stderr
    sent = json.loads((repository.parent / "runner" / "sent").read_text(encoding="utf-8"))["body"]
    mark, swedish, _, english, _, *words = sent.split("\n")
    assert mark == issue["MARK"]
    assert swedish.startswith("**Tack!")
    assert english.startswith("**Thank you!")
    assert words
    assert all(word.startswith("    ") for word in words if word)


def test_a_path_that_is_no_insight_s_is_not_committed(issue: dict[str, str]):
    repository = open_issue(issue, "", "x")
    for path in ("../x.yaml", "insights/settings.yaml", "insights/feedback/a.yaml\n.github/x"):
        (repository.parent / "runner" / "path.txt").write_text(path, encoding="utf-8")
        opened = run_script("from-issue", "Open the pull request", repository, issue)
        assert opened.returncode == 1
        assert "another name" in opened.stderr
