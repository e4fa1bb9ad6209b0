"""`kundinsikt screens`, as people run it."""

from __future__ import annotations

import gzip
import html
import json
import os
import re
from pathlib import Path

import pytest

from tests.doors.command import PROJECT, kundinsikt
from tests.doors.small import small_project, write
from tests.fleet.made import ago, beat, line

DAY = "".join(beat("lager", ago(minutes=5 * n), build="newbuild") for n in range(30, -1, -1))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = small_project(tmp_path)
    write(folder, "screens/lager.yaml", place="Lagret, port 4")
    (folder / "access.log").write_text(DAY, "utf-8")
    return folder


def test_all_is_well(project: Path):
    done = kundinsikt("screens", "access.log", cwd=project, KUNDINSIKT_LANGUAGE="sv")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Skärmarna 21 november 2026 06:15",
        "1 skärm: 1 lever.",
        "Loggen går från 03:45 till 06:15.",
        "",
        "lager  Lagret, port 4",
        "  lever  06:15  visar newbuil, så långt tillbaka som loggen går",
        "         startad 20 november 06:15 · Chromium 126, Linux (ARM)",
    ]


def test_several_logs_packed_or_piped_are_one(project: Path):
    (project / "access.log.1.gz").write_bytes(gzip.compress(beat("lager", ago(days=3)).encode()))
    done = kundinsikt("screens", "access.log.1.gz", "-", "--format", "json", cwd=project, stdin=DAY)
    told = json.loads(done.stdout)
    assert (done.returncode, told["beats"], told["lines"]) == (0, 32, 32)
    assert (told["now"], told["first"]) == (
        "2026-11-21T06:15:00+01:00",
        "2026-11-18T06:15:00+01:00",
    )
    (screen,) = told["screens"]
    assert (screen["screen"], screen["place"], screen["known"]) == ("lager", "Lagret, port 4", True)
    (player,) = screen["players"]
    assert player == {
        "player": 1,
        "state": "live",
        "last": "2026-11-21T06:15:00+01:00",
        "started": "2026-11-20T06:15:00+01:00",
        "build": "newbuild",
        "build_since": "2026-11-21T03:45:00+01:00",
        "errors": 0,
        "engine": "Chromium 126, Linux (ARM)",
        "beats": 32,
    }


def test_a_late_and_a_missing_screen_are_told_by_the_exit_code(project: Path):
    write(project, "screens/fikarum.yaml", place="Fikarummet")
    done = kundinsikt("screens", "access.log", "--now", "2026-11-21T07:15", cwd=project)
    assert done.returncode == 1
    assert "2 screens: 1 is late, 1 was never heard.\n" in done.stdout
    assert "quiet for 60 minutes" in done.stdout


def test_without_content_every_screen_that_reports_is_told(tmp_path: Path):
    (tmp_path / "access.log").write_text(DAY, "utf-8")
    done = kundinsikt("screens", "access.log", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 screen: 1 is alive." in done.stdout


def test_the_published_site_says_what_is_old(project: Path):
    file = project / "site/skarm/lager/version.json"
    file.parent.mkdir(parents=True)
    for build, code in (("newbuild", 0), ("newerbuild", 1)):
        file.write_text(json.dumps({"build": build}), "utf-8")
        os.utime(file, (ago(hours=2).timestamp(),) * 2)
        done = kundinsikt("screens", "access.log", "--site", "site", cwd=project)
        assert (done.returncode, "old content" in done.stdout) == (code, bool(code))


def test_the_page_needs_nothing_else(project: Path):
    done = kundinsikt("screens", "access.log", "--format", "html", cwd=project)
    page = html.unescape(done.stdout)
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert "default-src 'none'" in page
    assert not re.search(r"<(script|link|img|iframe)|(src|href|url)\s*[=(]", page)


def test_what_cannot_be_read_as_a_log_is_told_with_code_2(project: Path):
    (project / "picture.png").write_bytes(bytes(range(256)) * 4000)
    (project / "empty.log").write_bytes(b"")
    done = kundinsikt("screens", "picture.png", cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "Could not run: Not one line of an access log could be read in picture.png.\n"
    )
    done = kundinsikt("screens", "picture.png", "access.log", "empty.log", cwd=project)
    assert done.returncode == 0
    assert done.stderr == "Not one line of an access log could be read in picture.png.\n"
    assert kundinsikt("screens", "none.log", cwd=project).returncode == 2
    assert kundinsikt("screens", "access.log", "--content", "none", cwd=project).returncode == 2


@pytest.mark.parametrize("log", ["empty.log", "empty.gz", "-"])
def test_an_empty_log_is_no_news_of_the_screens_good_or_bad(project: Path, log: str):
    (project / "empty.log").write_bytes(b"")
    (project / "empty.gz").write_bytes(gzip.compress(b""))
    done = kundinsikt("screens", log, cwd=project, stdin="")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Could not run: The log is empty: it has just been put aside")
    assert kundinsikt("screens", log, "access.log", cwd=project, stdin="").returncode == 0


@pytest.mark.parametrize(
    "folder", [".", "insights/screens", "docs", "access.log", "other/insights"]
)
def test_a_wrong_content_folder_is_never_a_late_screen(project: Path, folder: str):
    write(project / "other", "settings.yaml", company="En annan", language="sv")
    done = kundinsikt("screens", "access.log", "--content", folder, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr


def test_the_head_says_which_year_it_was(project: Path):
    (project / "access.log").write_text(DAY.replace("/2026:", "/2024:"), "utf-8")
    done = kundinsikt("screens", "access.log", cwd=project, KUNDINSIKT_LANGUAGE="sv")
    assert done.stdout.splitlines()[0] == "Skärmarna 21 november 2024 06:15"


def test_nothing_of_a_hostile_log_reaches_the_terminal(project: Path):
    hostile = f"{beat(chr(27) + '[2J')}{line('/x', agent=chr(27) + ']0;owned' + chr(7))}"
    name = f"bad{chr(27)}[31m.log"
    (project / name).write_text(DAY + hostile, "utf-8")
    done = kundinsikt("screens", name, cwd=project)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout + done.stderr
    assert "1 line couldn't be read as a heartbeat" in done.stdout


def test_a_log_that_breaks_off_is_read_as_far_as_it_goes_and_said(project: Path):
    whole = gzip.compress(DAY.encode() * 400)
    (project / "half.gz").write_bytes(whole[: len(whole) // 2])
    done = kundinsikt("screens", "half.gz", cwd=project)
    assert done.returncode == 0
    assert "half.gz breaks off" in done.stdout


def test_help_shows_an_example():
    done = kundinsikt("screens", "--help", cwd=PROJECT)
    assert "Example: kundinsikt screens /var/log/nginx/access.log* --site site" in done.stdout
