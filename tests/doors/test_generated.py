"""`kundinsikt schema` and `issue-forms`: what is made from the content and lies beside it."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import make_cli
from generator.editions.issue_forms import files as forms
from generator.editions.schemas import files as schemas
from generator.reading.content import Content, read_content
from generator.rendering.contributing.issue import read_issue
from generator.rendering.contributing.new_file import PATHS
from generator.rendering.contributing.options import Options
from generator.rendering.language import language
from generator.rendering.schemas import KINDS
from tests.doors.command import PROJECT, files, kundinsikt
from tests.doors.small import small_project, write

COMMANDS = {"schema": "insights/.schema/feedback.json", "issue-forms": ".github/ISSUE_TEMPLATE"}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project to stand in."""
    small = small_project(tmp_path)
    monkeypatch.chdir(small)
    return small


def invoke(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(make_cli(language("en")), words)
    return done.exit_code, done.output


def content_of(folder: Path) -> Content:
    content, problems = read_content(folder, wall_clock=date(2026, 11, 21))
    assert content is not None
    assert problems.errors == ()
    return content


@pytest.fixture(scope="module")
def demonstration() -> Content:
    return content_of(PROJECT / "insights")


def test_the_demonstrations_schemas_are_current(demonstration: Content) -> None:
    folder = PROJECT / "insights" / schemas.FOLDER
    made = {name: text.encode() for name, text in schemas.files(demonstration)}
    assert files(folder) == dict(sorted(made.items())), "run `make generated`"


def test_the_demonstrations_issue_forms_are_current(demonstration: Content) -> None:
    for name, text in forms.files(demonstration):
        assert (PROJECT / name).read_text(encoding="utf-8") == text, "run `make generated`"


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_written_is_current_until_a_department_comes(command: str, project: Path) -> None:
    assert invoke(command, "--check")[0] == 1
    assert invoke(command)[0] == 0
    assert (project / COMMANDS[command]).exists()
    assert invoke(command, "--check") == (0, "Allt är aktuellt.\n")
    before = files(project)
    assert invoke(command)[0] == 0
    assert files(project) == before
    write(project, "departments/leverans.yaml", name="Leverans", contact="Chefen", headcount=1)
    code, told = invoke(command, "--check")
    assert code == 1
    assert f"”kundinsikt {command} insights”" in told
    assert "är inte aktuell" in told


@pytest.mark.parametrize("command", COMMANDS)
def test_an_insight_with_an_error_stops_nothing_and_a_department_does(
    command: str, project: Path
) -> None:
    (project / "insights/feedback/insikt-000.yaml").write_text("title:Nej\n", encoding="utf-8")
    assert invoke(command)[0] == 0
    (project / "insights/departments/ny.yaml").write_text("nme: Ny\n", encoding="utf-8")
    code, told = invoke(command)
    assert code == 1
    assert "departments/ny.yaml" in told
    assert "insikt-000" not in told


def test_the_reader_leaves_the_schemas_alone(project: Path) -> None:
    before = invoke("check")
    assert invoke("schema")[0] == 0
    assert invoke("check") == before


def test_a_company_of_ones_own_has_schemas_from_the_start(
    copy_of_project: Callable[[Path], Path], tmp_path: Path
) -> None:
    project = copy_of_project(tmp_path)
    words = ("init", "--company", "Acme", "--language", "en", "--departments", "Finance", "--yes")
    assert kundinsikt(*words, cwd=project).returncode == 0
    schema = json.loads((project / "insights/.schema/feedback.json").read_text(encoding="utf-8"))
    assert schema["properties"]["owner"]["enum"] == ["finance", "unknown"]
    assert schema["title"] == "Insight · Insikt"
    assert kundinsikt("schema", "--check", cwd=project).returncode == 0
    for file in project.glob("insights/**/*.yaml"):
        first = file.read_text(encoding="utf-8").partition("\n")[0]
        assert (file.parent / first.rpartition("=")[2]).is_file()


def test_an_editor_finds_a_schema_for_every_file_without_being_told_in_it() -> None:
    settings = json.loads((PROJECT / ".vscode/settings.json").read_text(encoding="utf-8"))
    globs = settings["yaml.schemas"]
    assert {Path(schema).stem for schema in globs} == set(KINDS)
    for file in (PROJECT / "insights").rglob("*.yaml"):
        name = file.relative_to(PROJECT).as_posix()
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text("utf-8"))
        assert named
        flat = {schema: glob.replace("**/*.{yaml,yml}", "*.yaml") for schema, glob in globs.items()}
        found = [schema for schema, glob in flat.items() if fnmatch(name, glob)]
        assert [(PROJECT / schema).resolve() for schema in found] == [
            (file.parent / named[1]).resolve()
        ]


