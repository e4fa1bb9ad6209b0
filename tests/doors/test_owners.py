"""`kundinsikt owners`: CODEOWNERS as each git host reads it."""

import re
from pathlib import Path

import pytest

from tests.doors.command import PROJECT, kundinsikt
from tests.doors.small import insight, small_project, write


def project(folder: Path, kind: str) -> Path:
    made = small_project(folder, insights=2)
    write(
        made,
        "settings.yaml",
        company="Firman",
        language="en",
        repository={"kind": kind, "url": "https://git.example/a/b"},
        reviewers=["@firman/redaktion"],
        demo_today="2026-11-21",
    )
    department = {"name": "Ekonomi", "contact": "Chefen", "headcount": 9}
    write(
        made, "departments/ekonomi.yaml", **department, reviewers=["@firman/e", "e@firman.example"]
    )
    write(made, "departments/leverans.yaml", **department)
    write(made, "touchpoints/faktura.yaml", name="Faktura", phase="pay", owner="ekonomi")
    insight(made, "insikt-001", owner="leverans")
    insight(made, "2026/insikt-002", owner="unknown")
    return made


def lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("kind", ["github", "gitlab"])
def test_patterns_begin_at_the_root_and_the_editors_come_first(kind: str, tmp_path: Path) -> None:
    made = project(tmp_path, kind)
    done = kundinsikt("owners", cwd=made)
    assert (done.returncode, done.stderr) == (0, f".{kind}/CODEOWNERS is written.\n")
    assert lines(made / f".{kind}" / "CODEOWNERS") == [
        "* @firman/redaktion",
        "/insights/departments/ekonomi.yaml @firman/e e@firman.example",
        "/insights/touchpoints/faktura.yaml @firman/e e@firman.example",
    ]


def test_gitea_gets_regular_expressions_and_no_mail_addresses(tmp_path: Path) -> None:
    made = project(tmp_path, "gitea")
    assert kundinsikt("owners", cwd=made).returncode == 0
    assert lines(made / ".gitea" / "CODEOWNERS") == [
        ".* @firman/redaktion",
        r"insights/departments/ekonomi\\.yaml @firman/e",
        r"insights/touchpoints/faktura\\.yaml @firman/e",
    ]


@pytest.mark.parametrize("kind", ["azure", "none"])
def test_a_host_without_such_a_file_is_told(kind: str, tmp_path: Path) -> None:
    done = kundinsikt("owners", cwd=project(tmp_path, kind))
    assert done.returncode == 0
    assert f"“repository.kind” in settings.yaml is {kind}" in done.stderr


def test_a_new_insight_does_not_make_the_file_old(tmp_path: Path) -> None:
    made = project(tmp_path, "github")
    kundinsikt("owners", cwd=made)
    insight(made, "insikt-003")
    assert kundinsikt("owners", "--check", cwd=made).returncode == 0


def test_an_old_file_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    made = project(tmp_path, "github")
    assert kundinsikt("owners", "--check", cwd=made).returncode == 1
    assert not (made / ".github").exists()
    kundinsikt("owners", cwd=made)
    assert kundinsikt("owners", "--check", cwd=made).returncode == 0
    write(made, "touchpoints/kassa.yaml", name="Kassa", phase="pay", owner="ekonomi")
    done = kundinsikt("owners", "--check", cwd=made)
    assert done.returncode == 1
    assert ".github/CODEOWNERS is not current." in done.stderr


def test_no_name_of_a_file_or_a_reviewer_makes_a_line_of_its_own(tmp_path: Path) -> None:
    made = project(tmp_path, "github")
    insight(made, "a b\n* @mallory #/insikt-004")
    assert kundinsikt("owners", cwd=made).returncode == 0
    assert "mallory" not in (made / ".github/CODEOWNERS").read_text(encoding="utf-8")
    write(
        made,
        "departments/leverans.yaml",
        name="L",
        contact="C",
        headcount=1,
        reviewers=["@a\n* @mallory"],
    )
    done = kundinsikt("owners", cwd=made)
    assert done.returncode == 1
    assert "leverans.yaml:4" in done.stderr
    assert "mallory" not in (made / ".github/CODEOWNERS").read_text(encoding="utf-8")


def test_content_outside_the_repository_is_refused(tmp_path: Path) -> None:
    made = project(tmp_path, "github")
    (tmp_path / "elsewhere").mkdir()
    done = kundinsikt("owners", made / "insights", cwd=tmp_path / "elsewhere")
    assert done.returncode == 2
    assert "repository's root" in done.stderr


def test_the_demonstration_s_file_is_current() -> None:
    """When this fails: run `kundinsikt owners` and commit the file."""
    done = kundinsikt("owners", "--check", cwd=PROJECT)
    assert (done.returncode, done.stderr) == (0, "Everything is current.\n")


def test_gitea_would_find_every_file_of_the_demonstration() -> None:
    """As Gitea reads it: a backslash takes what follows as it is, then Go's `^…$`."""
    rules = [
        re.sub(r"\\(.)", r"\1", line.split(" ")[0]) for line in lines(PROJECT / ".gitea/CODEOWNERS")
    ]
    files = [
        path.relative_to(PROJECT).as_posix() for path in (PROJECT / "insights").rglob("*.yaml")
    ]
    owned = [file for file in files if any(re.fullmatch(rule, file) for rule in rules[1:])]
    assert len(owned) == len(rules) - 1
    assert re.fullmatch(rules[0], "insights/settings.yaml")
