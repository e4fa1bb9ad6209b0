"""`kundinsikt from-issue`: what was filled in at the git host becomes a file, or is refused.

Each `issues/NAME.md` is an issue, and `NAME.expected` all that comes of it: the exit code, what
is said, and the files that are new or changed.  `UPDATE_EXPECTED=1` writes them anew.
"""

import os
import shutil
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import make_cli
from generator.rendering.contributing.issue import LONGEST, read_issue
from generator.rendering.language import language
from tests.doors.command import files, kundinsikt

ISSUES = Path(__file__).parent / "issues"
CONTENT = Path(__file__).parents[1] / "reading" / "content"
CASES = sorted(ISSUES.glob("*.md"))
TITLES = {"title-comes-from-the-issue": "Kundinsikt: Kunder får börja om i varje samtal"}
TAKEN = "feedback/2026/2026-11-taken-already.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with content in `insights/`."""
    monkeypatch.chdir(tmp_path)
    insights = tmp_path / "insights"
    shutil.copytree(CONTENT, insights)
    feedback = (insights / "feedback/ratt-faktura-forsta-gangen.yaml").read_text(encoding="utf-8")
    other = feedback.replace("Fakturan stämde första gången", "Räkningen kom i rätt tid")
    other = other.replace("stämde på kronan, och jag behövde inte ringa någon", "kom i onsdags")
    (insights / TAKEN).parent.mkdir()
    (insights / TAKEN).write_text(other, encoding="utf-8")
    return tmp_path


def outcome(case: Path, folder: Path) -> str:
    before = files(folder)
    words = ["from-issue", str(case), "--today", "2026-11-21", "--title", TITLES.get(case.stem, "")]
    done = CliRunner().invoke(make_cli(language("sv")), words)
    told = [f"exit {done.exit_code}", done.stdout, done.stderr]
    for name, data in files(folder).items():
        if before.get(name) != data:
            told += [f"--- {name}", data.decode("utf-8")]
    return "\n".join(part.rstrip("\n") for part in told if part) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_an_issue_becomes_what_is_expected(case: Path, folder: Path) -> None:
    found = outcome(case, folder)
    expected = case.with_suffix(".expected")
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_no_expectation_is_left_without_its_issue() -> None:
    assert sorted(path.stem for path in ISSUES.glob("*.expected")) == [c.stem for c in CASES]


def test_what_was_refused_changed_nothing_and_what_was_made_lies_in_the_folder() -> None:
    for case in CASES:
        told = case.with_suffix(".expected").read_text(encoding="utf-8")
        names = [line for line in told.splitlines() if line.startswith("--- ")]
        assert len(names) == told.startswith("exit 0")
        assert all(name.startswith("--- insights/feedback/") for name in names)
        assert ".." not in "".join(names)


def test_a_personal_number_is_refused_and_not_repeated() -> None:
    told = (ISSUES / "personal-number-in-the-words.expected").read_text(encoding="utf-8")
    assert told.startswith("exit 1")
    assert "9876" not in told


def test_a_telephone_number_in_the_issues_title_is_refused_and_not_repeated(folder: Path) -> None:
    before = files(folder)
    text = (ISSUES / "title-comes-from-the-issue.md").read_text(encoding="utf-8")
    words = ("--today", "2026-11-21", "--title", "Kundinsikt: Ring kunden på 070-174 06 35")
    done = kundinsikt("from-issue", "-", *words, cwd=folder, stdin=text)
    assert (done.returncode, done.stdout) == (1, "")
    assert "telephone" in done.stderr
    assert "174" not in done.stderr
    assert files(folder) == before


def test_a_day_in_words_is_counted_from_when_the_issue_was_written(folder: Path) -> None:
    settings = folder / "insights/settings.yaml"
    own = settings.read_text(encoding="utf-8").replace("demo_today: 2026-11-21\n", "")
    settings.write_text(own, encoding="utf-8")
    text = "### Vilken insikt?\n\ntaken-already\n\n### Vilken dag?\n\nigår\n"
    text = text.replace("taken-already", Path(TAKEN).stem)
    words = ("--written", "2026-11-19", "--today", "2026-11-21")
    done = kundinsikt("from-issue", "-", *words, cwd=folder, stdin=text)
    assert done.returncode == 0, done.stderr
    assert "  - on: 2026-11-18\n" in (folder / "insights" / TAKEN).read_text(encoding="utf-8")


def test_the_issue_can_come_on_standard_input(folder: Path) -> None:
    text = (ISSUES / "only-what-must-be-answered.md").read_text(encoding="utf-8")
    done = kundinsikt("from-issue", "-", "--today", "2026-11-21", cwd=folder, stdin=text)
    assert done.returncode == 0, done.stderr
    assert (folder / done.stdout.strip()).is_file()


def test_comments_that_never_end_take_no_time() -> None:
    start = time.monotonic()
    assert read_issue("<!--" * 50_000).answers == {}
    assert time.monotonic() - start < 2


@pytest.mark.parametrize("text", ["Insight" + " " * LONGEST, "Channel (" + " (" * 32_000])
def test_a_label_that_never_comes_to_its_answer_takes_no_time(text: str) -> None:
    begun = time.process_time()
    assert read_issue(f"{text}x\n{text}").answers == {}
    assert time.process_time() - begun < 2


def test_a_note_is_read_with_its_hints_and_without_them() -> None:
    note = "Insight: lampan\nDay : today\nChannel (phone, store: chat …)  : phone\nDepartment:\n"
    assert read_issue(note).answers == {
        "insight": "lampan", "heard.on": "today", "heard.channel": "phone", "heard.by": "",
    }  # fmt: skip


def test_an_issue_larger_than_any_host_allows_is_refused(folder: Path) -> None:
    (folder / "issue.md").write_text("x" * (LONGEST + 1), encoding="utf-8")
    done = CliRunner().invoke(make_cli(language("sv")), ["from-issue", "issue.md"])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "för mycket" in done.stderr
