"""An insight's own page: the whole story, and what belongs to it."""

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


def test_a_duplicate_forwards_to_the_last_in_its_row(project: Path) -> None:
    small.insight(project, "forsta", title="Den första", duplicate_of="andra")
    small.insight(project, "andra", title="Den andra", duplicate_of="sista")
    small.insight(project, "sista", title="Den sista")
    site = printed.site(project)
    for id_ in ("forsta", "andra"):
        page = site.shown(f"insikt/{id_}/")
        assert page.page.forward == "insikt/sista/"
        assert page.page.search == "", "a duplicate has no place in the search"
        assert ("insikt/sista/", "Den sista") in page.links
    assert "Den första" not in site.file("arkiv/insights.json")
    assert "Den första" not in site.shown("").text


def test_a_duplicate_of_what_is_not_published_has_no_page(project: Path) -> None:
    small.insight(project, "dubblett", duplicate_of="raderad")
    privacy = {"level": "consent", "consent": "avtal 12", "delete_by": "2026-11-20"}
    small.insight(project, "raderad", privacy=privacy)
    assert not [url for url in printed.site(project).urls if url.startswith("insikt/")]


def related(project: Path, id_: str) -> list[tuple[str, str]]:
    archive = printed.archive(project)
    return [(r.name, r.insight.id) for r in archive.related(archive.by_id[id_])]


def test_what_is_written_comes_before_what_is_alike(project: Path) -> None:
    printed.touchpoint(project, "faktura", "Faktura")
    at = {"touchpoint": "faktura"}
    small.insight(project, "grunden", **at, heard=on("2026-01-10"))
    small.insight(project, "motsatsen", **at, heard=on("2026-02-10"))
    small.insight(project, "lik-nara", **at, heard=on("2026-11-11"))
    small.insight(project, "lik-langt-bort", **at, heard=on("2026-05-01"))
    small.insight(project, "annat", heard=on("2026-11-12"))
    small.insight(
        project,
        "mitten",
        **at,
        heard=on("2026-11-12"),
        builds_on=["grunden"],
        contradicts=["motsatsen"],
    )
    assert related(project, "mitten") == [
        ("builds_on", "grunden"),
        ("contradicts", "motsatsen"),
        ("same_touchpoint", "lik-nara"),
        ("same_touchpoint", "lik-langt-bort"),
    ]
    page = printed.site(project).shown("insikt/mitten/")
    assert [url.split("/")[1] for url, _ in page.links if url.startswith("insikt/")] == [
        "grunden",
        "motsatsen",
        "lik-nara",
        "lik-langt-bort",
    ]


def test_what_refers_here_is_seen_from_here_too(project: Path) -> None:
    small.insight(project, "grunden", heard=on("2026-11-01"))
    small.insight(project, "fortsattning", heard=on("2026-11-02"), builds_on=["grunden"])
    small.insight(project, "invandning", heard=on("2026-11-03"), contradicts=["grunden"])
    assert related(project, "grunden") == [
        ("contradicts", "invandning"),
        ("built_on_by", "fortsattning"),
    ]


def test_two_that_contradict_each_other_say_so_once_each(project: Path) -> None:
    small.insight(project, "ja-sager", contradicts=["nej-sager"])
    small.insight(project, "nej-sager", contradicts=["ja-sager"])
    assert related(project, "ja-sager") == [("contradicts", "nej-sager")]
    assert related(project, "nej-sager") == [("contradicts", "ja-sager")]


def test_what_is_superseded_stays_and_leads_on(project: Path) -> None:
    small.insight(project, "grunden")
    small.insight(
        project,
        "gammal",
        title="Gammal",
        status="superseded",
        superseded_by="farsk",
        builds_on=["grunden"],
    )
    small.insight(project, "farsk", title="Färsk")
    assert related(project, "gammal") == [("superseded_by", "farsk"), ("builds_on", "grunden")]
    assert related(project, "farsk") == [("supersedes", "gammal")]
    page = printed.site(project).shown("insikt/gammal/")
    assert "Ersatt av Färsk" in page.text


def test_a_reference_to_a_duplicate_leads_to_what_it_doubles(project: Path) -> None:
    small.insight(project, "dubblett", duplicate_of="riktig")
    small.insight(project, "riktig")
    small.insight(project, "fortsattning", builds_on=["dubblett"])
    assert related(project, "fortsattning") == [("builds_on", "riktig")]
    assert related(project, "riktig") == [("built_on_by", "fortsattning")]


def test_nothing_is_related_to_itself(project: Path) -> None:
    printed.touchpoint(project, "faktura", "Faktura")
    small.insight(project, "ensam", touchpoint="faktura", cause={"category": "product"})
    assert related(project, "ensam") == []


def test_at_most_four_are_there_for_being_alike(project: Path) -> None:
    printed.touchpoint(project, "faktura", "Faktura")
    for number in range(8):
        small.insight(project, f"nr-{number}", touchpoint="faktura", cause={"category": "product"})
    found = related(project, "nr-3")
    assert len(found) == 4
    assert len({id_ for _, id_ in found}) == 4


def test_the_words_are_the_customers(project: Path) -> None:
    small.insight(project, "citat", quote="Jag ringde.", said_by="Privatkund")
    small.insight(project, "sett", quote=None, said_by=None, observation="Kunden gick igen.")
    site = printed.site(project)
    assert "”Jag ringde.”" in site.shown("insikt/citat/").text
    assert "Privatkund · sagt i telefon 12 november" in site.shown("insikt/citat/").text
    seen = site.shown("insikt/sett/").text
    assert "Kunden gick igen." in seen
    assert "”Kunden gick igen.”" not in seen


def test_an_open_one_says_how_long_it_has_waited(project: Path) -> None:
    small.insight(project, "vantar", heard=on("2026-11-01"))
    page = printed.site(project).shown("insikt/vantar/").text
    assert "Inget svar än" in page
    assert "har väntat 20 dagar" in page


def test_a_closed_one_tells_how_it_went(project: Path) -> None:
    outcome = {"verdict": "did_not_work", "measure": "Samtal i veckan", "before": 61, "after": "60"}
    small.insight(
        project, "stangd", heard=on("2026-11-01"), told_customer="yes",
        **printed.closed("2026-11-19", outcome=outcome),
    )  # fmt: skip
    page = printed.site(project).shown("insikt/stangd/")
    assert "Fungerade inte" in page.headings
    assert "Samtal i veckan före 61 → efter 60" in page.text
    assert "Kunden har fått veta." in page.text


def test_markdown_in_the_context_is_light(project: Path) -> None:
    context = "Se *detta*:\n\n- ett\n- två\n\n[länk](https://example.com/) <b>fet</b>"
    small.insight(project, "sammanhang", context=context)
    body = str(printed.site(project).page("insikt/sammanhang/").body)
    assert "<em>detta</em>" in body
    assert "<li>ett</li>" in body
    assert 'href="https://example.com/"' in body
    assert "<b>" not in body
