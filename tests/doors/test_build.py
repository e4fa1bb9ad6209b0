"""`kundinsikt build`: whole or not at all, and the same bytes every time."""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.doors.command import PROJECT, build, environment, files, kundinsikt, pages
from tests.doors.small import TODAY, insight, small_project, write
from tests.doors.waiting import until


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return small_project(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a site, for tests that leave both as they are."""
    project = small_project(tmp_path_factory.mktemp("built"))
    build(cwd=project, site=project / "site")
    return project


# What comes out


def test_a_build_says_how_many_pages_stand_where_and_nothing_else(
    project: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    said = build(cwd=project, site=site)
    count = len(pages(site) - {"404.html"})
    assert said == f"{count} pages in {site}/.\n“make serve” shows them.\n"


def test_two_builds_give_the_same_bytes(project: Path, site: Path, tmp_path: Path) -> None:
    """Also in another time zone, with another seed for hashes, and from another folder."""
    words = ("-f", str(project / "mkdocs.yml"))
    for zone, seed in (("Pacific/Kiritimati", "1"), ("America/Adak", "2")):
        again = tmp_path / seed
        build(tmp_path, again, *words, TZ=zone, PYTHONHASHSEED=seed)
        first, second = files(site), files(again)
        assert list(second) == list(first)
        assert [name for name, data in first.items() if second[name] != data] == []


def test_edit_links_lead_to_the_files_wherever_the_command_was_given(tmp_path: Path) -> None:
    project, site = small_project(tmp_path), tmp_path / "site"
    host = {"kind": "gitea", "url": "https://git.firman.example/a/b"}
    write(project, "settings.yaml", company="Firman", repository=host, demo_today=TODAY)
    for cwd in (project, tmp_path, project / "insights"):
        build(cwd, site, "-f", str(project / "mkdocs.yml"))
        page = (site / "insikt" / "insikt-001" / "index.html").read_text(encoding="utf-8")
        link = "https://git.firman.example/a/b/_edit/main/insights/feedback/insikt-001.yaml"
        assert f'href="{link}"' in page


def test_without_a_menu_in_mkdocs_yml_insights_still_stay_out_of_it(small: Path) -> None:
    """MkDocs would give every page a next one, and every page the whole menu."""
    config = small / "mkdocs.yml"
    text = re.sub(r"(?m)^nav:\n(  - .*\n)+", "", config.read_text(encoding="utf-8"))
    assert "nav:" not in text
    config.write_text(text, encoding="utf-8")
    build(small, small / "site")
    page = (small / "site" / "insikt" / "insikt-001" / "index.html").read_text(encoding="utf-8")
    assert 'rel="next"' not in page
    assert 'rel="prev"' not in page


def test_the_day_changes_what_the_day_should(small: Path, tmp_path: Path) -> None:
    build(small, tmp_path / "a", "--today", "2026-11-21")
    build(small, tmp_path / "b", "--today", "2027-02-01")
    for site, day in (("a", "2026-11-21"), ("b", "2027-02-01")):
        sitemap = (tmp_path / site / "sitemap.xml").read_text(encoding="utf-8")
        assert re.search(rf"/om/</loc>\s*<lastmod>{day}</lastmod>", sitemap)


def test_a_page_of_an_excluded_language_is_not_built(site: Path) -> None:
    assert "om/index.html" in pages(site)
    assert not {"about/index.html", "performance/index.html"} & pages(site)


# Where it goes


def test_the_site_goes_where_mkdocs_yml_says(small: Path) -> None:
    config = small / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "\nsite_dir: ../out\n", encoding="utf-8")
    done = kundinsikt("build", cwd=small)
    assert done.returncode == 0
    assert "index.html" in pages(small.parent / "out")


def test_a_relative_folder_is_meant_from_where_one_stands(built: Path, tmp_path: Path) -> None:
    config = built / "mkdocs.yml"
    done = kundinsikt("build", "-f", config, "--site-dir", "here/site", cwd=tmp_path)
    assert done.returncode == 0
    assert re.match(r"\d+ pages in here/site/\.\n", done.stderr)
    assert files(tmp_path / "here" / "site") == files(built / "site")
    assert not (built / "here").exists()


def test_a_folder_with_other_things_is_left_alone(built: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("to grandma")
    done = kundinsikt("build", "--site-dir", tmp_path, cwd=built)
    assert done.returncode == 2
    assert "holds other things, and they would be lost" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_the_project_itself_is_never_replaced(small: Path) -> None:
    before = files(small)
    done = kundinsikt("build", "--site-dir", ".", cwd=small)
    assert done.returncode == 2
    assert files(small) == before


@pytest.mark.parametrize("place", ["docs/site", "docs"])
def test_a_site_within_the_pages_is_refused(place: str, small: Path) -> None:
    before = files(small)
    done = kundinsikt("build", "--site-dir", place, cwd=small)
    assert done.returncode == 2
    assert done.stderr.startswith("Could not run: ")
    assert files(small) == before


# Bad files


def test_a_bad_file_leaves_the_last_good_site_as_it_was(small: Path) -> None:
    build(small, small / "site")
    before = files(small / "site")
    insight(small, "insikt-001", title="En ny rubrik")
    insight(small, "insikt-002", owner="ekonmi")
    done = kundinsikt("build", cwd=small)
    assert done.returncode == 1
    assert "insights/feedback/insikt-002.yaml:6:8: error" in done.stderr
    assert "3 insights read, 1 error." in done.stderr
    assert "Nothing was published; the last good site stays as it was." in done.stderr
    assert files(small / "site") == before
    assert not list(small.glob("site.*"))


def test_messages_name_the_file_from_where_one_stands(small: Path, tmp_path: Path) -> None:
    insight(small, "insikt-002", owner="ekonmi")
    done = kundinsikt("build", "-f", "small/mkdocs.yml", cwd=tmp_path)
    assert "small/insights/feedback/insikt-002.yaml:6:8: error" in done.stderr


def test_keep_going_publishes_the_rest_and_lists_what_was_left_out(small: Path) -> None:
    insight(small, "insikt-000", owner="ekonmi")
    insight(small, "insikt-001", builds_on=["insikt-000"])
    insight(small, "insikt-003", builds_on=["insikt-001"])
    done = kundinsikt("build", "--keep-going", cwd=small)
    assert done.returncode == 1
    names = [f"insights/feedback/insikt-00{number}.yaml" for number in (0, 1, 3)]
    assert done.stderr.endswith("3 files were left out:\n" + "".join(f"  {n}\n" for n in names))
    for name, lost in ((names[1], "insikt-000"), (names[2], "insikt-001")):
        assert re.search(rf"{name}:\d+:\d+: error This file refers to “{lost}”", done.stderr)
    insights = {page for page in pages(small / "site") if page.startswith("insikt/")}
    assert insights == {"insikt/insikt-002/index.html"}
    listing = (small / "site" / "redaktion" / "index.html").read_text(encoding="utf-8")
    for name in names:
        assert name in listing
    assert "Menade du ”ekonomi”?" in listing


def test_keep_going_with_nothing_wrong_is_an_ordinary_build(built: Path, tmp_path: Path) -> None:
    done = kundinsikt("build", "--keep-going", "--site-dir", tmp_path / "site", cwd=built)
    assert done.returncode == 0
    assert files(tmp_path / "site") == files(built / "site")
    assert "redaktion/index.html" not in pages(tmp_path / "site")


@pytest.mark.parametrize("option", [(), ("--keep-going",)])
def test_without_settings_there_is_no_site(option: tuple[str, ...], small: Path) -> None:
    build(small, small / "site")
    before = files(small / "site")
    write(small, "settings.yaml", compny="Firman")
    done = kundinsikt("build", *option, cwd=small)
    assert done.returncode == 1
    assert "Did you mean “company”?" in done.stderr
    assert files(small / "site") == before


# Killed


@pytest.fixture(scope="module")
def long_to_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose pages take so long to write that there is time to stop it."""
    project = small_project(tmp_path_factory.mktemp("long"), insights=150)
    build(cwd=project, site=project / "site")
    return project


@pytest.mark.parametrize("reached", [".", "404.html", "insikt"])
def test_a_killed_build_leaves_the_last_good_site_and_the_next_one_works(
    reached: str, long_to_build: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    shutil.copytree(long_to_build, project)
    before = files(project / "site")
    insight(project, "insikt-001", title="En ny rubrik")
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "build"],
        cwd=project,
        env=environment(),
        stderr=subprocess.DEVNULL,
    ) as process:
        until((project / "site.new" / reached).exists, f"{reached} has been written")
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert process.returncode == -signal.SIGKILL
    assert files(project / "site") == before
    assert (project / "site.new").exists()
    build(project, project / "site")
    after = files(project / "site")
    assert after.keys() == before.keys()
    assert "En ny rubrik" in after["insikt/insikt-001/index.html"].decode()
    assert not list(project.glob("site.*"))


