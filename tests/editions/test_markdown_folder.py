"""The exported folder, built by other engines: the same pages with the same words."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.editions.markdown_folder.folder import on_one_line
from generator.reading.content import read_content
from tests.doors.command import PROJECT, files, kundinsikt, pages
from tests.doors.html import Content, Elements, collapsed
from tests.doors.small import insight, small_project
from tests.editions.engines import ENGINES

NAUGHTY = PROJECT.parent / "shared" / "data" / "naughty-strings" / "blns.json"

OURS = [
    "<script>alert(1)</script>",
    "{{ config.site_name }} {% raw %} {# x #} ${x} #{x}",
    "*a* **b** _c_ __d__ ~~e~~ `f`",
    "[x](javascript:alert(1)) ![y](https://a.example/b.png) <https://a.example> [^1] [z][1]",
    "</div></div></section></article></main> <div markdown='1'> *a*",
    "<!-- *a* --> <![CDATA[ x ]]> <?php x ?> &lt; &amp;lt; &#42; &nbsp; &copy",
    "# a ## b\t- c\t> d\t1. e",
    "!!! note ??? x === 'tab' ```python --8<-- \"mkdocs.yml\" ;--8<-- 'x'",
    "{: .a #b onclick=alert(1) } {.a} { #b } *[HTML]: x",
    "wzxhzdk:0 klzzwxh:0001 amp;wzxhzdk:1",
    "--- title: x --- ... +++",
    "a\u00a0b \u2003c\u2028d\u2029e f\u200bg",
    r"\* \_ \< \\ $x^2$ \(y\) $$z$$",
    "| a | b | |---|---|",
    "a \"b\" 'c' ”d” “e” «f» — …",
]


@pytest.fixture(scope="session")
def exported(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "folder"
    done = kundinsikt("export", folder, cwd=project)
    assert done.returncode == 0, done.stderr
    assert done.stderr == f"{len(files(folder))} files in {folder}/.\n"
    return folder


def copied(folder: Path, to: Path) -> Path:
    """The engines build where the folder stands: each gets one of its own."""
    for name, data in files(folder).items():
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        (to / name).write_bytes(data)
    return to


@pytest.fixture(scope="module", params=list(ENGINES))
def built(
    request: pytest.FixtureRequest, exported: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The exported demonstration, built by each engine."""
    return ENGINES[request.param].build(copied(exported, tmp_path_factory.mktemp("built")))


def test_every_engine_makes_the_same_pages(site: Path, built: Path) -> None:
    """Zensical builds an empty site without an error when it does not understand a project."""
    assert pages(built) == pages(site)


def test_every_engine_leaves_the_words_and_the_links_as_they_are(site: Path, built: Path) -> None:
    insights = [name for name in sorted(pages(site)) if name.startswith("insikt/")]
    assert len(insights) > 50
    for name in insights:
        ours, theirs = Content(site / name), Content(built / name)
        assert len(ours.text) > 100
        assert theirs.text == ours.text, name
        assert theirs.links == ours.links, name


def test_every_engine_frames_the_pages_as_ours_does(site: Path, built: Path) -> None:
    for name in ("index.html", "arkiv/index.html", "om/index.html", "404.html"):
        html = (built / name).read_text(encoding="utf-8")
        for piece in ('<html lang="sv"', '"md-header masthead"', '"md-search"', '"foot"'):
            assert piece in html, name
    archive = (built / "arkiv" / "index.html").read_text(encoding="utf-8")
    assert "../assets/kundinsikt/archive.js" in archive
    assert files(built)["arkiv/insights.json"] == files(site)["arkiv/insights.json"]


def naughty_strings() -> list[str]:
    if not NAUGHTY.exists():
        return []
    found: list[str] = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    return [text[:240] for text in found if text.strip()]


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """An exported folder of nasty insights, and the words that each page must show.

    What reading refuses (control characters and the like) is left out, as it would be.
    """
    project = small_project(tmp_path_factory.mktemp("nasty"), insights=0)
    for number, text in enumerate(OURS + naughty_strings()):
        broken_up = f"{text}\n\n    {text}\n\n\n* {text}"[:400]
        answer = {"text": broken_up, "on": "2026-11-13"}
        id_ = f"insikt-{number:03}"
        insight(project, id_, quote=text, answer=answer, status="received", title=text[:80])
    content, problems = read_content(project / "insights", wall_clock=date(2026, 11, 21))
    assert content is not None
    for file in problems.files_with_errors:
        Path(file).unlink()
    words = {}
    for id_, entry in content.feedback.items():
        value = entry.value
        assert value.quote is not None
        assert value.answer is not None
        words[id_] = [value.title, value.quote, *value.answer.text.split("\n")]
    folder = project.parent / "exported"
    done = kundinsikt("export", folder, cwd=project)
    assert done.returncode == 0, done.stderr
    return folder, words


@pytest.mark.skipif(not NAUGHTY.exists(), reason=f"{NAUGHTY.name} is not beside the project")
def test_there_are_hundreds_of_nasty_insights(nasty: tuple[Path, dict[str, list[str]]]) -> None:
    assert len(nasty[1]) > 450


@pytest.mark.parametrize("engine", list(ENGINES))
def test_nasty_words_come_out_as_the_words_they_are(
    engine: str, nasty: tuple[Path, dict[str, list[str]]], tmp_path: Path
) -> None:
    folder, words = nasty
    site = ENGINES[engine].build(copied(folder, tmp_path / "folder"))
    assert len(words) >= len(OURS)
    for id_, texts in words.items():
        page = site / "insikt" / id_ / "index.html"
        content = Content(page)
        for text in texts:
            assert collapsed(text) in content.text, id_
        assert not {"script", "img", "iframe", "style"} & set(content.elements), id_
        assert all(link.startswith(("../", "mailto:")) for link in content.links), id_
        elements = Elements(page.read_text(encoding="utf-8"))
        assert elements.alive() == [], id_
        assert collapsed(elements.texts["title"]).startswith(collapsed(texts[0])), id_


TEXTS = st.text(st.sampled_from("ab \n\t\r\u2028\u2029<>&\"'=/"), max_size=12)


@given(texts=st.lists(TEXTS, min_size=3, max_size=3))
def test_html_on_one_line_says_the_same_to_the_letter(texts: list[str]) -> None:
    html = str(
        Markup('<div\n  class="{}"\n  title="{}"><p>.{}.</p>\n  <hr>\n</div>').format(*texts)
    )
    line = on_one_line(html)
    assert len(line.splitlines()) == 1
    before, after = Elements(html), Elements(line)
    assert after.found == before.found
    assert after.texts["p"] == before.texts["p"]
