"""Advice is given where it helps, and the demonstration gives an example of needing none."""

from datetime import date
from pathlib import Path

import pytest

from generator.editions.beginning.files import content
from generator.model.department import BEGINNINGS
from generator.reading.advice import _RECEIVER
from generator.reading.content import read_content
from generator.rendering.language import LANGUAGES

ROOT = Path(__file__).parents[2]


def codes(folder: Path) -> list[str]:
    _content, problems = read_content(folder, wall_clock=date(2026, 11, 21))
    return [problem.code for problem in problems]


def test_the_demonstration_needs_no_advice():
    assert codes(ROOT / "insights") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_department_that_init_writes_is_advised_to_say_who_answers(tmp_path, language):
    for name, text in content("Bolaget", language, ["Ekonomi", "Lager"]):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert codes(tmp_path) == ["placeholder-contact"] * 2
    assert any(told in text for told in BEGINNINGS for _, text in content("B", language, ["Ek"]))


@pytest.mark.parametrize(
    "name",
    ["Kundservice", "Kundtjänst", "kundcenter", "Vår kundsupport", "Support", "Customer Service",
     "customer-care", "Client services", "Helpdesk", "Service desk", "Contact centre", "Växeln"],
)  # fmt: skip
def test_takes_calls_for_others(name: str):
    assert _RECEIVER.search(name)


@pytest.mark.parametrize(
    "name", ["Ekonomi", "Service och reparation", "Butik", "Kundens köksplanering", "Digitalt"]
)
def test_makes_what_the_customer_meets(name: str):
    assert not _RECEIVER.search(name)
