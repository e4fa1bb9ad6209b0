"""A week has one insight: the editors' pick, or one that is found in the same way every time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive import Insight
from generator.archive.weeks import picks
from generator.model.base import Week
from generator.model.feedback import Feedback
from tests.doors import small
from tests.pages import printed
from tests.reading.strategies import steady

MARK = "automatiskt vald"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return printed.project(tmp_path)


def heard(on: str) -> dict[str, str]:
    return {"on": on, "channel": "phone"}


def chosen(project: Path) -> dict[str, str | None]:
    """Each week's insight, oldest week first."""
    posts = reversed(printed.archive(project).posts)
    return {str(post.week): post.insight.id if post.insight else None for post in posts}


def test_the_editors_pick_stands(project: Path) -> None:
    small.insight(project, "vanlig", title="Vanlig", heard=heard("2026-11-17"))
    pick = {"week": "2026-W47", "introduction": "Läs den här högt på måndagsmötet."}
    small.insight(
        project, "utvald", title="Utvald", heard=heard("2026-11-10"), quote_of_the_week=pick
    )
    assert chosen(project) == {"2026-W46": None, "2026-W47": "utvald"}
    post = printed.site(project).shown("vecka/2026-47/")
    assert "Läs den här högt på måndagsmötet." in post.text
    assert MARK not in post.text


def test_a_week_without_a_pick_takes_the_most_heard_then_the_newest(project: Path) -> None:
    small.insight(project, "gammal", heard=heard("2026-11-16"))
    small.insight(project, "nyare", heard=heard("2026-11-18"))
    small.insight(
        project,
        "mest-hord",
        heard=heard("2026-11-16"),
        heard_again=[{"on": "2026-11-17"}, {"on": "2026-11-18"}],
    )
    assert chosen(project) == {"2026-W47": "mest-hord"}
    (project / "insights/feedback/mest-hord.yaml").unlink()
    assert chosen(project) == {"2026-W47": "nyare"}


def test_what_is_heard_again_later_counts_only_from_then_on(project: Path) -> None:
    small.insight(project, "tyst", heard=heard("2026-11-12"))
    small.insight(
        project, "senare", heard=heard("2026-11-11"), heard_again=[{"on": "2026-11-20"}] * 3
    )
    assert chosen(project) == {"2026-W46": "tyst", "2026-W47": "senare"}


def test_a_pick_that_is_saved_for_a_later_week_is_left_alone(project: Path) -> None:
    small.insight(
        project, "sparad", heard=heard("2026-11-16"), quote_of_the_week={"week": "2026-W50"}
    )
    small.insight(project, "annan", heard=heard("2026-11-16"))
    assert chosen(project) == {"2026-W47": "annan"}


def test_what_is_superseded_is_not_picked(project: Path) -> None:
    small.insight(
        project,
        "ersatt",
        heard=heard("2026-11-16"),
        status="superseded",
        superseded_by="ny-insikt",
        heard_again=[{"on": "2026-11-17"}],
    )
    small.insight(project, "ny-insikt", heard=heard("2026-11-17"))
    assert chosen(project) == {"2026-W47": "ny-insikt"}


def test_an_improvement_may_be_the_weeks(project: Path) -> None:
    small.insight(project, "problemet", heard=heard("2026-11-09"))
    small.insight(
        project,
        "battre",
        heard=heard("2026-11-16"),
        kind="improvement",
        builds_on=["problemet"],
        quote_of_the_week={"week": "2026-W47"},
    )
    assert chosen(project)["2026-W47"] == "battre"
    assert "Förbättring" in printed.site(project).shown("vecka/2026-47/").text


def test_an_automatic_pick_is_marked_wherever_it_stands(project: Path) -> None:
    small.insight(project, "ensam", heard=heard("2026-11-17"))
    site = printed.site(project)
    for url in ("", "vecka/", "vecka/2026-47/"):
        assert MARK in site.shown(url).text, url


def test_a_week_in_which_nothing_was_left_to_show_says_so(project: Path) -> None:
    small.insight(project, "ensam", heard=heard("2026-11-10"))
    site = printed.site(project)
    assert "ensam" not in site.shown("vecka/2026-47/").text
    assert "Ingen röst den här veckan" in site.shown("vecka/").text


