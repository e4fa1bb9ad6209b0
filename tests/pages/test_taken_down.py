"""What was taken down: a page that says so, and nothing else anywhere."""

from datetime import date
from pathlib import Path

import pytest

from generator.reading.content import read_content
from generator.rendering.language import language
from tests.doors.small import insight, write
from tests.pages.printed import TODAY, archive, project, site

URL = "insikt/borttagen/"


def stone(folder: Path, **fields: str) -> None:
    write(folder, "tombstones/borttagen.yaml", **{"on": "2026-11-10", **fields})


def test_a_page_at_the_old_address_says_when_and_not_why(tmp_path: Path):
    folder = project(tmp_path)
    stone(folder, why="asked")
    insight(folder, "annan")
    printed = site(folder)
    page = printed.page(URL)
    assert (page.title, page.kind, page.updated) == ("Nedtagen", "taken_down", date(2026, 11, 10))
    text = printed.shown(URL).text
    assert "Den här insikten togs ned 10 november" in text
    assert "asked" not in page.body
    assert language("sv")._("somebody asked for it") not in text


def test_the_search_and_the_tables_do_not_know_it(tmp_path: Path):
    folder = project(tmp_path)
    stone(folder)
    printed = site(folder)
    assert printed.page(URL).search == ""
    files = [edition for edition in printed.printed.editions if "borttagen" in str(edition.content)]
    assert files == []
    assert [page.url for page in printed.printed.pages if "borttagen" in page.body] == []


def test_what_refers_to_it_stays_and_shows_nothing_of_it(tmp_path: Path):
    folder = project(tmp_path)
    stone(folder)
    insight(
        folder, "pekar", builds_on=["borttagen"], context="Se [den andra](borttagen).",
        status="superseded", superseded_by="borttagen",
    )  # fmt: skip
    insight(folder, "dubbel", duplicate_of="borttagen", title="En dubblett")
    printed = site(folder)
    assert archive(folder).related(archive(folder).by_id["pekar"]) == ()
    assert "borttagen" not in printed.page("insikt/pekar/").body
    assert "insikt/dubbel/" not in printed.urls


def test_what_came_back_is_left_out_and_its_other_errors_are_not_repeated(tmp_path: Path):
    folder = project(tmp_path)
    stone(folder)
    insight(folder, "borttagen", quote=123, owner="hemligheten")
    insight(folder, "pekar", builds_on=["borttagen"])
    content, problems = read_content(folder / "insights", wall_clock=TODAY)
    assert content is not None
    assert {problem.code for problem in problems.errors} > {"came-back"}
    assert [problem.code for problem in content.left_out] == ["came-back"]
    assert list(content.feedback) == ["pekar"]


@pytest.mark.parametrize("text", ["on: 2026-13-40\n", "quote: A\n", ": [\n"])
def test_a_tombstone_that_cannot_be_read_still_keeps_it_away(tmp_path: Path, text: str):
    folder = project(tmp_path)
    stone(folder)
    (folder / "insights/tombstones/borttagen.yaml").write_text(text)
    insight(folder, "borttagen")
    insight(folder, "pekar", builds_on=["borttagen"])
    content, problems = read_content(folder / "insights", wall_clock=TODAY)
    assert content is not None
    assert "came-back" in {problem.code for problem in problems.errors}
    assert list(content.feedback) == ["pekar"]


def test_a_week_whose_pick_has_ended_gets_another_voice_or_none(tmp_path: Path):
    folder = project(tmp_path)
    ended = {"level": "consent", "consent": "avtal 12", "delete_by": "2026-11-20"}
    for id_, on, week in (("forst", "2026-11-03", "2026-W45"), ("sist", "2026-11-10", "2026-W46")):
        pick = {"week": week}
        heard = {"on": on, "channel": "phone"}
        insight(folder, id_, heard=heard, privacy=ended, quote_of_the_week=pick)
    assert archive(folder).posts == ()
    insight(folder, "annan", heard={"on": "2026-11-04", "channel": "phone"})
    shown = {str(p.week): p.insight.id if p.insight else None for p in archive(folder).posts}
    assert shown == {"2026-W45": "annan", "2026-W46": None, "2026-W47": None}
    site(folder)
