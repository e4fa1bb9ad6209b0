"""`kundinsikt review`, as people run it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from generator.reading.papers.opening import read_bytes
from tests.doors.command import PROJECT, environment, kundinsikt
from tests.doors.small import small_project
from tests.papers import made

CASES = PROJECT / "tests/papers/cases"
DAY = ("--today", "2026-11-21")


def memo(file: Path, *, tells: str) -> Path:
    """A Word memo as a secretary writes one: a title, numbered headings, a table of answers."""
    document = docx.Document()
    document.add_heading("Pausad faktura vid retur", 0)
    document.add_heading("1. Bakgrund", 1)
    document.add_paragraph("Var tredje fråga om fakturor börjar med en retur.")
    document.add_heading("2. Konsekvenser för kunden", 1)
    rows = [
        ("Vem märker beslutet?", "Privatkunder som lämnar tillbaka en vara."),
        ("Vad blir bättre?", "Fakturan pausas."),
        ("Vad blir sämre?", "Ny faktura dröjer två dagar för den som ångrar sig igen."),
        ("Vilken kundröst bygger det på?", "insikt-001"),
        ("Vem har vi inte hört?", "Hyresvärdar."),
        ("Slutsats", "Delvis i linje."),
        ("Vad väger upp?", "Ekonomi ringer den som har väntat."),
        ("Vem berättar för kunden?", tells),
        ("När ser vi efter igen?", "Vecka 12 2027"),
    ]
    table = document.add_table(len(rows), 2)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_heading("3. Ekonomi", 1)
    document.save(str(file))
    return file


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_project(tmp_path_factory.mktemp("review"))
    memo(folder / "redo.docx", tells="Kundservice.")
    memo(folder / "ater.docx", tells="")
    return folder


def test_a_whole_word_memo_is_ready(project: Path):
    done = kundinsikt("review", "redo.docx", cwd=project, KUNDINSIKT_LANGUAGE="sv")
    assert (done.returncode, done.stderr) == (0, "")
    first, caution = done.stdout.strip().split("\n\n")
    assert first == "redo.docx: Redo"
    assert caution.startswith("Granskningen ser att svaren finns")


def test_a_memo_that_lacks_an_answer_is_sent_back_and_the_answer_is_named(project: Path):
    done = kundinsikt("review", "ater.docx", cwd=project, KUNDINSIKT_LANGUAGE="sv")
    assert done.returncode == 1
    told = done.stdout.splitlines()
    assert told[0] == "ater.docx: Återremiss – saknar vem som berättar för kunden"
    assert told[1].startswith("  – ”2. Konsekvenser för kunden”, stycke 8: Ingenting står under")
    assert told[2].startswith("    Skriv ”Berättar för kunden:”")


def test_the_worst_answer_decides_the_exit_code(project: Path):
    done = kundinsikt("review", "redo.docx", "ater.docx", "none.docx", cwd=project)
    assert done.returncode == 2
    heads = re.findall(r"^(\S+): (Ready|Sent back|Not read)", done.stdout, re.MULTILINE)
    assert heads == [("redo.docx", "Ready"), ("ater.docx", "Sent back"), ("none.docx", "Not read")]


def test_json_says_the_same_to_programs(project: Path):
    done = kundinsikt("review", "redo.docx", "ater.docx", "--format", "json", cwd=project)
    ready, back = json.loads(done.stdout)
    assert (ready["verdict"], ready["findings"]) == ("ready", [])
    assert (ready["conclusion"], ready["cited"]) == ("partly", ["insikt-001"])
    (finding,) = back["findings"]
    assert finding["code"] == "tells-unanswered"
    assert (finding["headings"], finding["paragraph"]) == (["2. Konsekvenser för kunden"], 8)


def test_github_shows_a_finding_at_its_line(project: Path):
    file = CASES / "what-gets-worse-is-missing.md"
    (project / "paper.md").write_text(file.read_text("utf-8"), "utf-8")
    done = kundinsikt("review", "paper.md", *DAY, "--format", "github", cwd=project)
    assert re.search(r"^::error file=paper\.md,line=9,title=worse-missing::", done.stdout, re.M)
    assert done.stdout.splitlines()[-1].startswith("paper.md: Sent back – lacks ")


def test_github_shows_answers_in_one_paragraph_each_at_its_own_line(project: Path):
    file = CASES / "each-line-of-a-paragraph-has-its-own-place.md"
    (project / "lines.md").write_text(file.read_text("utf-8"), "utf-8")
    done = kundinsikt("review", "lines.md", *DAY, "--format", "github", cwd=project)
    lines = re.findall(r"^::error file=lines\.md,line=(\d+),", done.stdout, re.M)
    assert lines == ["6", "7", "8", "9", "10", "11", "12"]


def test_a_paper_may_come_on_standard_input(project: Path):
    text = (CASES / "a-declared-gap-stands-for-a-voice.md").read_text("utf-8")
    done = kundinsikt("review", "-", *DAY, cwd=project, stdin=text)
    assert done.returncode == 0
    assert done.stdout.startswith("standard input: Ready\n")


def test_settings_may_name_the_section(project: Path, tmp_path: Path):
    own = small_project(tmp_path)
    settings = own / "insights/settings.yaml"
    added = "review:\n  headings: [Vad vi är skyldiga kunden]\n"
    settings.write_text(settings.read_text("utf-8") + added, "utf-8")
    text = (CASES / "a-declared-gap-stands-for-a-voice.md").read_text("utf-8")
    (own / "p.md").write_text(
        text.replace("Konsekvenser för kunden", "Vad vi är skyldiga kunden"), "utf-8"
    )
    assert kundinsikt("review", "p.md", cwd=own).returncode == 0
    (project / "p.md").write_bytes((own / "p.md").read_bytes())
    assert kundinsikt("review", "p.md", cwd=project).returncode == 1


def test_without_insights_nothing_can_be_reviewed(tmp_path: Path):
    (tmp_path / "p.md").write_text("# A\n")
    done = kundinsikt("review", "p.md", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "[no-such-folder]" in done.stderr
    assert "--content FOLDER" in done.stderr
    assert "kundinsikt check" not in done.stderr


def test_what_is_refused_is_told_in_a_sentence(project: Path):
    (project / "m.docm").write_bytes(b"x")
    (project / "half.pdf").write_bytes(made.pdf(["x"])[:90])
    done = kundinsikt("review", "m.docm", "half.pdf", cwd=project)
    assert done.returncode == 2
    assert "[macros]" in done.stdout
    assert "[damaged]" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_suggestions_come_from_the_demonstration_and_are_for_people_to_choose():
    file = "tests/papers/cases/only-the-template-is-there.md"
    done = kundinsikt("review", file, "--suggest", cwd=PROJECT, KUNDINSIKT_LANGUAGE="sv")
    assert done.returncode == 1
    assert "En människa måste välja:" in done.stdout
    assert re.search(r"^ +\d+  2026-11-faktura-efter-retur  ", done.stdout, re.MULTILINE)


def test_the_memos_are_what_word_writes(project: Path):
    blocks = read_bytes((project / "redo.docx").read_bytes(), "redo.docx", ".docx").blocks
    kinds = [block.kind for block in blocks]
    assert (kinds.count("heading"), kinds.count("row")) == (3, 9)


def test_a_reader_that_has_seen_enough_is_no_fault(project: Path) -> None:
    """`kundinsikt review … | head -1`."""
    words: list[str | Path] = [
        sys.executable,
        "-m",
        "generator",
        "review",
        CASES / "an-english-paper.en.md",
        *DAY,
    ]
    with subprocess.Popen(
        words, cwd=project, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout
        assert command.stderr
        command.stdout.close()
        assert command.stderr.read() == b""
