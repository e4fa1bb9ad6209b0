"""What the error reference shows is what the program says: every example is read for real."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.problems import Problem
from generator.reading.content import read_content
from generator.rendering.examples import Example, Piece, groups
from generator.rendering.language import LANGUAGES
from generator.rendering.messages import TEXTS

TODAY = date(2026, 11, 21)

IN_WORDS = {
    "body-too-long": "20,000 characters",
    "file-too-large": "64 kB",
    "follows-left-out": "shown on a site, and never by check",
    "forbidden-character": "can't be seen",
    "missing-settings": "a file that isn't there",
    "no-such-folder": "a folder that isn't there",
    "not-a-file": "a pipe",
    "not-utf-8": "bytes",
    "symbolic-link": "a link",
    "too-deep": "33 brackets",
    "too-many-problems": "said by a report, of a file with hundreds of problems",
    "unreadable-file": "a file that vanishes",
    "wrong-value": "for what no other message says",
    "yaml-syntax": "for what no other message says",
}
"""Messages that lines of text can't show, and why."""

BASE = {
    "sv": {
        "": "company: Härdvik kök & hem\n",
        "departments/ekonomi": "name: Ekonomi\ncontact: ekonomi@foretaget.example\nheadcount: 11\n",
        "departments/kundservice": "name: Kundservice\ncontact: Gruppledaren\nheadcount: 38\n",
        "departments/leverans": "name: Leverans\ncontact: Trafikledaren\nheadcount: 40\n",
        "feedback/avgiften": (
            "title: Avgiften tas ut fast kyrkan köpte lampan\n"
            "quote: Församlingen har aldrig fått någon räkning förut, bara psalmböcker.\n"
            "said_by: Församling\n"
            "heard:\n  on: 2026-11-17\n  channel: email\n"
            "consequence: Den som handlar för en förening får ligga ute med pengar.\n"
            "owner: ekonomi\n"
        ),
    },
    "en": {
        "": "company: Hardwick Kitchens\nlanguage: en\n",
        "departments/finance": "name: Finance\ncontact: finance@company.example\nheadcount: 11\n",
        "departments/support": "name: Customer service\ncontact: The team leader\nheadcount: 38\n",
        "departments/delivery": "name: Delivery\ncontact: The dispatcher\nheadcount: 40\n",
        "feedback/the-fee": (
            "title: The fee is charged though the parish bought the lamp\n"
            "quote: The parish has never had a bill before, only hymn books.\n"
            "said_by: Parish\n"
            "heard:\n  on: 2026-11-17\n  channel: email\n"
            "consequence: Those who buy for a club must lay out money of their own.\n"
            "owner: finance\n"
        ),
    },
}
"""The folder that an example is put in."""

REST = {
    ("sv", "feedback"): (
        "title: Påminnelsen kommer fast returen är gjord\n"
        "quote: Jag skickade tillbaka lampan, och ändå kom en påminnelse.\n"
        "said_by: Privatkund, belysning\n"
        "heard:\n  on: 2026-11-18\n  channel: phone\n"
        "consequence: Kunden betalar en avgift för något som redan är tillbaka hos oss.\n"
        "owner: ekonomi\n"
    ),
    ("en", "feedback"): (
        "title: The reminder comes though the lamp is back\n"
        "quote: I sent the lamp back, and still there came a reminder.\n"
        "said_by: Private customer, lighting\n"
        "heard:\n  on: 2026-11-18\n  channel: phone\n"
        "consequence: The customer pays a fee for what is back with us already.\n"
        "owner: finance\n"
    ),
    ("sv", "allowed"): (
        "rule: phone-number\nfingerprint: thkl\nfile: paminnelsen\n"
        "reason: Montörens arbetstelefon.\napprover: Dataskyddsombudet\nuntil: 2027-11-30\n"
    ),
    ("en", "allowed"): (
        "rule: phone-number\nfingerprint: rjkl\nfile: the-reminder\n"
        "reason: The fitter's telephone at work.\napprover: The data protection officer\n"
        "until: 2027-11-30\n"
    ),
    ("sv", "departments"): BASE["sv"]["departments/ekonomi"],
    ("en", "departments"): BASE["en"]["departments/finance"],
    ("sv", "settings.yaml"): BASE["sv"][""],
    ("en", "settings.yaml"): BASE["en"][""],
}
"""The rest of the file that an example shows a few lines of."""

