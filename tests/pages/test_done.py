"""What has been done, latest first, forty to a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.doors import small
from tests.pages import printed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return printed.project(tmp_path)


def close(project: Path, number: int, **fields: object) -> None:
    day = f"2026-{number % 11 + 1:02}-{number % 27 + 1:02}"
    small.insight(
        project,
        f"nr-{number:02}",
        title=f"Nummer {number}",
        heard={"on": "2026-01-01", "channel": "phone"},
        **printed.closed(day, **fields),
    )


def test_nothing_done_says_so(project: Path) -> None:
    assert "Inget är gjort än." in printed.site(project).shown("klart/").text


def test_forty_one_make_two_pages_that_lead_to_each_other(project: Path) -> None:
    for number in range(41):
        close(project, number)
    site = printed.site(project)
    done = [url for url in site.urls if url.startswith("klart/")]
    assert done == ["klart/", "klart/2/"]
    first, second = (site.shown(url) for url in done)
    assert len(first.titles()) == 40
    assert len(second.titles()) == 1
    assert not set(first.titles()) & set(second.titles())
    assert [url for url, _ in first.links if url.startswith("klart/")] == ["klart/2/"]
    assert [url for url, _ in second.links if url.startswith("klart/")] == ["klart/"]
    assert "Sida 1 av 2" in first.text
    assert first.page.title != second.page.title


def test_forty_make_one(project: Path) -> None:
    for number in range(40):
        close(project, number)
    site = printed.site(project)
    assert [url for url in site.urls if url.startswith("klart/")] == ["klart/"]
    assert "Sida 1" not in site.shown("klart/").text


def test_the_latest_month_stands_first(project: Path) -> None:
    for number in (3, 9, 6):
        close(project, number)
    page = printed.site(project).shown("klart/")
    months = [heading for heading in page.headings if heading.endswith("2026")]
    assert months == ["Oktober 2026", "Juli 2026", "April 2026"]


def test_what_did_not_work_is_shown_with_pride(project: Path) -> None:
    close(project, 1)
    close(project, 2, outcome={"verdict": "did_not_work"})
    page = printed.site(project).shown("klart/")
    assert page.titles()[0] == "Nummer 2"
    assert page.headings[1].endswith("inte"), page.headings
    assert "1 fungerade inte" in page.text
