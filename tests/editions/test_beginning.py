"""`kundinsikt init`: a project that is somebody's own, and whole from the start."""

import re
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from babel.messages import pofile
from hypothesis import given
from hypothesis import strategies as st

from generator.editions.beginning import files as beginning
from generator.model.base import ID_PATTERN
from generator.reading.content import read_content
from generator.rendering.language import FOLDER
from generator.rendering.schemas import KINDS
from tests.doors.command import PROJECT, copy_project, files, kundinsikt, pages, run
from tests.doors.html import Elements, collapsed
from tests.doors.small import TODAY, insight

COMPANY = 'Ö & Å "Kök"'
WORDS = {
    "sv": ("--company", COMPANY, "--language", "sv", "--departments", "Ekonomi, Kök & bad, IT"),
    "en": ("--company", "Acme", "--language", "en", "--departments", "Finance, Delivery, IT"),
}
SCHEMAS = [f".schema/{kind}.json" for kind in sorted(KINDS)]
HANDWRITTEN = {"sv": {"om/", "for-redaktorer/"}, "en": {"about/", "for-editors/"}}


def initialised(code: str, folder: Path, copy: Callable[[Path], Path]) -> Path:
    project = copy(folder)
    done = kundinsikt("init", *WORDS[code], "--yes", cwd=project)
    assert done.returncode == 0, done.stderr
    return project


