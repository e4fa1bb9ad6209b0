"""Problems in the reader's words."""

import json

import pytest

from generator.problems import Detail, Problem, Severity
from generator.rendering.language import LANGUAGES, language
from generator.rendering.messages import TEXTS, Messages
from generator.rendering.reports.json_list import as_json
from generator.rendering.reports.plain_text import as_text, with_caret

SWEDISH, ENGLISH = language("sv"), language("en")


def plain(text: str, _style: str) -> str:
    return text


def hint(problem: Problem, code: str = "en") -> str:
    return Messages(language(code)).told(problem).hint


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", sorted(TEXTS))
def test_every_message_can_be_told_without_its_details(name: str, code: str):
    """A forgotten detail must not turn a message into a traceback."""
    details = {"length": 1, "limit": 0} if name == "text-too-long" else {}
    told = Messages(language(code)).told(Problem(name, "a.yaml", details=details))
    assert told.message.endswith(".")
    assert not told.hint or told.hint[-1] in ".…>"


@pytest.mark.parametrize("text", ["{", "}", "{}", "{value}", "{0.__class__}", "%s", "%(x)s"])
def test_what_the_writer_wrote_is_never_read_as_a_pattern(text: str):
    problem = Problem("not-a-choice", "a.yaml", details={"value": text, "key": "status"})
    assert f"“{text}”" in Messages(ENGLISH).told(problem).message


def test_several_values_are_told_in_a_row():
    details: dict[str, Detail] = {"choices": ("new", "done"), "suggestion": ""}
    assert hint(Problem("not-a-choice", "a", details=details)) == "Valid values: new, done."


def test_what_was_probably_meant_comes_first():
    details: dict[str, Detail] = {"choices": ("new", "done"), "suggestion": "done"}
    problem = Problem("not-a-choice", "a", details=details)
    assert hint(problem, "sv") == "Menade du ”done”? Giltiga värden: new, done."


def test_how_much_to_take_away_is_counted():
    for length, told in ((81, "Take away 1 character."), (92, "Take away 12 characters.")):
        assert hint(Problem("text-too-long", "a", details={"length": length, "limit": 80})) == told


@pytest.mark.parametrize("key", ["url", "ticket", "contribute_mail", "light", "dark"])
def test_a_wrong_form_is_told_with_the_right_one(key: str):
    assert hint(Problem("wrong-form", "a", details={"key": key, "value": "x"})).startswith("Write")


def test_a_problem_is_told_with_its_place_its_line_and_a_caret():
    problem = Problem(
        "date-format", "insights/a.yaml", 4, 7, details={"value": "igår"}, source="  on: igår"
    )
    assert as_text(Messages(SWEDISH).told(problem), SWEDISH, plain) == (
        "insights/a.yaml:4:7: fel ”igår” är inget datum. [date-format]\n"
        "      on: igår\n"
        "          ^\n"
        "    Skriv år, månad och dag så här: 2026-11-18."
    )


def test_a_problem_of_a_whole_file_has_no_line():
    told = Messages(ENGLISH).told(Problem("symbolic-link", "a.yaml"))
    assert len(as_text(told, ENGLISH, plain).splitlines()) == 2


def test_advice_is_called_advice():
    told = Messages(SWEDISH).told(Problem("not-published-yet", "a", severity=Severity.ADVICE))
    assert ": råd " in as_text(told, SWEDISH, plain)


def test_json_keeps_the_letters_and_holds_what_a_program_needs():
    told = Messages(SWEDISH).told(Problem("tab", "å.yaml", 2, 1))
    assert json.loads(as_json([told])) == [
        {
            "file": "å.yaml",
            "line": 2,
            "column": 1,
            "severity": "error",
            "code": "tab",
            "message": "Raden är indragen med tabb.",
            "hint": "Använd mellanslag: två för varje steg.",
        }
    ]
    assert "å.yaml" in as_json([told])


@pytest.mark.parametrize("column", [1, 50, 51, 300, 999, 1001])
def test_a_long_line_is_shown_around_its_caret(column: int):
    source = "".join(chr(0x4E00 + number) if number % 7 == 0 else "x" for number in range(1000))
    line, caret = with_caret(source, column)
    assert len(line) <= 100
    assert 1 <= len(caret) <= 2 * len(line) + 1


def test_the_caret_stands_below_its_character():
    assert with_caret("a: x", 4) == ("a: x", "   ^")
    assert with_caret("å: \t!", 5) == ("å:  !", "    ^")


def test_the_caret_moves_by_two_after_a_wide_letter_and_not_at_all_after_an_accent():
    assert with_caret("😀x", 2) == ("😀x", "  ^")
    assert with_caret("e\u0301x", 3) == ("e\u0301x", " ^")


def test_nothing_in_a_line_can_colour_or_turn_the_terminal():
    assert with_caret("a\x1b[31m\u202eb", 2) == ("a·[31m·b", " ^")
