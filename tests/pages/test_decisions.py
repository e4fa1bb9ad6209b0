"""The decision register: what stands on it, and what was heard afterwards."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.reading.content import read_content
from tests.doors import small
from tests.pages import printed

BODY = "## Vad som ska beslutas\n\nFri retur, *också* på webben. Se [den](en-rost).\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = printed.project(tmp_path)
    printed.touchpoint(project, "retur", "Retur")
    printed.touchpoint(project, "faktura", "Faktura")
    small.insight(project, "en-rost", title="En röst", heard=on("2026-09-01"))
    return project


def on(day: str) -> dict[str, str]:
    return {"on": day, "channel": "phone"}


def paper(project: Path, id_: str, /, body: str = BODY, **fields: Any) -> None:
    """Write a decision; None takes one of the usual fields away."""
    usual: dict[str, Any] = {
        "title": "Fri retur i butik",
        "owner": "ekonomi",
        "forum": "management",
        "on": "2026-10-01",
        "status": "decided",
        "affects": {"customer": "direct", "why": "Den som ångrar sig slipper betala."},
        "evidence": ["en-rost"],
        "conclusion": "in_line",
        "follow_up": {"on": "2027-02-01"},
    }
    values = {key: value for key, value in {**usual, **fields}.items() if value is not None}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items()]
    file = project / f"insights/decisions/{id_}.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text("---\n" + "".join(lines) + f"---\n\n{body}", encoding="utf-8")


def effect(direction: str, touchpoint: str | None = "retur", **more: Any) -> dict[str, Any]:
    place = {"touchpoint": touchpoint} if touchpoint else {}
    return {"dimension": "price", "direction": direction, "text": "Så blir det.", **place, **more}


def shown(project: Path, id_: str = "fri-retur") -> printed.Shown:
    return printed.site(project).shown(f"beslut/{id_}/")


def test_without_decisions_the_register_says_how_to_begin(project: Path) -> None:
    page = printed.site(project).shown("beslut/")
    assert "Inget beslut har skrivits ner än." in page.text
    assert ("konsekvenser/", "De sex frågorna") in page.links


def test_in_english_the_register_has_an_english_address(project: Path) -> None:
    small.write(project, "settings.yaml", company="The firm", language="en")
    paper(project, "free-returns")
    assert {"decisions/", "decisions/free-returns/"} <= set(printed.site(project).urls)


def test_the_register_is_ordered_by_forum_and_the_unfinished_come_first(project: Path) -> None:
    paper(project, "ett-beslut", title="Ett beslut", forum="board")
    paper(project, "gammalt-utkast", title="Ett utkast", status="draft", on="2026-01-01")
    paper(project, "fri-retur")
    page = printed.site(project).shown("beslut/")
    wanted = ["Ledningsgruppen", "Ett utkast", "Fri retur i butik", "Styrelsen", "Ett beslut"]
    assert [each for each in page.headings if each in wanted] == wanted


def test_a_paper_shows_its_voices_and_its_body_one_step_down(project: Path) -> None:
    paper(
        project, "fri-retur", body="# Ett\n\n## Två\n\n### Tre\n\n<b>fet</b> | tabell |\n\n" + BODY
    )
    page = shown(project)
    assert "En röst" in page.titles()
    body = str(page.page.body)
    assert "<h3>Ett</h3>" in body
    assert "<h3>Två</h3>" in body
    assert "<h4>Tre</h4>" in body
    assert "&lt;b&gt;fet&lt;/b&gt;" in body
    assert "<em>också</em>" in body
    assert ("insikt/en-rost/", "den") in page.links
    assert body.count("<h1>") == 1


def test_a_gap_is_declared_openly_where_the_voices_would_stand(project: Path) -> None:
    paper(project, "fri-retur", evidence=None, gap="Ingen har frågat dem på landet.", body="")
    page = shown(project)
    assert "Ingen kund har hörtsIngen har frågat dem på landet." in page.text
    assert "Underlaget" not in page.headings


def test_a_voice_whose_time_is_over_is_counted_and_not_shown(project: Path) -> None:
    small.insight(project, "gammal", title="Gammal röst", heard=on("2024-10-01"))
    paper(project, "fri-retur", evidence=["en-rost", "gammal"])
    page = shown(project)
    assert "1 röst till nämns som inte längre visas." in page.text
    assert "Gammal röst" not in page.text


def test_a_promise_that_was_not_kept_is_said_on_the_page_and_in_the_register(project: Path) -> None:
    promises = [
        {"text": "Ett samtal", "owner": "ekonomi", "due": "2026-10-20", "kept": "no"},
        {"text": "En lapp", "owner": "ekonomi", "due": "2026-10-20", "kept": "yes"},
        {"text": "Ett brev", "owner": "ekonomi", "due": "2026-10-20"},
        {"text": "En check", "owner": "ekonomi", "due": "2027-01-20"},
    ]
    paper(project, "fri-retur", conclusion="against", mitigation=promises)
    page = shown(project)
    assert "Ett samtal. Ekonomi · hölls inte · senast 20 oktober" in page.text
    assert "En lapp. Ekonomi · hölls · senast 20 oktober" in page.text
    assert "och ingen har sagt om det hölls" in page.text
    assert "En check. Ekonomi · ska vara klart 20 januari 2027" in page.text
    index = printed.site(project).shown("beslut/")
    assert "4 åtgärder ska uppväga, 1 hölls, 2 hölls inte i tid" in index.text


def test_what_is_due_stands_first_and_what_is_far_away_not_at_all(project: Path) -> None:
    paper(project, "fjarran", title="Fjärran", follow_up={"on": "2026-12-20"})
    paper(project, "nara", title="Nära", follow_up={"on": "2026-12-01"})
    paper(project, "forfallen", title="Förfallen", follow_up={"on": "2026-11-20"})
    done = {"on": "2026-11-19", "outcome": "Det blev så."}
    paper(project, "uppfoljd", title="Uppföljd", status="followed_up", follow_up=done)
    archive = printed.archive(project)
    assert [p.id for p in archive.register.to_follow_up] == ["forfallen", "nara"]
    assert "Förfallen Ekonomi · skulle följas upp 20 november" in (
        printed.site(project).shown("beslut/").text
    )


@pytest.mark.parametrize(("day", "told"), [("2026-11-22", 0), ("2026-11-21", 1), ("2026-10-02", 1)])
def test_a_follow_up_is_advised_from_its_day_on(day: str, told: int, project: Path) -> None:
    paper(project, "fri-retur", follow_up={"on": day})
    _, problems = read_content(project / "insights", wall_clock=printed.TODAY)
    assert [p.code for p in problems if p.file.endswith(".md")] == ["follow-up-due"] * told
    assert problems.errors == ()


def echoes(project: Path) -> dict[str | None, list[tuple[str, str, bool]]]:
    register = printed.archive(project).register
    return {
        echo.touchpoint: [(h.insight.id, h.way, h.says_so) for h in echo.heard]
        for echo in register.echo(register.by_id["fri-retur"])
    }


def test_an_echo_compares_directions_of_what_was_heard_after_on_the_touchpoint(
    project: Path,
) -> None:
    better = {"kind": "praise", "touchpoint": "retur"}
    small.insight(project, "fore", heard=on("2026-10-01"), touchpoint="retur")
    small.insight(project, "problem", heard=on("2026-10-02"), touchpoint="retur")
    small.insight(project, "berom", heard=on("2026-10-03"), **better)
    small.insight(project, "annanstans", heard=on("2026-10-04"), touchpoint="faktura")
    paper(project, "fri-retur", consequences=[effect("better"), effect("none")])
    assert echoes(project) == {"retur": [("berom", "same", False), ("problem", "other", False)]}
    paper(project, "fri-retur", consequences=[effect("worse")])
    assert echoes(project) == {"retur": [("berom", "other", False), ("problem", "same", False)]}


@pytest.mark.parametrize("directions", [("better", "worse"), ("unknown",), ("none",)])
def test_where_both_ways_or_none_were_foreseen_nothing_is_compared(
    directions: tuple[str, ...], project: Path
) -> None:
    small.insight(project, "problem", heard=on("2026-10-02"), touchpoint="retur")
    paper(project, "fri-retur", consequences=[effect(each) for each in directions])
    assert echoes(project) == {"retur": [("problem", "unclear", False)]}


def test_one_that_says_that_it_follows_comes_first_wherever_it_was_heard(project: Path) -> None:
    follows = {"follows_decision": "fri-retur"}
    small.insight(project, "nyare", heard=on("2026-11-02"), touchpoint="retur")
    small.insight(project, "foljer", heard=on("2026-10-02"), touchpoint="retur", **follows)
    small.insight(project, "ovantat", heard=on("2026-10-03"), touchpoint="faktura", **follows)
    paper(project, "fri-retur", consequences=[effect("better")])
    assert echoes(project) == {
        "retur": [("foljer", "other", True), ("nyare", "other", False)],
        "faktura": [("ovantat", "unclear", True)],
    }
    text = shown(project).text
    assert "Här förutsåg ingen något." in text
    assert "Hört efteråt är inte detsamma som hört på grund av beslutet." in text


@pytest.mark.parametrize("status", ["draft", "ready", "sent_back", "declined"])
def test_what_was_not_decided_has_no_echo(status: str, project: Path) -> None:
    small.insight(project, "problem", heard=on("2026-10-02"), touchpoint="retur")
    paper(project, "fri-retur", status=status, consequences=[effect("better")])
    assert echoes(project) == {}
    assert "Efterklang" not in shown(project).headings


def test_the_paper_s_own_voices_are_no_echo_of_it(project: Path) -> None:
    small.insight(project, "sen", heard=on("2026-10-02"), touchpoint="retur")
    paper(project, "fri-retur", consequences=[effect("better", evidence=["sen"])])
    assert echoes(project) == {"retur": []}


def test_decisions_without_a_voice_are_counted_by_forum_and_quarter(project: Path) -> None:
    gap: dict[str, Any] = {"evidence": None, "gap": "Ingen har frågats."}
    paper(project, "med-rost")
    paper(project, "utan-rost", on="2026-05-04", **gap)
    paper(project, "utan-i-styrelsen", forum="board", **gap)
    paper(project, "bara-utkast", status="draft", **gap)
    archive = printed.archive(project)
    site = printed.site(project)
    index = site.shown("beslut/")
    assert [p.id for p in archive.register.papers if p.is_made and not p.is_voiced] == [
        "utan-i-styrelsen",
        "utan-rost",
    ]
    assert "2 av 3 beslut fattades utan en enda kundröst." in index.text
    assert "ForumKv 2 2026Kv 3 2026Kv 4 2026Alla" in index.text
    assert "Ledningsgruppen1 av 1–0 av 11 av 2" in index.text
    assert "Styrelsen––1 av 11 av 1" in index.text


def test_a_voice_at_one_consequence_is_a_voice(project: Path) -> None:
    effects = [effect("better", evidence=["en-rost"])]
    paper(project, "fri-retur", evidence=None, gap="Resten är inte frågat.", consequences=effects)
    assert printed.archive(project).register.papers[0].is_voiced


def test_insights_departments_and_the_checklist_lead_to_decisions(project: Path) -> None:
    follows = {"follows_decision": "fri-retur"}
    small.insight(project, "foljden", heard=on("2026-10-02"), **follows)
    small.insight(project, "en-dubblett", heard=on("2026-09-02"), duplicate_of="en-rost")
    paper(project, "fri-retur", evidence=["en-dubblett"])
    site = printed.site(project)
    link = ("beslut/fri-retur/", "Fri retur i butik")
    for url in ("insikt/en-rost/", "insikt/foljden/", "avdelning/ekonomi/"):
        assert link in site.shown(url).links
    assert "beslut/" in [url for url, _ in site.shown("konsekvenser/").links]


def test_a_decision_that_refers_to_what_is_left_out_is_left_out_too(project: Path) -> None:
    small.insight(project, "trasig", heard=on("2026-09-03"), owner="ingen-sadan")
    paper(project, "fri-retur", evidence=["trasig"])
    content, _ = read_content(project / "insights", wall_clock=printed.TODAY)
    assert content is not None
    assert dict(content.decisions) == {}
    assert "follows-left-out" in [problem.code for problem in content.left_out]


def test_a_voice_that_was_taken_down_may_still_be_named(project: Path) -> None:
    small.write(project, "tombstones/borta.yaml", on="2026-11-01")
    paper(project, "fri-retur", evidence=["borta", "en-rost"])
    assert "1 röst till nämns som inte längre visas." in shown(project).text


def test_the_feed_tells_of_decisions_and_not_of_drafts(project: Path) -> None:
    paper(project, "fri-retur")
    paper(project, "ett-utkast", title="Ett utkast", status="draft")
    paper(project, "kommande", title="Kommande", status="ready", on="2026-12-04")
    site = printed.site(project)
    feed = ElementTree.fromstring(site.file("beslut/feed.xml"))  # noqa: S314 - our own
    titles = [e.findtext("{*}title") for e in feed.iter("{http://www.w3.org/2005/Atom}entry")]
    assert titles == ["Fri retur i butik"]
    (item,) = json.loads(site.file("beslut/feed.json"))["items"]
    assert item["url"] == f"{printed.SITE}beslut/fri-retur/"
    assert "Den som ångrar sig slipper betala." in item["content_html"]


def test_search_finds_a_paper_by_its_own_words(project: Path) -> None:
    paper(project, "fri-retur")
    found = shown(project).page.search
    assert "Fri retur, också på webben. Se den ." in " ".join(found.split())


def test_the_same_files_on_another_day_are_due_or_not(project: Path) -> None:
    paper(project, "fri-retur", follow_up={"on": "2026-12-01"})
    assert not printed.archive(project).register.papers[0].is_due
    assert printed.archive(project, date(2026, 12, 1)).register.papers[0].is_due
