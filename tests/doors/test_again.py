"""`kundinsikt again`: the same thing was heard once more."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from tests.doors.command import environment, files, kundinsikt, run
from tests.doors.small import insight, small_project, write

GIT = {
    "GIT_AUTHOR_NAME": "Kim",
    "GIT_AUTHOR_EMAIL": "kim@company.example",
    "GIT_COMMITTER_NAME": "Kim",
    "GIT_COMMITTER_EMAIL": "kim@company.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path)


def text(project: Path, id_: str) -> str:
    return (project / f"insights/feedback/{id_}.yaml").read_bytes().decode()


def test_one_line_comes_below_and_the_rest_stays(project: Path):
    path = project / "insights/feedback/insikt-001.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = files(project)
    words = ("--channel", "chat", "--by", "ekonomi", "--on", "2026-11-20")
    done = kundinsikt("again", "insikt-001", *words, cwd=project)
    assert (done.returncode, done.stdout) == (0, "")
    assert "“Insikt nummer 1” has been heard 2 times." in done.stderr
    old = before.pop("insights/feedback/insikt-001.yaml")
    added = b"heard_again:\r\n  - on: 2026-11-20\r\n    by: ekonomi\r\n    channel: chat\r\n"
    after = files(project)
    assert after.pop("insights/feedback/insikt-001.yaml") == old + added
    assert after == before


def test_what_check_would_refuse_is_not_written(project: Path):
    before = files(project)
    done = kundinsikt("again", "insikt-001", "--by", "ekonom", "--on", "2026-11-01", cwd=project)
    assert done.returncode == 1
    assert "[unknown-reference]" in done.stderr
    assert "[before-heard]" in done.stderr
    assert "Nothing was written." in done.stderr
    assert files(project) == before


def test_an_error_in_another_file_is_no_hindrance(project: Path):
    insight(project, "trasig", owner="ingen")
    assert kundinsikt("again", "insikt-001", cwd=project).returncode == 0
    assert text(project, "insikt-001").endswith("heard_again:\n  - on: 2026-11-21\n")


def test_a_duplicates_line_is_written_in_the_one_it_doubles(project: Path):
    insight(project, "dubblett", duplicate_of="insikt-002")
    done = kundinsikt("again", "insights/feedback/dubblett.yaml", cwd=project)
    assert done.returncode == 0
    assert "“dubblett” is a duplicate of “insikt-002”" in done.stderr
    assert "heard_again" in text(project, "insikt-002")
    assert "heard_again" not in text(project, "dubblett")


def refusals(project: Path) -> None:
    insight(project, "ersatt", status="superseded", superseded_by="insikt-001")
    insight(project, "trasig", owner="ingen")
    insight(project, "gammal", heard={"on": "2024-11-20", "channel": "phone"})
    write(project, "tombstones/borttagen.yaml", on="2026-11-10")


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        ("insikt-01", "There is no insight “insikt-01”. Did you mean “insikt-001”"),
        ("xyzåäö", "There is no insight “xyzåäö”.\n"),
        ("ersatt", "“ersatt” is superseded by “insikt-001”."),
        ("trasig", "“trasig” has errors."),
        ("gammal", "“gammal” is no longer shown."),
        ("borttagen", "“borttagen” was taken down 2026-11-10."),
    ],
)
def test_what_cannot_be_heard_again_is_told(project: Path, id_: str, told: str):
    refusals(project)
    before = files(project)
    done = kundinsikt("again", id_, cwd=project)
    assert done.returncode == 2
    assert told in done.stderr
    assert files(project) == before


def test_an_issue_is_refused_in_the_same_words(project: Path):
    refusals(project)
    before = files(project)
    for id_ in ("insikt-01", "ersatt", "trasig", "gammal", "borttagen"):
        told = kundinsikt("again", id_, cwd=project, KUNDINSIKT_LANGUAGE="sv").stderr
        issue = f"### Vilken insikt?\n\n{id_}\n\n### Vilken dag?\n\n2026-11-20\n"
        done = kundinsikt("from-issue", "-", cwd=project, stdin=issue, KUNDINSIKT_LANGUAGE="sv")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == f"”Vilken insikt?”: {told.partition(': ')[2]}"
        assert "”" in told
    assert files(project) == before


def test_an_issue_about_a_duplicate_is_written_in_the_one_it_doubles(project: Path):
    insight(project, "dubblett", duplicate_of="insikt-002")
    issue = "### Vilken insikt?\n\ndubblett\n\n### Vilken dag?\n\n2026-11-20\n"
    done = kundinsikt("from-issue", "-", cwd=project, stdin=issue)
    assert (done.returncode, done.stdout) == (0, "insights/feedback/insikt-002.yaml\n")
    assert "“dubblett” is a duplicate of “insikt-002”" in done.stderr
    assert "heard_again" in text(project, "insikt-002")
    assert "heard_again" not in text(project, "dubblett")


def test_a_line_is_tried_also_where_the_files_name_is_hidden(project: Path):
    insight(project, "arende-900101-1234", title="Det kom aldrig fram")  # only advice
    before = files(project)
    done = kundinsikt("again", "arende-900101-1234", "--by", "ingen", cwd=project)
    assert done.returncode == 1
    assert "[unknown-reference]" in done.stderr
    assert "1234" not in done.stderr
    issue = (
        "### Vilken insikt?\n\narende-900101-1234\n\n### Vilken dag?\n\n2026-11-20\n\n"
        "### Vilken avdelning hörde det?\n\nIngen\n"
    )
    done = kundinsikt("from-issue", "-", cwd=project, stdin=issue)
    assert (done.returncode, done.stdout) == (1, "")
    assert "1234" not in done.stderr
    assert files(project) == before
    assert kundinsikt("again", "arende-900101-1234", cwd=project).returncode == 0


@pytest.mark.parametrize("id_", ["ring-070-174-06-35", "ring", "ring-070-174-06-36"])
def test_a_telephone_number_in_an_id_is_not_repeated(project: Path, id_: str):
    insight(project, "ring-070-174-06-35")
    done = kundinsikt("again", id_, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert "ring" in done.stderr
    assert "174" not in done.stderr
    issue = f"### Vilken insikt?\n\n{id_}\n\n### Vilken dag?\n\n2026-11-20\n"
    done = kundinsikt("from-issue", "-", cwd=project, stdin=issue)
    assert (done.returncode, done.stdout) == (1, "")
    assert "174" not in done.stderr


def test_a_terminal_asks_how_it_was_heard(project: Path):
    child = pexpect.spawn(
        sys.executable,
        ["-m", "generator", "again", "insikt-001"],
        cwd=str(project),
        env=environment(),
        encoding="utf-8",
        timeout=60,
    )
    child.expect("4  in a store")
    child.expect("A number, or nothing")
    child.sendline("4")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert text(project, "insikt-001").endswith("channel: store\n")


def test_a_branch_of_its_own_leaves_the_folder_alone(project: Path):
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "First"]):
        assert run("git", *words, cwd=project, **GIT).returncode == 0
    insight(project, "insikt-002", title="Half done")
    before = {name: raw for name, raw in files(project).items() if not name.startswith(".git/")}
    done = kundinsikt("again", "insikt-001", "--branch", cwd=project, **GIT)
    assert done.returncode == 0, done.stderr
    branch = "insight/insikt-001-2026-11-21"
    assert f"git push -u origin {branch}" in done.stderr
    assert {n: raw for n, raw in files(project).items() if not n.startswith(".git/")} == before
    changed = run("git", "diff", "HEAD", branch, "--stat", "--format=", cwd=project)
    assert "1 file changed, 2 insertions(+)" in changed.stdout
    again = kundinsikt("again", "insikt-001", "--branch", cwd=project, **GIT)
    assert (again.returncode, "There is a branch" in again.stderr) == (2, True)
    half_done = kundinsikt("again", "insikt-002", "--branch", "x", cwd=project, **GIT)
    assert half_done.returncode == 2
    assert "has changes that aren't committed" in half_done.stderr
