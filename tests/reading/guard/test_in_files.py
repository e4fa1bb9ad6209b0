"""The guard on content files: where it looks, what it says, and what nobody is shown."""

import json
import time
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from generator.model.allowed import Rule
from generator.problems import Problem, Severity
from generator.reading.across import MOST_TOLD
from generator.reading.content import Content, read_content
from generator.reading.files import MAX_BYTES
from generator.reading.guard.finding import RULES
from generator.reading.guard.in_files import fingerprint
from generator.reading.guard.veil import bounded
from generator.rendering.language import language
from generator.rendering.messages import Messages
from tests.reading.guard.numbers import personal

TODAY = date(2026, 11, 21)
NUMBER = personal("850709")
DASHED = f"{NUMBER[:6]}-{NUMBER[6:]}"
PHONE = "070-174 06 05"
INSIGHT = """\
title: {title}
quote: {quote}
said_by: Privatkund
heard:
  on: 2026-11-02
  channel: phone
consequence: Kunden betalar en avgift i onödan.
owner: ekonomi
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    root = tmp_path / "insights"
    _put(
        root / "settings.yaml", "company: Provbolaget\ncontribute_mail: tips@provbolaget.example\n"
    )
    _put(
        root / "departments/ekonomi.yaml",
        "name: Ekonomi\ncontact: Brevlådan ekonomi@provbolaget.example\nheadcount: 4\n",
    )
    return root


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _insight(folder: Path, name: str = "lampan", **words: str) -> None:
    said = {"title": "Påminnelsen kommer fast lampan är åter", "quote": "Den kom igen.", **words}
    _put(folder / f"feedback/{name}.yaml", INSIGHT.format(**said))


def _read(folder: Path, today: date = TODAY) -> tuple[Content, list[Problem]]:
    content, problems = read_content(Path("insights"), wall_clock=today)
    assert content is not None
    return content, list(problems)


def _codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def _allow(folder: Path, rule: str, value: str, until: str, file: str = "lampan") -> None:
    allowed = {
        "rule": rule,
        "fingerprint": fingerprint(rule, value, file),
        "file": file,
        "reason": "Butikens eget nummer.",
        "approver": "Dataskyddsombud",
        "until": until,
    }
    _put(folder / f"allowed/{rule}.yaml", json.dumps(allowed))


def test_a_file_with_a_personal_number_is_left_out(folder: Path):
    _insight(folder, quote=f"Jag är {DASHED}.")
    content, problems = _read(folder)
    assert _codes(problems) == ["personal-number"]
    assert content.feedback == {}
    assert [problem.code for problem in content.left_out] == ["personal-number"]


def test_advice_leaves_the_file_in(folder: Path):
    _insight(folder, quote="Anna Svensson svarade.")
    content, problems = _read(folder)
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("full-name", Severity.ADVICE)
    ]
    assert list(content.feedback) == ["lampan"]


@pytest.mark.parametrize("form", ["text", "data"])
def test_nothing_that_was_found_is_told(folder: Path, form: str):
    """Whatever else is wrong on the line, in a name, in a list, or where a message is cut."""
    long = "Lampan kom tillbaka, och ändå skrev ni brev om"
    _insight(folder, title=f"{long} {DASHED}, {PHONE} och anna@exempel.se i hela tre veckor till")
    _insight(folder, name=f"kund-{NUMBER}", quote=f'"{DASHED}" sa hon')
    _insight(folder, name=f"{DASHED}", quote=f"[{DASHED}, {PHONE}]")
    _put(folder / "feedback/a.txt", "")
    _put(folder / f"feedback/{DASHED}.txt", "")
    _put(folder / f"{DASHED}/x.yaml", "")
    _insight(folder, name="skydd", quote=f"x\nowner: {DASHED}\nprivacy: {{level: {PHONE}}}")
    _insight(folder, name="trasig", quote=f"han sa: {DASHED}")
    _insight(folder, name="blandad", quote=f"x\ncontext: '[a](0701740605)'\n{PHONE}: [x")
    content, problems = _read(folder)
    assert len(problems) > 12
    messages = [
        Messages(language("sv")).told(problem) for problem in [*problems, *content.left_out]
    ]
    shown = [json.dumps(told.as_data()) for told in messages]
    if form == "text":
        shown = [f"{told.file} {told.source} {told.message} {told.hint}" for told in messages]
    for secret in (NUMBER, NUMBER[:6], NUMBER[6:], "174 06", "0701740605", "anna@"):
        assert [text for text in shown if secret in text] == []


def test_a_value_is_hidden_where_a_message_cuts_it_off(folder: Path):
    words = "Det här är en rad som är så lång att den kortas när"
    _insight(folder, quote=f"{{{words} {DASHED}: x}}")
    _content, problems = _read(folder)
    shown = " ".join(str(detail) for problem in problems for detail in problem.details.values())
    assert NUMBER[:4] not in shown


def test_the_caret_still_stands_below_the_value(folder: Path):
    _insight(folder, quote=f"Jag är {DASHED}.")
    _content, (problem,) = _read(folder)
    assert problem.source == "quote: Jag är ••••••-••••."
    assert problem.column == problem.source.index("•") + 1


def test_the_folders_names_are_looked_at_and_veiled(folder: Path):
    _put(folder / f"feedback/2026/{DASHED}/vanlig.yaml", INSIGHT.format(title="T", quote="Q"))
    _put(folder / "feedback/2026/070-174 06 05.txt", "x")
    _content, problems = _read(folder)
    assert "personal-number" in _codes(problems)
    assert not any(DASHED in problem.file or "174" in problem.file for problem in problems)


def test_the_files_name_is_looked_at(folder: Path):
    _insight(folder, name=f"arende-{DASHED}")
    _content, (problem,) = _read(folder)
    assert (problem.code, problem.file) == (
        "personal-number",
        "insights/feedback/arende-••••••-••••.yaml",
    )


def test_a_department_may_be_called_and_written_to(folder: Path):
    text = (
        f"name: Lager\ncontact: Anna Svensson, lager@provbolaget.example, {PHONE}\nheadcount: 2\n"
    )
    _put(folder / "departments/lager.yaml", text)
    assert _read(folder)[1] == []


def test_the_companys_own_mailboxes_may_be_named(folder: Path):
    _insight(folder, quote="Skriv till ekonomi@provbolaget.example eller Tips@provbolaget.example.")
    assert _read(folder)[1] == []


def test_an_allowed_finding_is_not_told(folder: Path):
    _insight(folder, quote=f"På dörren står {PHONE}.")
    _allow(folder, "phone-number", PHONE, "2027-05-31")
    content, problems = _read(folder)
    assert problems == []
    assert list(content.feedback) == ["lampan"]


def test_what_is_allowed_in_one_file_is_not_allowed_in_another(folder: Path):
    _insight(folder, quote=f"På dörren står {PHONE}.")
    _insight(folder, name="bordet", quote=f"På dörren står {PHONE}.")
    _allow(folder, "phone-number", PHONE, "2027-05-31")
    assert [problem.file for problem in _read(folder)[1]] == ["insights/feedback/bordet.yaml"]


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (date(2026, 11, 2), []),
        (date(2026, 11, 3), ["allowed-expires-soon"]),
        (date(2026, 12, 1), ["allowed-expires-soon"]),
        (date(2026, 12, 2), ["allowed-expired", "phone-number"]),
    ],
)
def test_an_allowance_ends_on_its_day_and_says_so_four_weeks_before(
    folder: Path, today: date, codes: list[str]
):
    _insight(folder, quote=f"På dörren står {PHONE}.")
    _allow(folder, "phone-number", PHONE, "2026-12-01")
    assert _codes(_read(folder, today)[1]) == codes


def test_a_personal_number_is_never_allowed(folder: Path):
    _insight(folder, quote=f"Jag är {DASHED}.")
    _allow(folder, "personal-number", DASHED, "2027-05-31")
    codes = _codes(_read(folder)[1])
    assert "never-allowed" in codes
    assert "personal-number" in codes


def test_the_model_knows_the_rules_that_there_are():
    assert get_args(Rule) == tuple(RULES)


def test_a_file_tells_a_hundred_problems_and_how_many_more_there_are(folder: Path):
    tags = "".join(f"  - nås på 070-174 06 {index:02}\n" for index in range(100)) * 20
    _put(folder / "feedback/manga.yaml", INSIGHT.format(title="T", quote="Q") + "tags:\n" + tags)
    _content, problems = _read(folder)
    assert len(problems) == MOST_TOLD + 1
    last = problems[-1]
    assert (last.code, last.severity) == ("too-many-problems", Severity.ERROR)
    assert int(str(last.details["count"])) >= 2000 - MOST_TOLD


def test_errors_are_told_before_advice_when_not_all_fit():
    advice = [Problem("a", "f", line, severity=Severity.ADVICE) for line in range(1, 200)]
    kept = bounded([*advice, Problem("e", "f", 500)])
    assert [problem.code for problem in kept if problem.severity is Severity.ERROR] == ["e"]
    assert kept[-1].code == "too-many-problems"
    assert kept[-1].severity is Severity.ADVICE
    assert kept[-1].details == {"count": 100}


@pytest.mark.parametrize(
    ("key", "written", "codes"),
    [
        ("quote", r'"Ring \x30701740605, 850709-9805"', ["phone-number", "personal-number"]),
        ("tags", r'["\x30701740605 ring", "x NUMBER"]', ["phone-number", "personal-number"]),
        ("quote", r'"Ring \x30701740605" # NUMBER', ["phone-number", "personal-number"]),
        ("quote", r'"Skriv:\nekonomi@provbolaget.example"', []),
        ("quote", r'"Skriv:\nanna@exempel.se"', ["email-address"]),
    ],
)
def test_an_escape_hides_nothing_that_stands_beside_it(
    folder: Path, key: str, written: str, codes: list[str]
):
    words = written.replace("NUMBER", DASHED).replace("850709-9805", DASHED)
    _insight(folder, **({"quote": words} if key == "quote" else {"quote": f"x\ntags: {words}"}))
    assert sorted(_codes(_read(folder)[1])) == sorted(codes)


def _filled(piece: str, before: str = "quote: ", after: str = "") -> str:
    """As much of `piece` as a file may hold."""
    return before + piece * ((MAX_BYTES - len(before + after) - 200) // len(piece.encode())) + after


HOSTILE = {
    "blanks": _filled(f"{f'7{chr(32) * 21}' * 5}x"),
    "one run of blanks": f"quote: 7{' ' * 60_000}7",
    "escapes": _filled(r"070-174 06 \x305, ", 'quote: "', '"'),
    "other escapes": 'quote: "' + " ".join(f"070-174 {i:04} \\x30" for i in range(3000)) + '"',
    "escapes in a list": "tags: [" + ",".join(f'"070-174 {i:04}\\x30"' for i in range(2700)) + "]",
    "escaped mailboxes": 'quote: "' + "".join(f"\\na{i}@exempel.se " for i in range(3000)) + '"',
    "a list of 07": _filled("  - 07\n", "tags:\n"),
    "pairs": _filled("07 "),
    "mailboxes": _filled("a@b.se "),
    "names": _filled("Anna Svensson "),
    "digits": _filled("4"),
    "digits apart": _filled("4 "),
    "personal numbers": _filled("850709-9805 "),
    "marks": _filled("\u0301\u0323"),
    "trailing zeros": _filled("00 1 ", "quote: ring "),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_file_costs_more_than_a_few_seconds(folder: Path, text: str):
    """Processor time; the bound is some five times what the slowest one takes."""
    assert len(text.encode()) <= MAX_BYTES
    _put(folder / "feedback/fientlig.yaml", text + "\n")
    begun = time.process_time()
    _read(folder)
    assert time.process_time() - begun < 8


def test_a_hostile_file_costs_little(folder: Path):
    """6,000 references that lead nowhere: each would have had the file read again."""
    references = "".join(f"  - x{index}\n" for index in range(6000))
    _put(folder / "feedback/manga.yaml", f"builds_on:\n{references}")
    begun = time.process_time()
    _content, problems = _read(folder)
    assert len(problems) == MOST_TOLD + 1
    assert time.process_time() - begun < 10
