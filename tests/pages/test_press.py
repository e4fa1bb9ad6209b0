"""The press refuses what would break the site, and knows every kind by itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
from markupsafe import Markup

from generator import editions, pages, press
from generator.rendering.page import Edition, Page
from tests.doors import small
from tests.pages import printed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = printed.project(tmp_path)
    small.insight(project, "en-insikt")
    return project


def kind(monkeypatch: pytest.MonkeyPatch, package: ModuleType, *made: Page | Edition) -> None:
    """One more kind, which plans just what is given."""
    several(monkeypatch, {package: list(made)})


def several(
    monkeypatch: pytest.MonkeyPatch, made: Mapping[ModuleType, list[Page | Edition]]
) -> None:
    """One more kind in each of these packages; what they plan may be changed afterwards."""
    found = press.kinds

    def kinds(of: ModuleType) -> dict[str, ModuleType]:
        more = ModuleType("more")
        more.plan = lambda _desk: iter(made[of])  # type: ignore[attr-defined]
        return {**found(of), **({"more": more} if of in made else {})}

    folders = press.template_folders()
    monkeypatch.setattr(press, "template_folders", lambda: folders)
    monkeypatch.setattr(press, "kinds", kinds)


def page(url: str, body: str = "") -> Page:
    return Page(url, "Titel", "Om den", Markup(body), "more", printed.TODAY)  # noqa: S704


def test_a_page_of_ones_own_is_printed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kind(monkeypatch, pages, page("eget/här/", '<a href="~/arkiv/">Arkiv</a> <a href="~/">Hem</a>'))
    body = printed.site(project).page("eget/här/").body
    assert body == '<a href="../../arkiv/">Arkiv</a> <a href="../../">Hem</a>'


@pytest.mark.parametrize("taken", ["arkiv/", "insikt/en-insikt/", ""])
def test_two_pages_for_one_address_are_refused_and_both_named(
    taken: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind(monkeypatch, pages, page(taken))
    with pytest.raises(press.AddressTakenError) as refused:
        printed.site(project)
    assert refused.value.url == taken
    assert "more" in (refused.value.first, refused.value.second)


def test_a_handwritten_page_keeps_its_address(project: Path) -> None:
    with pytest.raises(press.AddressTakenError) as refused:
        press.run(printed.archive(project), handwritten=["om/", "arkiv/"])
    assert (refused.value.url, refused.value.first) == ("arkiv/", "docs")


def test_a_file_does_not_take_another_files_place(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind(monkeypatch, editions, Edition("arkiv/insights.csv", ""))
    with pytest.raises(press.AddressTakenError):
        printed.site(project)


@pytest.mark.parametrize(
    "body",
    [
        '<a href="~/finns-inte/">x</a>',
        '<a href="~/finns-inte/?q=1#a">x</a>',
        '<img src="~/finns-inte.png">',
        '<form action="~/finns-inte/"></form>',
    ],
)
def test_a_dead_link_is_refused_with_where_it_stands(
    body: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind(monkeypatch, pages, page("eget/", body))
    with pytest.raises(press.DeadLinkError) as refused:
        printed.site(project)
    assert refused.value.url == "eget/"
    assert refused.value.link.startswith("finns-inte")


def test_a_file_that_is_a_folders_index_may_be_linked_to_as_the_folder(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linking = page("eget/", '<a href="~/egen/">x</a>')
    made: dict[ModuleType, list[Page | Edition]] = {
        pages: [linking],
        editions: [Edition("egen/index.html", "")],
    }
    several(monkeypatch, made)
    printed.site(project)
    made[editions] = [Edition("egen/annat.html", "")]
    with pytest.raises(press.DeadLinkError):
        printed.site(project)


def test_a_handwritten_page_may_be_linked_to(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind(monkeypatch, pages, page("eget/", '<a href="~/om/">Om</a>'))
    press.run(printed.archive(project), handwritten=["om/"])


def test_what_a_customer_wrote_is_no_link_of_ours(project: Path) -> None:
    small.insight(project, "lurig", title='<a href="~/finns-inte/">', quote='href="~/x/"')
    assert (
        "&lt;a href=&#34;~/finns-inte/&#34;&gt;" in printed.site(project).page("insikt/lurig/").body
    )


def test_the_same_content_prints_the_same_site(project: Path) -> None:
    assert printed.site(project).printed == printed.site(project).printed


def test_no_link_of_the_site_starts_at_the_root(project: Path) -> None:
    """So that it can live below any path."""
    for made in printed.site(project).printed.pages:
        assert "~/" not in made.body
        for url, _ in printed.Shown(made).links:
            assert not url.startswith("/"), (made.url, url)
