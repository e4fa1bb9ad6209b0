"""`kundinsikt new`: from a heard sentence to a file, by questions and by options."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import make_cli, trying
from generator.cli.dialogue.asking import Asking
from generator.cli.dialogue.interview import Interview
from generator.cli.options import option_of
from generator.cli.telling import Teller
from generator.cli.trying import tried
from generator.output import add_file
from generator.problems import Problem
from generator.reading.content import read_content
from generator.rendering.contributing.answers import Answers
from generator.rendering.contributing.asked import question_of
from generator.rendering.contributing.new_file import new_file
from generator.rendering.language import language
from tests.contributing.table import CASES, Case
from tests.doors.command import PROJECT, files, kundinsikt, run
from tests.doors.terminal import DOWN, ENTER, STOP, Terminal

ANSWERS = {
    "quote": "Jag har ringt tre gånger: ingen svarar.",
    "said_by": "Privatkund, kök",
    "heard.on": "2026-11-18",
    "heard.channel": "phone",
    "consequence": "Kunden får vänta.",
    "title": "Kunder får vänta i telefon",
    "owner": "ekonomi",
}
PATH = "insights/feedback/2026/2026-11-kunder-far-vanta-i-telefon.yaml"
TEXT = """\
# yaml-language-server: $schema=../../.schema/feedback.json
title: Kunder får vänta i telefon
quote: "Jag har ringt tre gånger: ingen svarar."
said_by: Privatkund, kök
heard:
  on: 2026-11-18
  channel: phone
consequence: Kunden får vänta.
owner: ekonomi
"""


NUMBER = "070-174 06 35"
NUMBERS = {"070", "174", "06", "35"}


def options(**changes: str | None) -> list[str]:
    """The answers as options; ``changes`` by the fields' last names, None leaves one out."""
    answers = {path.rpartition(".")[2]: value for path, value in ANSWERS.items()} | changes
    given = ((option_of(name), value) for name, value in answers.items() if value is not None)
    return [word for pair in given for word in pair]


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """A project with the demonstration's departments and touchpoints, and no insight yet."""
    for name in ("departments", "touchpoints"):
        shutil.copytree(PROJECT / "insights" / name, tmp_path / "insights" / name)
    shutil.copy(PROJECT / "insights" / "settings.yaml", tmp_path / "insights")
    return tmp_path


def nothing_new(company: Path) -> bool:
    return not (company / "insights" / "feedback").exists()


def test_options_become_a_file_and_its_path_is_all_of_standard_output(company: Path) -> None:
    done = kundinsikt("new", *options(), cwd=company)
    assert (done.returncode, done.stdout) == (0, f"{PATH}\n"), done.stderr
    assert (company / PATH).read_text(encoding="utf-8") == TEXT
    assert kundinsikt("check", cwd=company).returncode == 0


def test_names_and_days_are_understood_as_people_say_them(company: Path) -> None:
    done = kundinsikt(
        *("new", "--dry-run", "--today", "2026-11-19"),
        *options(owner="EKONOMI", on="i går", channel="On the phone"),
        cwd=company,
    )
    assert (done.returncode, done.stdout) == (0, TEXT), done.stderr
    assert nothing_new(company)


@pytest.mark.parametrize(
    "given",
    [
        json.dumps(ANSWERS),
        json.dumps({**ANSWERS, "heard": {"on": "2026-11-18", "channel": "phone"}}),
        "".join(f"{path}: {json.dumps(value)}\n" for path, value in ANSWERS.items()),
    ],
    ids=["dotted JSON", "nested JSON", "YAML"],
)
def test_standard_input_becomes_the_same_file(given: str, company: Path) -> None:
    if '"heard"' in given:
        answers = json.loads(given)
        given = json.dumps({k: v for k, v in answers.items() if "." not in k})
    done = kundinsikt("new", "--from-stdin", "--dry-run", cwd=company, stdin=given)
    assert (done.returncode, done.stdout) == (0, TEXT), done.stderr