# What stands in the way


def test_without_mkdocs_yml_the_way_out_is_told(tmp_path: Path) -> None:
    done = kundinsikt("build", cwd=tmp_path)
    assert done.returncode == 2
    assert "There is no mkdocs.yml here. Go to the project's folder" in done.stderr


def test_a_content_folder_that_is_not_there_is_exit_code_2(small: Path) -> None:
    shutil.rmtree(small / "insights")
    done = kundinsikt("build", cwd=small)
    assert done.returncode == 2
    assert "insights:1:1: error There is no such folder." in done.stderr


def fault(project: Path) -> str:
    """What a build says that could not run, in its own words."""
    done = kundinsikt("build", cwd=project)
    assert done.returncode == 2, done.stderr
    assert not (project / "site").exists()
    assert not list(project.glob("site.*"))
    assert "Traceback" not in done.stderr
    _before, _told, said = done.stderr.partition("Could not run: ")
    return said


def test_a_page_that_takes_the_address_of_another_is_named(small: Path) -> None:
    (small / "docs" / "vecka").mkdir()
    (small / "docs" / "vecka" / "index.md").write_text("# Min vecka\n", encoding="utf-8")
    said = fault(small)
    assert said.startswith("docs/vecka/index.md har adressen ”vecka/”")


def test_a_file_that_takes_the_address_of_another_is_named(small: Path) -> None:
    (small / "docs" / "arkiv").mkdir()
    (small / "docs" / "arkiv" / "insights.csv").write_text("mine", encoding="utf-8")
    assert fault(small).startswith("docs/arkiv/insights.csv har adressen")


