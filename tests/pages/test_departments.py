"""A department sees what customers say about what it owns, also when that is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.doors import small
from tests.pages import printed

EMPTY = "Ingen kund väntar på er just nu."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return printed.project(tmp_path)


def on(day: str, by: str | None = None) -> dict[str, str]:
    return {"on": day, "channel": "phone", **({"by": by} if by else {})}


def test_every_department_has_a_page_and_a_row(project: Path) -> None:
    printed.department(project, "leverans", "Leverans", promise="Vi kommer i tid.")
    site = printed.site(project)
    assert {"avdelning/ekonomi/", "avdelning/leverans/"} <= set(site.urls)
    index = site.shown("avdelning/")
    assert [text for url, text in index.links if url.startswith("avdelning/")] == [
        "Ekonomi",
        "Leverans Vi kommer i tid.",
    ]


def test_one_with_nothing_says_what_is_missing_and_how_to_help(project: Path) -> None:
    page = printed.site(project).shown("avdelning/ekonomi/")
    assert EMPTY in page.text
    assert "Vad var svårare än det borde ha varit?" in page.text
    printed.department(project, "ekonomi", "Ekonomi", questions=["Vad letade du efter?"])
    page = printed.site(project).shown("avdelning/ekonomi/")
    assert EMPTY in page.text
    assert "Vad letade du efter?" in page.text
    assert "Vad var svårare" not in page.text


def test_what_is_closed_leaves_nothing_open(project: Path) -> None:
    small.insight(project, "stangd", title="Stängd", **printed.closed("2026-11-19"))
    page = printed.site(project).shown("avdelning/ekonomi/")
    assert EMPTY in page.text
    assert "Stängd" in page.titles()


def test_stops_come_first_then_what_has_waited_longest_for_an_answer(project: Path) -> None:
    answer = {"status": "received", "answer": {"text": "Vi ser.", "on": "2026-11-10"}}
    small.insight(project, "besvarad", title="Besvarad", heard=on("2026-09-01"), **answer)
    small.insight(project, "ny-insikt", title="Ny", heard=on("2026-11-20"))
    small.insight(project, "gammal", title="Gammal", heard=on("2026-10-01"))
    small.insight(project, "stopp", title="Stopp", kind="stop", heard=on("2026-11-19"))
    page = printed.site(project).shown("avdelning/ekonomi/")
    assert page.titles()[:4] == ["Stopp", "Gammal", "Ny", "Besvarad"]


def test_more_than_a_page_holds_leads_on_to_the_archive(project: Path) -> None:
    for number in range(26):
        small.insight(project, f"nr-{number:02}", title=f"Nummer {number}", heard=on("2026-11-02"))
    page = printed.site(project).shown("avdelning/ekonomi/")
    cards = [title for title in page.titles() if title.startswith("Nummer")]
    assert len(cards) == 24
    assert ("arkiv/?owner=ekonomi", "Alla 26 i arkivet") in page.links


def test_late_is_what_has_waited_longer_than_was_promised(project: Path) -> None:
    small.insight(project, "i-tid", title="I tid", heard=on("2026-11-11"))
    assert not printed.archive(project).by_id["i-tid"].is_late
    small.insight(project, "for-sen", title="För sen", heard=on("2026-11-10"))
    assert printed.archive(project).by_id["for-sen"].is_late
    text = printed.site(project).shown("avdelning/ekonomi/").text
    assert "2 ärenden är öppna" in text
    assert "1 har väntat längre på svar än de 10 dagar vi lovar" in text


def test_what_one_hears_for_others_is_listed(project: Path) -> None:
    printed.department(project, "leverans", "Leverans")
    small.insight(
        project, "annans", title="Någon annans", owner="leverans", heard=on("2026-11-12", "ekonomi")
    )
    page = printed.site(project).shown("avdelning/ekonomi/")
    assert "Hört av oss, ägs av andra" in page.headings
    assert "Någon annans" in page.titles()


def test_what_nobody_owns_stands_on_the_index(project: Path) -> None:
    small.insight(project, "herrelos", title="Herrelös", owner="unknown")
    page = printed.site(project).shown("avdelning/")
    assert "Herrelös" in page.titles()