def test_what_is_no_answer_is_told_with_its_place(company: Path) -> None:
    given = "titel: x\ntags:\n  - a\nquote: [a, b]\n"
    done = kundinsikt("new", "--from-stdin", cwd=company, stdin=given)
    assert done.returncode == 1
    for told in ("stdin:1:1:", "Did you mean “title”?", "stdin:2:1:", "stdin:4:8:"):
        assert told in done.stderr
    assert nothing_new(company)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_case_of_the_table_becomes_its_bytes_or_leads_back_to_its_question(
    case: Case, shared_company: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shared_company)
    words = [word for path, value in case.answers.items() for word in (option_of(path), value)]
    done = CliRunner().invoke(make_cli(language("en")), ["new", "--dry-run", *words])
    if case.answers["heard.channel"] == "telefon":  # what is no code is a name here
        assert done.exit_code == 0
        return
    for path, _code in case.wrong:
        assert option_of(path) in done.stderr
    if done.exit_code == 0:
        assert done.stdout == new_file(case.answers).text
        assert "\n".join(case.lines) in done.stdout
    else:
        assert case.wrong, done.stderr
        assert done.stdout == ""


@pytest.fixture(scope="module")
def shared_company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("company")
    shutil.copytree(
        PROJECT / "insights", folder / "insights", ignore=shutil.ignore_patterns("feedback")
    )
    return folder


def test_a_misspelt_name_is_told_by_its_option_with_the_name_that_was_meant(company: Path) -> None:
    words = options(owner="Leverans och mntering", channel="telfon")
    done = kundinsikt("new", *words, cwd=company, KUNDINSIKT_LANGUAGE="sv")
    assert done.returncode == 1
    assert "--owner: " in done.stderr
    assert "Menade du ”Leverans och montering”?" in done.stderr
    assert "Menade du ”i telefon”?" in done.stderr
    assert done.stderr.endswith("Inget sparades.\n")
    assert nothing_new(company)


def test_a_personal_number_is_stopped_and_not_repeated(company: Path) -> None:
    done = kundinsikt("new", *options(quote="Mitt är 19900101-9802"), cwd=company)
    assert done.returncode == 1
    assert "--quote: " in done.stderr
    assert "9802" not in done.stderr
    assert nothing_new(company)


@pytest.mark.parametrize("branch", [(), ("--branch",)], ids=["file", "branch"])
def test_a_telephone_number_in_the_title_is_stopped_though_it_is_in_the_files_name_too(
    company: Path, branch: tuple[str, ...]
) -> None:
    committed(company)
    done = kundinsikt("new", *options(title=f"Ring kunden på {NUMBER}"), *branch, cwd=company)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("--title: ") == 1
    assert done.stderr.endswith("Nothing was saved.\n")
    assert not NUMBERS & set(re.findall(r"[0-9]+", done.stdout + done.stderr))
    assert nothing_new(company)
    assert git(company, "for-each-ref", "--format=%(refname)") == "refs/heads/main"


def test_a_number_that_comes_about_in_the_files_name_alone_leads_back_to_the_title() -> None:
    named = Problem("phone-number", "insights/feedback/•.yaml", details={"in_name": 1})
    assert question_of(named, TEXT) == "title"


def test_a_draft_whose_problems_are_not_recognised_is_not_let_through(
    company: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying, "masked", lambda text: text)
    monkeypatch.chdir(company)
    draft = new_file({**ANSWERS, "title": f"Ring kunden på {NUMBER}"})
    teller = Teller(language("en"))
    found = tried(Path("insights"), draft.path, draft.text, teller, None)
    assert {problem.code for problem in found.errors} == {"phone-number"}


def test_a_name_that_is_taken_gets_a_number(company: Path) -> None:
    taken = company / PATH
    taken.parent.mkdir(parents=True)
    taken.write_text("broken: [", encoding="utf-8")  # also one that can't be read
    done = kundinsikt("new", *options(), cwd=company)
    assert done.stdout == PATH.replace(".yaml", "-2.yaml") + "\n"
    assert taken.read_text(encoding="utf-8") == "broken: ["