def test_a_symbolic_link_among_the_pages_is_named(small: Path) -> None:
    secret = small.parent / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (small / "docs" / "note.txt").symlink_to(secret)
    assert fault(small).startswith("docs/note.txt: ")


def test_a_linked_folder_among_the_pages_is_named(small: Path) -> None:
    (small.parent / "secrets").mkdir()
    (small.parent / "secrets" / "a.md").write_text("secret", encoding="utf-8")
    (small / "docs" / "more").symlink_to(small.parent / "secrets")
    assert fault(small).startswith("docs/more/a.md: ")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("plugins:\n", "plugins: [\n", "error parsing the configuration"),
        ("  - kundinsikt:\n      content: insights\n", "", "must name “kundinsikt”"),
        ("      content: insights\n", "      content: 3\n", "Plugin 'kundinsikt' option 'content'"),
        ("  name: material\n", "  name: materiel\n", "materiel"),
        ("  - admonition\n", "  - admonishment\n", "admonishment"),
    ],
)
def test_a_mistake_in_mkdocs_yml_is_told(before: str, after: str, told: str, small: Path) -> None:
    config = small / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert before in text
    config.write_text(text.replace(before, after), encoding="utf-8")
    assert told in fault(small)


def test_a_dead_link_on_a_handwritten_page_is_told_and_stops_nothing(small: Path) -> None:
    page = small / "docs" / "om.md"
    page.write_text("# Om\n\n[Vart?](finns-inte.md)\n", encoding="utf-8")
    done = kundinsikt("build", cwd=small)
    assert done.returncode == 0
    assert "om.md" in done.stderr
    assert "finns-inte.md" in done.stderr


def test_a_folder_that_cannot_be_written_is_told(small: Path) -> None:
    (small / "out").write_text("a file", encoding="utf-8")
    done = kundinsikt("build", "--site-dir", "out/site", cwd=small)
    assert done.returncode == 2
    assert re.match(r"Could not run: .*/out: (File exists|Not a directory)\.\n", done.stderr)


@pytest.fixture
def tinkered(tmp_path: Path) -> Callable[[str, str, str], subprocess.CompletedProcess[str]]:
    """``tinkered(file, before, after)`` builds with a changed copy of the program."""
    project = small_project(tmp_path)
    shutil.copytree(PROJECT / "generator", project / "generator")

    def built(file: str, before: str, after: str, **changes: str) -> Any:
        path = project / "generator" / file
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")
        return kundinsikt("build", cwd=project, PYTHONPATH=str(project), **changes)

    return built


def test_a_dead_link_between_our_own_pages_is_named(tinkered: Callable[..., Any]) -> None:
    done = tinkered("pages/done/templates/done.html", "<header", '<a href="~/nowhere/"></a><header')
    assert done.returncode == 2
    assert "Sidan ”klart/” länkar till ”nowhere/”, och den sidan finns inte." in done.stderr


def test_two_pages_of_ours_at_one_address_are_named(tinkered: Callable[..., Any]) -> None:
    done = tinkered("pages/done/plan.py", "url=", "url=desk.addresses.archive or ")
    assert done.returncode == 2
    assert "Två sidor vill ha adressen ”arkiv/”: archive och done." in done.stderr


def test_a_fault_in_the_program_says_so_and_how_to_see_it(tinkered: Callable[..., Any]) -> None:
    done = tinkered("press.py", "    made = []\n", "    made = {}['gone']\n")
    assert done.returncode == 2
    assert "KeyError: 'gone'. This is a fault in the program; KUNDINSIKT_DEBUG=1" in done.stderr
    done = tinkered("press.py", "    made = ", "    made = ", KUNDINSIKT_DEBUG="1")
    assert "Traceback" in done.stderr
    assert "press.py" in done.stderr
