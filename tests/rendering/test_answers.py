"""What a contributor types, as it is understood; and where the host takes the file in."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.settings import Settings
from generator.reading.content import read_content
from generator.rendering.contributing.answers import Answers, room
from generator.rendering.contributing.typed_day import typed_day
from generator.rendering.language import language
from generator.rendering.repository import compare_link

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-18", "2026-11-18"),
        ("20261118", "2026-11-18"),
        ("2026-1-8", "2026-01-08"),
        ("18/11", "2026-11-18"),
        ("18.11.", "2026-11-18"),
        ("18/11 2025", "2025-11-18"),
        ("22/11", "2026-11-22"),  # tomorrow: somewhere it is that already
        ("23/11", "2025-11-23"),
        ("29/2", "2024-02-29"),
        ("i dag", "2026-11-21"),
        ("Igår", "2026-11-20"),
        ("i  går", "2026-11-20"),
        ("yesterday", "2026-11-20"),
        ("i förrgår", "2026-11-19"),
        ("31/11", "31/11"),
        ("11/18", "11/18"),
        ("2026-02-30", "2026-02-30"),
        ("i somras", "i somras"),
    ],
)
def test_a_day_is_understood_as_people_write_it_or_left_alone(typed: str, day: str) -> None:
    assert typed_day(typed, SATURDAY) == day


@pytest.fixture(scope="module")
def answers(project: Path) -> Answers:
    content, _problems = read_content(project / "insights", wall_clock=SATURDAY)
    assert content is not None
    return Answers(content, language("sv"))


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        ("owner", "leverans OCH montering", "leverans"),
        ("owner", "leverans", "leverans"),
        ("owner", "leveransen", "leveransen"),
        ("touchpoint", "Leverans hem", "leverans-hem"),
        ("heard.channel", "telefon", "phone"),
        ("heard.channel", "i butik", "store"),
        ("heard.how", "i ett samtal", "dialogue"),
        ("kind", "beröm", "praise"),
        ("title", " Två \n rader ", "Två rader"),
    ],
)
def test_a_name_becomes_its_id(answers: Answers, path: str, typed: str, value: str) -> None:
    assert answers.understood(path, typed) == value


@pytest.mark.parametrize(
    ("path", "value", "codes"),
    [
        ("quote", "å" * 240, []),  # that nobody has said who said it is another question's
        ("quote", "å" * 241, ["text-too-long"]),
        ("heard.on", "2026-11-22", []),
        ("heard.on", "2026-11-23", ["heard-in-the-future"]),
        ("heard.on", "2026-02-30", ["date-impossible"]),
        ("context", "Se [här](javascript:x)", ["bad-link"]),
        ("kind", "improvement", ["missing-when-value"]),
        ("effort", "8", ["too-large"]),
        ("said_by", "Kund\x07", ["forbidden-character"]),
        ("quote", "Mitt är 19900101-9802", ["personal-number"]),
        ("context", "Mejla kundinsikt@hardvik.example", []),  # the company's own mailbox
    ],
)
def test_an_answer_is_judged_by_itself(
    answers: Answers, path: str, value: str, codes: list[str]
) -> None:
    assert [told.code for told in answers.faults(path, value)] == codes


def test_the_room_for_an_answer_is_the_models() -> None:
    assert (room("quote"), room("heard.on"), room("owner")) == (240, None, None)


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("github", "/compare/main...insikt/a%20b?expand=1"),
        ("gitea", "/compare/main...insikt/a%20b"),
        ("azure", "/pullrequestcreate?sourceRef=insikt%2Fa%20b&targetRef=main"),
        (
            "gitlab",
            "/-/merge_requests/new?merge_request%5Bsource_branch%5D=insikt%2Fa%20b"
            "&merge_request%5Btarget_branch%5D=main",
        ),
    ],
)
def test_each_host_opens_a_pull_request_at_its_own_address(kind: str, address: str) -> None:
    url = "https://git.company.example/insights"
    repository = {"kind": kind, "url": f"{url}/"}
    settings = Settings.model_validate({"company": "Firman", "repository": repository})
    assert compare_link(settings, "insikt/a b") == url + address


def test_without_a_host_there_is_nowhere_to_open_one() -> None:
    assert compare_link(Settings(company="Firman"), "insikt/a") is None