def test_weeks_stand_by_year_newest_first_and_lead_to_each_other(project: Path) -> None:
    small.insight(project, "forra-aret", title="Förra året", heard=heard("2025-12-22"))
    small.insight(project, "nyar", title="Nyår", heard=heard("2026-01-01"))
    site = printed.site(project, date(2026, 1, 8))
    weeks = site.shown("vecka/")
    years = [heading for heading in weeks.headings if heading.isdigit()]
    assert years == ["2026", "2025"]  # the first of January is in the first ISO week of 2026
    posts = [url for url, _ in weeks.links if url.startswith("vecka/2")]
    assert posts == ["vecka/2026-02/", "vecka/2026-01/", "vecka/2025-52/"]
    turns = {url: turned(site, url) for url in posts}
    assert turns == {
        "vecka/2026-02/": {"prev": "vecka/2026-01/"},
        "vecka/2026-01/": {"prev": "vecka/2025-52/", "next": "vecka/2026-02/"},
        "vecka/2025-52/": {"next": "vecka/2026-01/"},
    }


def turned(site: printed.Site, url: str) -> dict[str, str]:
    links = site.shown(url).where(lambda attributes: "rel" in attributes)
    return {
        link["rel"]: link["href"].removeprefix("../../")
        for link in links
        if link["rel"] in ("prev", "next")
    }


def test_a_year_of_53_weeks_has_them_all(project: Path) -> None:
    small.insight(project, "i-slutet", heard=heard("2026-12-22"))
    archive = printed.archive(project, date(2027, 1, 10))
    weeks = [str(post.week) for post in archive.posts]
    assert weeks == ["2027-W01", "2026-W53", "2026-W52"]


def test_no_insight_no_week(project: Path) -> None:
    site = printed.site(project)
    assert not [url for url in site.urls if url.startswith("vecka/2")]
    assert "Inga veckor än." in site.shown("vecka/").text


@st.composite
def any_insights(draw: st.DrawFn) -> list[Insight]:
    """Insights of a few months; some are picked by the editors for a week each."""
    today = printed.TODAY
    days = st.integers(0, 120).map(lambda n: today - timedelta(days=n))
    count = draw(st.integers(1, 14))
    weeks = draw(st.lists(days.map(Week.of), max_size=4, unique=True))
    made = []
    for number in range(count):
        fields: dict[str, Any] = {
            "title": f"Nummer {number}",
            "quote": "Citat",
            "said_by": "Kund",
            "heard": heard(draw(days).isoformat()),
            "consequence": "Följd",
            "owner": "ekonomi",
            "heard_again": [{"on": day.isoformat()} for day in draw(st.lists(days, max_size=3))],
            "status": draw(st.sampled_from(["new", "superseded"])),
            "superseded_by": "nr-00",
        }
        if number < len(weeks):
            fields["quote_of_the_week"] = {"week": str(weeks[number])}
        feedback = Feedback.model_validate(fields)
        made.append(Insight.of(f"nr-{number:02}", f"nr-{number:02}.yaml", feedback, today, 10))
    return made


@steady
@given(any_insights(), st.randoms(use_true_random=False))
def test_nothing_is_picked_twice_and_the_order_of_files_means_nothing(
    insights: list[Insight], chance: Any
) -> None:
    first = picks(insights, printed.TODAY)
    shown = [picked[0].id for picked in first.values() if picked]
    assert len(shown) == len(set(shown))
    shuffled = list(insights)
    chance.shuffle(shuffled)
    assert picks(shuffled, printed.TODAY) == first


@steady
@given(any_insights(), st.integers(1, 10))
def test_a_week_that_has_been_keeps_its_insight(insights: list[Insight], weeks: int) -> None:
    """What the break room saw last month is still that week's when another month has gone."""
    before = printed.TODAY - timedelta(weeks=weeks)
    known = [insight for insight in insights if insight.feedback.heard.on <= before]
    earlier = picks(insights, before) if known else {}
    later = picks(insights, printed.TODAY)
    kept = {week: picked for week, picked in earlier.items() if week < Week.of(before)}
    assert {week: later[week] for week in kept} == kept
