"""The home page: this week's insight, what has come of the earlier ones, and who owns what."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.doors import small
from tests.pages import printed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return printed.project(tmp_path)


def on(day: str, channel: str = "phone") -> dict[str, str]:
    return {"on": day, "channel": channel}


def test_this_weeks_insight_stands_first(project: Path) -> None:
    small.insight(project, "forra", title="Förra veckans", heard=on("2026-11-10"))
    small.insight(
        project,
        "veckans",
        title="Veckans",
        quote="Jag har väntat i elva veckor.",
        consequence="Kunden köper någon annanstans.",
        heard=on("2026-11-03"),
        quote_of_the_week={"week": "2026-W47"},
    )
    home = printed.site(project).shown("")
    assert home.headings[0].startswith("Veckans kundinsikt")
    assert home.text.index("Jag har väntat i elva veckor.") < home.text.index("Förra veckans")
    assert "Kunden köper någon annanstans." in home.text
    assert home.page.description == (
        "”Jag har väntat i elva veckor.” Kunden köper någon annanstans."
    )


def test_nothing_stands_there_twice(project: Path) -> None:
    for number in range(9):
        small.insight(project, f"nr-{number}", title=f"Nummer {number}", heard=on("2026-11-17"))
    small.insight(
        project, "gjord", title="Gjord", heard=on("2026-11-02"), **printed.closed("2026-11-19")
    )
    links = [
        url for url, text in printed.site(project).shown("").links if text.startswith("Nummer")
    ]
    assert len(links) == len(set(links))


def test_without_an_insight_it_asks_for_the_first(project: Path) -> None:
    home = printed.site(project).shown("")
    assert "Ingen har skrivit ner vad en kund sagt än." in home.text
    assert "Ekonomi" in home.text


def test_what_a_week_heard_comes_back_when_it_is_mended(project: Path) -> None:
    small.insight(
        project,
        "lagad",
        title="Lagad",
        quote="Porten var låst.",
        heard=on("2026-09-02"),
        quote_of_the_week={"week": "2026-W36"},
        **printed.closed("2026-11-19"),
    )
    small.insight(project, "veckans", title="Veckans", heard=on("2026-11-17"))
    home = printed.site(project).shown("")
    assert "Så gick det" in home.headings
    assert "”Porten var låst.”" in home.text
    assert "Ändra det" in home.text


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, True),
        ({"status": "received", "answer": {"text": "Vi ser.", "on": "2026-11-18"}}, True),
        ({"status": "escalated"}, True),
        ({"status": "declined", "answer": {"text": "Falskt larm.", "on": "2026-11-18"}}, False),
        (printed.closed("2026-11-19"), False),
    ],
    ids=["new", "received", "escalated", "declined", "closed"],
)
def test_a_stop_stands_on_top_until_it_is_lifted(
    fields: dict[str, object], shown: bool, project: Path
) -> None:
    small.insight(project, "veckans", title="Veckans", heard=on("2026-11-17"))
    small.insight(
        project, "stopp", title="Hällen slår på sig själv", kind="stop", heard=on("2026-11-16"),
        **fields,
    )  # fmt: skip
    home = printed.site(project).shown("")
    banner = bool(home.where(lambda attributes: attributes.get("class") == "stop"))
    assert banner is shown
    if shown:
        assert home.text.index("Hällen slår på sig själv") < home.text.index("Veckans kundinsikt")


def test_every_department_stands_there_with_what_is_open(project: Path) -> None:
    printed.department(project, "leverans", "Leverans")
    small.insight(project, "sen", title="Sen", heard=on("2026-10-01"))
    small.insight(project, "herrelos", title="Herrelös", owner="unknown")
    home = printed.site(project).shown("")
    tiles = {url: text for url, text in home.links if url.startswith("avdelning/")}
    assert tiles["avdelning/ekonomi/"].startswith("Ekonomi 1")
    assert "51 dagar" in tiles["avdelning/ekonomi/"]
    assert tiles["avdelning/leverans/"].startswith("Leverans 0")
    assert "1 ärende har ingen ägare än." in home.text


def test_what_was_heard_tomorrow_is_not_told_today(project: Path) -> None:
    small.insight(project, "i-dag", title="Hört i dag", heard=on("2026-11-21"))
    small.insight(project, "i-morgon", title="Hört i morgon", heard=on("2026-11-22"))
    site = printed.site(project)
    assert "Hört i morgon" not in site.shown("").text
    assert "insikt/i-morgon/" not in site.urls


def test_what_was_to_be_deleted_is_gone(project: Path) -> None:
    privacy = {"level": "consent", "consent": "avtal 12", "delete_by": "2026-11-20"}
    small.insight(project, "raderad", title="Raderad", privacy=privacy)
    site = printed.site(project)
    assert not [url for url in site.urls if "raderad" in url]
    assert "Raderad" not in site.file("arkiv/insights.json")