WITH = {"allowed-expired": {"phone-number"}}
"""What is told besides: that which is no longer allowed."""

USUAL = {"sv": "feedback/exempel.yaml", "en": "feedback/example.yaml"}
KEY = re.compile(r"^([a-z_]+):.*\n?(?:[ \t].*\n?)*", re.MULTILINE)


def text_of(piece: Piece) -> str:
    return "".join(f"{line.text}\n" for line in piece.lines)


def whole(piece: Piece, others: list[Piece], language: str, path: str) -> str:
    """The lines, and below them what a file needs beside them."""
    if piece.whole:
        return text_of(piece)
    told = "".join(map(text_of, (piece, *others)))
    keys = set(re.findall(r"^([a-z_]+):", told, re.MULTILINE))
    if "observation" in keys and "quote:" not in text_of(piece):
        keys |= {"quote", "said_by"}
    rest = REST[language, path.split("/")[0]]
    return text_of(piece) + KEY.sub(lambda found: "" if found[1] in keys else found[0], rest)


def lay(pieces: list[Piece], others: list[Piece], language: str, folder: Path) -> list[str]:
    """Write the pieces as files among the usual ones; the place of the marked line."""
    for name, text in BASE[language].items():
        path = folder / (f"{name}.yaml" if name else "settings.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    marked = []
    for index, piece in enumerate(pieces):
        name = piece.path or USUAL[language]
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = whole(piece, others[index : index + 1], language, name)
        path.write_text(text, encoding="utf-8")
        marked += [f"{path.as_posix()}:1"] if piece.marked else []
        marked += [f"{path.as_posix()}:{n}" for n, line in enumerate(piece.lines, 1) if line.marked]
    return marked


def problems(folder: Path) -> list[Problem]:
    return list(read_content(folder, wall_clock=TODAY)[1])


EVERY = [
    (language, example)
    for language in LANGUAGES
    for group in groups(language)
    for example in group.examples
]
EXAMPLES = [pytest.param(*one, id=f"{one[0]}-{one[1].code}") for one in EVERY]
SHOWN = [pytest.param(*one, id=f"{one[0]}-{one[1].code}") for one in EVERY if one[1].wrong]


@pytest.mark.parametrize(("language", "example"), SHOWN)
def test_the_wrong_one_is_told_with_its_code_at_the_marked_line(language, example, tmp_path):
    marked = lay(example.wrong, example.right, language, tmp_path)
    found = problems(tmp_path)
    codes = {problem.code for problem in found} - WITH.get(example.code, set())
    assert codes == {example.code}, "\n".join(map(str, found))
    told = [problem for problem in found if problem.code == example.code]
    places = {f"{problem.file}:{problem.line}" for problem in told}
    if example.code in ("unknown-folder", "week-claimed-twice"):
        return  # told of the folder; told in each of the two
    assert marked == sorted(places)[:1]


@pytest.mark.parametrize(("language", "example"), SHOWN)
def test_the_right_one_is_fine(language, example, tmp_path):
    lay(example.right, example.wrong, language, tmp_path)
    assert problems(tmp_path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_explained_once(language: str):
    codes = [example.code for group in groups(language) for example in group.examples]
    assert sorted(codes) == sorted(TEXTS)


def test_every_language_has_the_same_order():
    orders = {
        tuple(tuple(e.code for e in group.examples) for group in groups(language))
        for language in LANGUAGES
    }
    assert len(orders) == 1


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_an_explanation_is_a_few_sentences_and_an_example(language: str, example: Example):
    assert 20 <= len(example.meaning) <= 300
    assert example.meaning[-1] in ".”"
    assert bool(example.wrong) == bool(example.right) == (example.code not in IN_WORDS)