def made_forms(content: Content) -> dict[str, str]:
    return dict(forms.files(content))


def test_the_forms_are_what_git_hosts_take(demonstration: Content) -> None:
    """GitHub and Gitea: ids without dots, each once; options that are texts, each once."""
    for name, text in made_forms(demonstration).items():
        if not name.endswith(("insight.yml", "again.yml")):
            continue
        form = yaml.safe_load(text)
        assert set(form) == {"name", "description", "title", "labels", "body"}
        asked = [element for element in form["body"] if element["type"] != "markdown"]
        ids = [element["id"] for element in asked]
        labels = [element["attributes"]["label"] for element in asked]
        assert len({*ids}) == len({*labels}) == len(asked)
        for element in asked:
            assert re.fullmatch(r"[A-Za-z0-9_-]+", element["id"])
            assert element["type"] in ("input", "textarea", "dropdown")
            assert set(element) <= {"type", "id", "attributes", "validations"}
            options = element["attributes"].get("options", [])
            assert all(isinstance(option, str) and option for option in options)
            assert len({option.casefold() for option in options}) == len(options)
            assert "none" not in {option.casefold() for option in options}
            assert bool(options) == (element["type"] == "dropdown")


def test_every_field_that_is_asked_for_is_asked_in_each_form(demonstration: Content) -> None:
    made = made_forms(demonstration)
    form = yaml.safe_load(made[".github/ISSUE_TEMPLATE/customer-insight.yml"])
    ids = {element.get("id") for element in form["body"]} - {None}
    assert ids == {path.replace(".", "_") for path in PATHS}
    template = made[".gitlab/issue_templates/Kundinsikt.md"]
    assert set(read_issue(template).answers) == set(PATHS)
    assert "".join(read_issue(template).answers.values()) == ""
    assert template.endswith("\n/label ~customer-insight\n")


def test_what_every_insight_must_have_must_be_answered(demonstration: Content) -> None:
    form = yaml.safe_load(made_forms(demonstration)[".github/ISSUE_TEMPLATE/customer-insight.yml"])
    must = {element["id"] for element in form["body"] if element.get("validations")}
    assert must == {"title", "heard_on", "heard_channel", "consequence", "owner"}


@pytest.mark.parametrize("code", ["sv", "en"])
def test_every_name_that_is_offered_is_understood_whatever_the_sites_language(
    code: str, demonstration: Content
) -> None:
    offered, understood = Options(demonstration, code), Options(demonstration, "sv")
    for path in PATHS:
        chosen = [understood.chosen(path, name) for name in offered.names(path)]
        assert len(set(chosen)) == len(chosen)
        schema = json.loads((PROJECT / "insights/.schema/feedback.json").read_text("utf-8"))
        for key in path.split("."):
            schema = schema["properties"][key]
        if chosen and "enum" in schema:
            assert set(chosen) <= set(schema["enum"])


def test_departments_of_one_name_are_told_apart_by_their_ids(project: Path) -> None:
    write(project, "departments/ekonomi-2.yaml", name="Ekonomi", contact="Chefen", headcount=1)
    write(project, "departments/none.yaml", name="None", contact="Chefen", headcount=1)
    options = Options(content_of(project / "insights"), "sv")
    names = options.names("heard.by")
    assert names == ["Ekonomi (ekonomi-2)", "Ekonomi (ekonomi)", "None (none)"]
    assert [options.chosen("heard.by", name) for name in names] == ["ekonomi-2", "ekonomi", "none"]


def test_a_form_without_touchpoints_asks_nothing_of_them(project: Path) -> None:
    assert not (project / "insights/touchpoints").exists()
    made = made_forms(content_of(project / "insights"))
    form = yaml.safe_load(made[".github/ISSUE_TEMPLATE/customer-insight.yml"])
    assert "touchpoint" not in {element.get("id") for element in form["body"]}


def test_a_file_that_cannot_be_read_is_not_current(project: Path) -> None:
    assert invoke("schema")[0] == 0
    file = project / "insights/.schema/feedback.json"
    file.write_bytes(b"\xff")
    assert invoke("schema", "--check")[0] == 1
    shutil.rmtree(file.parent)
    assert invoke("schema", "--check")[0] == 1