def strict(project: Path) -> Path:
    """The project's site, built by MkDocs with every warning as an error."""
    words = (sys.executable, "-m", "mkdocs", "build", "--strict")
    done = run(*words, cwd=project)
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.fixture(scope="module", params=list(WORDS))
def empty(
    request: pytest.FixtureRequest,
    copy_of_project: Callable[[Path], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[str, Path]:
    """A language, and a project in it without one insight, built."""
    project = initialised(request.param, tmp_path_factory.mktemp("empty"), copy_of_project)
    strict(project)
    return request.param, project


def text(page: Path) -> str:
    return collapsed(" ".join(Elements(page.read_text(encoding="utf-8")).pieces))


def test_what_is_left_is_ones_own(empty: tuple[str, Path]) -> None:
    code, project = empty
    names = {"sv": ["ekonomi", "it-avdelning", "kok-bad"], "en": ["delivery", "finance"]}[code]
    if code == "en":
        names = [*names, "it-department"]
    expected = [*SCHEMAS, *(f"departments/{name}.yaml" for name in names), "settings.yaml"]
    assert list(files(project / "insights")) == expected


def test_it_passes_check(empty: tuple[str, Path]) -> None:
    _code, project = empty
    done = kundinsikt("check", cwd=project)
    assert (done.returncode, done.stdout) == (
        0,
        "0 insights read, no errors, 3 pieces of advice.\n",  # who answers is still a question
    )


def test_a_site_without_an_insight_has_its_pages_and_says_that_they_are_empty(
    empty: tuple[str, Path],
) -> None:
    code, project = empty
    site = project / "site"
    folders = {page.removesuffix("index.html") for page in pages(site) if page != "404.html"}
    week, department, archive, done = {
        "sv": ("vecka/", "avdelning/", "arkiv/", "klart/"),
        "en": ("week/", "department/", "archive/", "done/"),
    }[code]
    assert {"", week, department, archive, done, *HANDWRITTEN[code]} <= folders
    other = {"sv": "en", "en": "sv"}[code]
    assert not folders & HANDWRITTEN[other]
    for folder in ("", week, archive, done):
        said = text(site / folder / "index.html")
        assert re.search(
            {"sv": r"\b[Ii]ngen|[Ii]nget|[Ii]nga\b", "en": r"\b[Nn]o\b|[Nn]othing"}[code], said
        ), folder


def test_the_company_is_named_on_every_page(empty: tuple[str, Path]) -> None:
    code, project = empty
    company = {"sv": COMPANY, "en": "Acme"}[code]
    for name in pages(project / "site"):
        assert company in text(project / "site" / name), name
        assert "Härdvik" not in text(project / "site" / name), name


def _forms(text: object) -> list[str]:
    """The singular and the plural, or the one text that there is."""
    return [str(form) for form in text] if isinstance(text, list | tuple) else [str(text)]


def swedish() -> list[str]:
    """Every Swedish string of the catalogue that is a text by itself and not English too."""
    with (FOLDER / "sv.po").open("rb") as stream:
        catalogue = pofile.read_po(stream, locale="sv")
    english, found = "", list[str]()
    for message in catalogue:
        english += "\n".join(["", *_forms(message.id)])
        found += _forms(message.string)
    pieces = {
        piece.strip(" .:,!?")
        for text in found
        for piece in re.split(r"%\(\w+\)[sd]|\{\w*\}|<[^>]+>|\n", text)
    }
    return sorted(
        p for p in pieces if len(p) > 2 and not re.search(rf"\b{re.escape(p)}\b", english)
    )


def test_no_swedish_is_left_on_an_english_site(
    copy_of_project: Callable[[Path], Path], tmp_path: Path
) -> None:
    """With insights in every state that has words of its own."""
    project = initialised("en", tmp_path, copy_of_project)
    settings = project / "insights" / "settings.yaml"
    settings.write_text(settings.read_text("utf-8") + f"demo_today: {TODAY}\n", encoding="utf-8")
    answer = {"text": "We know.", "on": "2026-11-13", "role": "Manager"}
    action = {"kind": "root_cause", "text": "Mend it", "due": "2026-12-01"}
    cause = {"category": "invoice_payment", "department": "finance"}
    told: dict[str, object] = {"answer": answer, "action": action, "cause": cause}
    english = {"quote": "I rang three times.", "said_by": "Customer", "consequence": "They wait."}
    closed = {"verdict": "worked", "measure": "Calls", "before": 9, "after": 3}
    states: list[tuple[str, dict[str, object]]] = [
        ("new", {"quote_of_the_week": {"week": "2026-W47"}}),
        ("received", {"answer": answer, "effort": 6}),
        ("planned", {**told, "contacts": {"count": 4, "period": "week"}}),
        ("done", told),
        ("closed", {**told, "outcome": closed, "told_customer": "yes"}),
        ("declined", {"answer": answer, "owner": "unknown"}),
        ("escalated", {"value": {"customer": "irritating", "company": "valued"}}),
        ("superseded", {"superseded_by": "insight-0"}),
    ]
    for number, (status, more) in enumerate(states):
        fields: dict[str, object] = {"owner": "finance", **english, **more}
        insight(project, f"insight-{number}", title=f"Title {number}", status=status, **fields)
    insight(project, "insight-8", owner="nobody", **english)
    done = kundinsikt("build", "--keep-going", cwd=project)
    assert done.returncode == 1, done.stderr
    site = project / "site"
    assert "editors/index.html" in pages(site)
    assert len(pages(site)) > 15
    words = swedish()
    assert len(words) > 300
    for name in sorted(pages(site)):
        html = (site / name).read_text(encoding="utf-8")
        assert '<html lang="en"' in html
        elements = Elements(html)
        shown = " ".join(
            [
                text(site / name),
                *(
                    value
                    for _tag, attributes in elements.found
                    for key, value in attributes.items()
                    if key in ("aria-label", "title", "alt", "placeholder", "content")
                ),
            ]
        )
        left = [word for word in words if re.search(rf"\b{re.escape(word)}\b", shown)]
        assert left == [], name


def test_the_questions_are_asked_when_nothing_was_said(
    copy_of_project: Callable[[Path], Path], tmp_path: Path
) -> None:
    project = copy_of_project(tmp_path)
    done = kundinsikt("init", cwd=project, stdin="Acme\nen\nFinance\ny\n")
    assert done.returncode == 0, done.stderr
    left = ["departments/finance.yaml", "settings.yaml"]
    assert list(files(project / "insights")) == [*SCHEMAS, *left]
    assert "Everything in insights/ will be removed. Go on?" in done.stderr


@pytest.mark.parametrize("answers", ["", "Acme\n", "Acme\nen\nFinance\n", "Acme\nen\nFinance\nn\n"])
def test_without_a_clear_yes_nothing_is_removed(
    answers: str, copy_of_project: Callable[[Path], Path], tmp_path: Path
) -> None:
    project = copy_of_project(tmp_path)
    done = kundinsikt("init", cwd=project, stdin=answers)
    assert done.returncode == 2
    assert done.stderr.endswith("Stopped.\n")
    assert files(project) == files_of_the_project()


def files_of_the_project() -> dict[str, bytes]:
    found = {"mkdocs.yml": (PROJECT / "mkdocs.yml").read_bytes()}
    for name in ("docs", "insights"):
        found |= {f"{name}/{path}": data for path, data in files(PROJECT / name).items()}
    return dict(sorted(found.items()))


@pytest.mark.parametrize(
    ("option", "value"),
    [("--company", "x" * 81), ("--departments", "x" * 61), ("--departments", "!!, ??")],
)
def test_answers_that_cannot_be_used_change_nothing(
    option: str, value: str, copy_of_project: Callable[[Path], Path], tmp_path: Path
) -> None:
    project = copy_of_project(tmp_path)
    done = kundinsikt("init", *WORDS["sv"], "--yes", option, value, cwd=project)
    assert done.returncode == 2
    assert "Could not run: " in done.stderr
    assert files(project) == files_of_the_project()


def test_there_and_back_again_leaves_mkdocs_yml_as_it_was(
    copy_of_project: Callable[[Path], Path], tmp_path: Path
) -> None:
    project = initialised("sv", tmp_path, copy_of_project)
    first = (project / "mkdocs.yml").read_text(encoding="utf-8")
    for code in ("en", "sv"):
        assert kundinsikt("init", *WORDS[code], "--yes", cwd=project).returncode == 0
    assert (project / "mkdocs.yml").read_text(encoding="utf-8") == first


@given(
    company=st.text(min_size=1, max_size=80),
    code=st.sampled_from(["sv", "en"]),
    names=st.lists(st.text(max_size=60), max_size=4),
)
def test_any_answers_give_files_that_can_be_read_or_are_told(
    company: str, code: str, names: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("content")
    for name, content in beginning.content(company, code, names):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content.encode("utf-8", "surrogatepass"))
        assert re.match(ID_PATTERN, Path(name).stem)
    content_read, problems = read_content(folder, wall_clock=date(2026, 11, 21))
    if content_read is not None and not problems.errors:
        assert content_read.settings.company == " ".join(company.split())
        departments = beginning.departments(names, code)
        assert {id_: e.value.name for id_, e in content_read.departments.items()} == departments
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Kök & bad", "kok-bad"),
        ("IT", "it-avdelning"),
        ("Unknown", "unknown-avdelning"),
        ("Łódź", "odz"),
        ("Ærø", "aero"),
        ("会計", None),
    ],
)
def test_a_department_gets_an_address(name: str, id_: str | None) -> None:
    assert list(beginning.departments([name], "sv")) == ([id_] if id_ else [])


def test_a_menu_in_another_language_is_told_with_the_right_paths(tmp_path: Path):
    project = copy_project(tmp_path)
    settings = project / "insights/settings.yaml"
    text = settings.read_text(encoding="utf-8").replace("language: sv", "language: en")
    settings.write_text(text, encoding="utf-8")
    done = kundinsikt("build", cwd=project)
    assert done.returncode == 2
    assert "week/index.md" in done.stderr
    assert "vecka/index.md" in done.stderr
