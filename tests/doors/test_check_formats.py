"""`kundinsikt check --format` and `--summary`."""

import json
from pathlib import Path

import pytest

from tests.doors.command import kundinsikt
from tests.doors.small import insight, small_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With one insight whose owner is misspelt."""
    project = small_project(tmp_path_factory.mktemp("formats"))
    insight(project, "insikt-001", owner="ekonmi")
    return project


def test_github_gets_commands_and_adds_to_the_run_s_own_page(project: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Before\n", encoding="utf-8")
    done = kundinsikt("check", "--format", "github", cwd=project, GITHUB_STEP_SUMMARY=str(page))
    assert (done.returncode, done.stderr) == (1, "")
    *commands, summary = done.stdout.splitlines()
    (error,) = (command for command in commands if command.startswith("::error "))
    assert error.startswith("::error file=insights/feedback/insikt-001.yaml,line=6,col=8,")
    assert summary.startswith("3 insights read, 1 error")
    told = page.read_text(encoding="utf-8")
    assert told.startswith("# Before\n**Thank you! One thing left – the rest looks fine.**")
    assert '+ owner: "ekonomi"' in told


def test_the_run_s_page_is_left_alone_in_other_forms(project: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    kundinsikt("check", "--format", "gitlab", cwd=project, GITHUB_STEP_SUMMARY=str(page))
    assert not page.exists()


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_a_host_s_json_stands_alone_on_standard_output(project: Path, form: str) -> None:
    done = kundinsikt("check", "--format", form, cwd=project, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)


def test_the_summary_is_written_beside_what_is_told(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "reports" / "summary.md"
    done = kundinsikt("check", "--summary", file, cwd=project, KUNDINSIKT_LANGUAGE="sv")
    assert done.returncode == 1
    assert "insikt-001.yaml:6:8" in done.stderr
    told = file.read_text(encoding="utf-8")
    assert told.startswith("**Tack! En sak kvar – resten ser fint ut.**")
    shown = kundinsikt("check", "--format", "markdown", cwd=project, KUNDINSIKT_LANGUAGE="sv")
    assert shown.stdout == told


def test_a_folder_that_is_not_there_is_told_in_every_form(tmp_path: Path) -> None:
    for form in ("github", "markdown"):
        done = kundinsikt("check", "insigths", "--format", form, cwd=tmp_path)
        assert done.returncode == 2
        assert "insigths" in done.stdout