def test_a_file_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "feedback" / "one.yaml"
    add_file(file, "first\n")
    with pytest.raises(FileExistsError):
        add_file(file, "second\n")
    assert files(tmp_path) == {"feedback/one.yaml": b"first\n"}


def test_without_a_terminal_the_missing_answers_are_named(company: Path) -> None:
    done = kundinsikt("new", *options(owner=None, on=None), cwd=company)
    assert done.returncode == 2
    assert "--on, --owner." in done.stderr
    assert "--from-stdin" in done.stderr
    assert nothing_new(company)


def test_a_terminal_that_cannot_move_its_cursor_is_not_asked_in(company: Path) -> None:
    terminal = Terminal("new", cwd=company, TERM="dumb")
    assert terminal.ends() == 2
    assert "--from-stdin" in terminal.shown


def git(folder: Path, *words: str) -> str:
    who = {
        f"GIT_{role}_{what}": "x@company.example"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    done = run("git", *words, cwd=folder, **who)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def committed(company: Path) -> None:
    """The company's settings as a first commit on `main`."""
    git(company, "init", "-q", "-b", "main")
    git(company, "config", "user.name", "X")
    git(company, "config", "user.email", "x@company.example")
    git(company, "add", "insights/settings.yaml")
    git(company, "commit", "-q", "-m", "First")


def test_a_branch_gets_the_file_and_the_folder_stays_as_it_is(company: Path) -> None:
    committed(company)
    before = git(company, "status", "--porcelain=v2", "--branch")
    done = kundinsikt("new", *options(), "--branch", cwd=company, KUNDINSIKT_LANGUAGE="sv")
    branch = "insikt/2026-11-kunder-far-vanta-i-telefon"
    assert (done.returncode, done.stdout) == (0, f"{PATH}\n"), done.stderr
    assert git(company, "status", "--porcelain=v2", "--branch") == before
    assert git(company, "show", f"{branch}:{PATH}") == TEXT.strip()
    assert git(company, "diff", "--name-only", "main", branch) == PATH
    assert git(company, "log", "-1", "--format=%s", branch) == "Insikt: Kunder får vänta i telefon"
    assert f"git push -u origin {branch}" in done.stderr
    assert f"/compare/main...{branch}" in done.stderr
    assert "git add" not in done.stderr


HINT = "sedan Enter"


@pytest.mark.parametrize("columns", [80, 40])
def test_every_question_is_answered_with_arrow_keys_and_first_letters(
    columns: int, company: Path
) -> None:
    terminal = Terminal("new", cwd=company, columns=columns, KUNDINSIKT_LANGUAGE="sv")
    terminal.answers("1/7 Vad sa kunden?", "240 tecken", ANSWERS["quote"])
    terminal.answers("2/7 Vem sa det", "60 tecken", ANSWERS["said_by"])
    terminal.answers("3/7 Vilken dag?", "i dag: 2026-11-21", "18/11")
    terminal.answers("4/7 Var hörde du det?", HINT, "buti")
    terminal.answers("5/7 Vad betyder det", "280 tecken", ANSWERS["consequence"])
    terminal.answers("6/7 Sammanfatta", "80 tecken", ANSWERS["title"])
    terminal.answers("7/7 Vem kan göra", HINT, DOWN, DOWN)
    terminal.answers("Vill du lägga till något?", HINT, DOWN)
    terminal.answers("Vad är det för slags insikt?", HINT, "stop")
    terminal.answers("Något mer?", HINT, "vilken")
    terminal.answers("Vilken avdelning", HINT, "kund")
    terminal.answers("Något mer?", HINT, "var på")
    terminal.answers("Var på vägen", HINT, "leverans h")
    terminal.answers("Något mer?", HINT, "hur h")
    terminal.answers("Hur hörde du det?", HINT, "i ett")
    terminal.answers("Något mer?", HINT, "hur j")
    terminal.answers("Hur jobbigt", HINT, "6")
    terminal.answers("Något mer?", HINT, "är det")
    terminal.answers("Är det något mer", "600 tecken", "Först så.\x1b\r\x1b\rSedan så.")
    terminal.answers("Något mer?", HINT, "din")
    terminal.answers("Din roll", "80 tecken", "Rådgivare")
    terminal.answers("Något mer?", HINT, "nej")
    terminal.answers("Spara den?", HINT, "s")
    assert terminal.ends() == 0
    assert (
        (company / PATH).read_text(encoding="utf-8")
        == """\
# yaml-language-server: $schema=../../.schema/feedback.json
title: Kunder får vänta i telefon
quote: "Jag har ringt tre gånger: ingen svarar."
said_by: Privatkund, kök
heard:
  on: 2026-11-18
  channel: store
  by: kundservice
  how: dialogue
consequence: Kunden får vänta.
owner: ekonomi
kind: stop
touchpoint: leverans-hem
effort: 6
context: |-
  Först så.

  Sedan så.
contributor: Rådgivare
"""
    )


def test_seen_instead_of_heard_and_an_answer_changed_at_the_end(company: Path) -> None:
    terminal = Terminal("new", *options(quote=None, said_by=None), cwd=company)
    terminal.answers("1/2 What did the customer say?", "240 characters")
    terminal.answers("2/2 Did nobody say it?", "400 characters", "Hon suckade.")
    terminal.answers("add anything?", "then Enter")
    terminal.answers("Save it?", "then Enter", "change")
    terminal.answers("Which answer?", "then Enter", "sum it")
    terminal.answers("Sum it up", "80 characters", " och får inget svar")
    terminal.answers("Save it?", "then Enter")
    assert terminal.ends() == 0
    (file,) = company.glob("insights/feedback/2026/*.yaml")
    text = file.read_text(encoding="utf-8")
    assert file.stem == "2026-11-kunder-far-vanta-i-telefon-och-far-inget-svar"
    assert "observation: Hon suckade.\n" in text
    assert "quote:" not in text
    assert "said_by:" not in text


class Undecided(Asking):
    """Somebody at no terminal who presses Enter three thousand times before an answer."""

    def __init__(self) -> None:
        self.times = 0

    def say(self, text: str = "", style: str = "", indent: str = "") -> None:
        pass

    def heading(self, number: str, text: str) -> None:
        self.times += 1

    def text(self, *_how: object, **_more: object) -> str:
        return "Hon suckade." if self.times == 3000 else ""


def test_whoever_answers_neither_of_the_two_is_asked_as_long_as_it_takes() -> None:
    content, _problems = read_content(PROJECT / "insights", wall_clock=date(2026, 11, 21))
    assert content is not None
    words, asking = language("en"), Undecided()
    interview = Interview(asking, Answers(content, words), words, ANSWERS)
    interview.mend("quote", [])
    assert asking.times == 3000
    assert interview.answers["observation"] == "Hon suckade."
    assert "quote" not in interview.answers


def test_an_answer_that_points_at_a_person_or_is_too_long_does_not_go_on(company: Path) -> None:
    terminal = Terminal("new", cwd=company)
    terminal.answers("1/7", "of 240 characters", "Mitt är 19900101-9802")
    terminal.sees("personal")
    terminal.types("\x15", "å" * 241)  # Ctrl-U empties the line
    terminal.sees("Take away 1 character.")
    terminal.types(ENTER, "\x7f", ENTER)
    terminal.answers("2/7", "of 60 characters", STOP)
    assert terminal.ends() == 2
    assert "Stopped. Nothing was saved." in terminal.shown
    assert nothing_new(company)


def test_a_wrong_answer_among_the_options_is_asked_for_again(company: Path) -> None:
    terminal = Terminal("new", *options(said_by=None, owner="nobody"), cwd=company)
    terminal.answers("1/1 Who said it", "of 60 characters", "Kund")
    terminal.answers("add anything?", "then Enter")
    terminal.sees("“nobody”")
    terminal.answers("Who can do something about it?", "then Enter", "eko")
    terminal.answers("Save it?", "then Enter", "throw")
    assert terminal.ends() == 2
    assert "owner: ekonomi" in terminal.shown
    assert "Nothing was saved." in terminal.shown
    assert nothing_new(company)
