"""The MkDocs plugin: what it hands over, and that nothing in it comes alive."""

import json
import sys
from pathlib import Path

import pytest

from tests.doors.command import build, files, pages, run
from tests.doors.html import Elements
from tests.doors.small import insight, small_project, write

NASTY = '"><script>alert(1)</script><img src=x onerror=alert(2)> &lt;b&gt; {{ config.site_name }}'


def mkdocs(project: Path, site: Path) -> str:
    """Build with MkDocs itself, where a warning is a failure; returns what was said."""
    done = run(sys.executable, "-m", "mkdocs", "build", "--strict", "-d", site, cwd=project)
    assert done.returncode == 0, done.stderr
    return done.stderr


def search_index(site: Path) -> dict[str, list[dict[str, str]]]:
    text = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    index: dict[str, list[dict[str, str]]] = json.loads(text)
    return index


def test_mkdocs_itself_builds_the_same_pages_without_a_warning(
    project: Path, site: Path, tmp_path: Path
) -> None:
    said = mkdocs(project, tmp_path / "site")
    assert "WARNING " not in said
    assert pages(tmp_path / "site") == pages(site)


def test_mkdocs_itself_builds_the_same_bytes(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    build(cwd=project, site=tmp_path / "a")
    mkdocs(project, tmp_path / "b")
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_mkdocs_itself_stops_at_a_bad_file_and_keeps_the_site(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    mkdocs(project, tmp_path / "site")
    before = files(tmp_path / "site")
    insight(project, "insikt-001", owner="ekonmi")
    done = run(sys.executable, "-m", "mkdocs", "build", "-d", tmp_path / "site", cwd=project)
    assert done.returncode == 1
    assert "insights/feedback/insikt-001.yaml:6:8: fel" in done.stderr
    assert "Innehållet har fel; inget publicerades." in done.stderr
    assert files(tmp_path / "site") == before


def test_the_search_knows_the_sites_language(site: Path) -> None:
    """The search plugin asks for the theme's language in the same step that ours sets it."""
    assert search_index(site)["config"]["lang"] == ["sv"]  # type: ignore[call-overload]


def test_the_search_finds_every_insight_once(project: Path, site: Path) -> None:
    entries = [entry["location"] for entry in search_index(site)["docs"]]
    insights = [entry for entry in entries if entry.startswith("insikt/")]
    assert len(insights) == len(set(insights))
    published = {page.removesuffix("index.html") for page in pages(site)}
    assert set(insights) <= published
    assert len(insights) > 0.9 * len(list((project / "insights" / "feedback").rglob("*.yaml")))


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which every text that stands in a page's meta would like to be a script."""
    project = small_project(tmp_path_factory.mktemp("nasty"), insights=0)
    short = '"><script>alert(1)</script>'
    write(project, "settings.yaml", company=short, language="sv", demo_today="2026-11-21")
    write(project, "departments/ekonomi.yaml", name=short, contact=short, headcount=9)
    insight(project, "insikt-001", title=NASTY[:80], quote=NASTY, consequence=NASTY, said_by=short)
    build(cwd=project, site=project / "site")
    return project / "site"


def test_nothing_of_a_pages_meta_comes_alive(nasty: Path) -> None:
    for name in sorted(pages(nasty)):
        assert Elements((nasty / name).read_text(encoding="utf-8")).alive() == [], name


def test_titles_and_descriptions_say_what_was_written(nasty: Path) -> None:
    page = nasty / "insikt" / "insikt-001" / "index.html"
    elements = Elements(page.read_text(encoding="utf-8"))
    assert elements.texts["title"].startswith(NASTY[:80])
    assert elements.meta("description") == [NASTY]


def test_the_search_index_is_escaped(nasty: Path) -> None:
    """Material puts an entry's texts on the page as HTML."""
    entries = {entry["location"]: entry for entry in search_index(nasty)["docs"]}
    assert "alert(" in entries["insikt/insikt-001/"]["text"]
    generated = [entries[place] for place in entries if not place.startswith(("om/", "for-"))]
    for entry in generated:
        elements = Elements(entry["title"] + entry["text"])
        assert elements.found == [], entry


def test_every_page_says_what_may_run_on_it(nasty: Path) -> None:
    for name in sorted(pages(nasty)):
        elements = Elements((nasty / name).read_text(encoding="utf-8"))
        (policy,) = elements.meta("Content-Security-Policy")
        assert "unsafe-inline" not in policy, name
