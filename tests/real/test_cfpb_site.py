"""1,532 real complaints become an English site, and MkDocs has nothing to say against it."""

import shutil
import sys
from pathlib import Path

import pytest

from generator.editions.beginning.files import with_menu
from tests.doors import command
from tests.real import cfpb
from tests.real.data import needs

pytestmark = needs(cfpb.NAME)


@pytest.fixture(scope="module")
def bureau(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Bureau's site, built with ``mkdocs build --strict``."""
    project = command.copy_project(tmp_path_factory.mktemp("bureau"))
    shutil.rmtree(project / "insights")
    cfpb.write_content(project / "insights")
    config = project / "mkdocs.yml"
    config.write_text(with_menu(config.read_text(encoding="utf-8"), "en"), encoding="utf-8")
    done = command.run(
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        cwd=project,
        NO_MKDOCS_2_WARNING="1",
    )
    assert (done.returncode, done.stderr) == (0, "")
    return project / "site"


def test_every_complaint_has_a_page(bureau: Path):
    assert len([*(bureau / "insight").glob("*/index.html")]) == 1532


def test_every_product_and_every_week_has_a_page(bureau: Path):
    assert len([*(bureau / "department").glob("*/index.html")]) == 13
    weeks = [folder.name for folder in (bureau / "week").iterdir() if folder.is_dir()]
    assert min(weeks).startswith("2015-")
    assert max(weeks) == "2020-14"


def test_a_consumers_words_stand_on_the_page_as_they_were_written(bureau: Path):
    row = next(row for row in cfpb.rows() if "&" in row["Consumer complaint narrative"][:200])
    page = bureau / "insight" / f"{row['Date received']}-{row['Complaint ID']}" / "index.html"
    words = " ".join(row["Consumer complaint narrative"].split())[:60]
    text = " ".join(page.read_text(encoding="utf-8").split())
    assert words.replace("&", "&amp;").replace("'", "&#39;").replace('"', "&#34;") in text
