"""What the documents name exists, and what they say that the command answers is what it answers."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.cli import make_cli
from generator.rendering.addresses import Addresses
from generator.rendering.language import LANGUAGES, language
from tests.doors.command import kundinsikt
from tests.doors.small import small_project
from tests.pages.printed import content as read

PROJECT = Path(__file__).parents[1]
DOCUMENTS = [*sorted(PROJECT.glob("*.md")), *sorted((PROJECT / "docs").glob("*.md"))]

CLI = make_cli(language("en"))
OPTIONS = {
    name: {flag for parameter in command.params for flag in parameter.opts} | {"-h", "--help"}
    for name, command in CLI.commands.items()
}
ANY_COMMAND = frozenset({"", "COMMAND"})
"""Stand for every command: `kundinsikt --help`, `kundinsikt COMMAND --help`."""

BENCH_OPTIONS = {
    option
    for name in ("bench", "soak")
    for option in re.findall(
        r'"(--[a-z-]+)"', (PROJECT / f"tests/{name}/__main__.py").read_text("utf-8")
    )
}
TARGETS = set(re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))

_BLOCK = re.compile(r"^(`{3,})[^\n]*\n(.*?)^\1[ ]*$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)+\.(?:json|js|md|py|toml|txt|yaml)")

documents = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def prose(document: Path) -> str:
    """The document without its blocks of code."""
    return _BLOCK.sub("", document.read_text("utf-8"))


def spans(document: Path) -> Iterator[str]:
    """What stands as code within a sentence, each on one line."""
    for span in _SPAN.finditer(prose(document)):
        yield " ".join(span[2].split())


def commands(document: Path) -> Iterator[list[str]]:
    """The commands that a reader may type, as words; settings of variables are left out."""
    lines = list(spans(document))
    for block in _BLOCK.finditer(document.read_text("utf-8")):
        whole = block[2].replace("\\\n", " ")
        lines += [line.removeprefix("$ ") for line in whole.splitlines() if line[:2] == "$ "]
    for line in lines:
        for part in re.split(r" && | \| | # ", line):
            words = re.sub(r"^(?:[A-Z_]+=\S* )+", "", part).split(" ")
            if words[0].rpartition("/")[2] in ("kundinsikt", "make"):
                yield shlex.split(" ".join(words))


def is_known(words: list[str]) -> bool:
    """Whether `make` has the target, or `kundinsikt` the command and each of its options."""
    program, *rest = words
    if program == "make":
        return all(word in TARGETS for word in rest if "=" not in word and "/" not in word)
    name = next((word for word in rest if not word.startswith("-")), "")
    flags = {word.partition("=")[0] for word in rest if word.startswith("-") and word != "-"}
    if name in ANY_COMMAND:
        return flags <= {"-h", "--help", "--version"}
    return name in OPTIONS and flags <= OPTIONS[name]


def anchors(document: Path) -> set[str]:
    """The anchors that git hosts give the headings."""
    headings = _HEADING.findall(prose(document))
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


def made_pages() -> set[Path]:
    """Where pages that the program makes are linked to, from those written by hand."""
    made = set()
    for code in LANGUAGES:
        addresses = Addresses(language(code))
        for name, value in vars(Addresses).items():
            if isinstance(value, property):
                made.add(PROJECT / "docs" / getattr(addresses, name) / "index.md")
    return made


@documents
def test_every_command_and_option_exists(document: Path):
    assert [words for words in commands(document) if not is_known(words)] == []


@documents
def test_every_option_that_stands_alone_is_one_of_a_command(document: Path):
    known = set.union(BENCH_OPTIONS, *OPTIONS.values())
    alone = [span for span in spans(document) if re.match(r"--[a-z]", span)]
    assert [span for span in alone if re.split("[ =]", span)[0] not in known] == []


@documents
def test_every_link_and_picture_leads_somewhere(document: Path):
    made = made_pages()
    lost = []
    for link in _LINK.findall(_SPAN.sub("", prose(document))):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (document.parent / path.partition("?")[0]).resolve() if path else document
        if target not in made and (
            not target.exists() or (anchor and anchor not in anchors(target))
        ):
            lost.append(link)
    assert lost == []


def test_every_file_that_is_named_for_those_who_change_the_program_exists():
    document = PROJECT / "HACKING.md"
    named = [span for span in spans(document) if _FILE.fullmatch(span)]
    roots = (PROJECT, PROJECT / "generator", PROJECT / "generator/theme")
    assert named
    assert [name for name in named if not any((root / name).exists() for root in roots)] == []


@pytest.fixture(scope="module")
def contributing() -> str:
    return (PROJECT / "CONTRIBUTING.md").read_text("utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(PROJECT / "insights", folder / "insights")
    return folder


# The language, the file, the quote with a telephone number in it, and a channel that is none.
@pytest.mark.parametrize(
    ("code", "name", "called", "channel"),
    [
        (
            "sv",
            "2026-09-hemma-hela-dagen",
            "Ring mig på 070-174 06 05, jag tog ledigt för en diskmaskin.",
            "telefon",
        ),
        (
            "en",
            "2026-09-home-all-day",
            "Call me on 070-174 06 05, I took a day off for a dishwasher.",
            "telephone",
        ),
    ],
)
def test_the_answers_shown_to_contributors_are_those_they_get(
    code: str, name: str, called: str, channel: str, contributing: str, project: Path
):
    file = project / f"insights/feedback/2026/{name}.yaml"
    blocks = [block[2] for block in _BLOCK.finditer(contributing)]
    examples = [block for block in blocks if re.match("title: .*\nquote: ", block)]
    whole = next(each for each in examples if ("Kunder" in each) == (code == "sv"))

    quote = re.sub("(?<=quote: ).*", called, whole).replace("owner: ", "owner:")
    file.write_text(quote, "utf-8")
    done = kundinsikt("check", "--format", "markdown", cwd=project, KUNDINSIKT_LANGUAGE=code)
    assert done.stdout in blocks

    misspelt = whole.replace("phone", channel).replace("owner: leverans", "owner: leverens")
    file.write_text(misspelt, "utf-8")
    done = kundinsikt("check", cwd=project, KUNDINSIKT_LANGUAGE=code)
    assert done.stderr + done.stdout in blocks
    file.unlink()


def test_a_command_that_is_none_and_an_option_that_is_none_are_told():
    assert is_known(["kundinsikt", "check", "--format=json", "insights"])
    assert not is_known(["kundinsikt", "chekc"])
    assert not is_known(["kundinsikt", "check", "--keep-going"])
    assert not is_known(["make", "sight"])


@pytest.mark.parametrize("place", ["Fikarummet, plan 2", "Break room, floor 2"])
def test_the_example_of_a_screen_is_whole_and_gets_an_address(place: str, tmp_path: Path) -> None:
    example = re.search(
        rf"`insights/(screens/[a-z-]+\.yaml)`:\n\n```yaml\n(place: {place}\n.*?)```",
        (PROJECT / "CONTRIBUTING.md").read_text("utf-8"),
        re.DOTALL,
    )
    assert example is not None
    file, text = example.groups()
    assert text.count("\n") == 6
    project = small_project(tmp_path)
    (project / "insights/screens").mkdir()
    (project / "insights" / file).write_text(text, "utf-8")
    assert kundinsikt("check", "insights", cwd=project).returncode == 0
    (shown,) = read(project).screens.values()
    assert shown.value.place == place
    assert shown.value.size_inches == 50


def test_the_example_of_a_decision_is_whole_and_ready(tmp_path: Path) -> None:
    example = re.search(
        r"```markdown\n(---\ntitle: Fri retur.*?)```",
        (PROJECT / "CONTRIBUTING.md").read_text("utf-8"),
        re.DOTALL,
    )
    assert example is not None
    content = tmp_path / "insights"
    shutil.copytree(PROJECT / "insights", content)
    paper = content / "decisions/2026-12-fri-retur-i-butik.md"
    paper.write_text(example[1], "utf-8")
    assert kundinsikt("check", content, cwd=tmp_path).returncode == 0
    reviewed = kundinsikt("review", paper, "--content", content, cwd=tmp_path)
    assert reviewed.returncode == 0, reviewed.stdout
