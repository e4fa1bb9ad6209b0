"""Reports for programs and git hosts."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.problems import Detail, Problem, Problems, Severity
from generator.rendering.language import language
from generator.rendering.messages import TEXTS
from generator.rendering.reports import github, gitlab, json_list, sarif
from generator.rendering.reports.report import Report

HOSTILE = "x\n::error::y\r%0A,title=z:: `@x` {0} [a](http://b.example)"
FILE = "insights/feedback/å b,c:d.yaml"
WRONG: dict[str, Detail] = {"value": "leverens", "folder": "departments", "suggestion": "leverans"}


def problem(value: str = "leverens", line: int = 6, **changes) -> Problem:
    details = {**WRONG, "value": value}
    return replace(
        Problem("unknown-reference", FILE, line, 8, details=details, source=f"owner: {value}"),
        **changes,
    )


def found(*problems: Problem, code: str = "en") -> Report:
    return Report(Problems(problems), language(code), "2 insights read, 1 error.")


def advice(line: int = 3) -> Problem:
    details = {"value": "#1183"}
    return Problem("text-cut-at-hash", FILE, line, 9, Severity.ADVICE, details)


def test_json_is_a_list_of_what_is_told():
    (told,) = json.loads(json_list.report(found(problem())))
    assert told["code"] == "unknown-reference"
    assert told["message"] == "There is no “leverens” in departments."
    assert set(told) == {"file", "line", "column", "severity", "code", "message", "hint"}


def test_github_is_told_one_command_for_each_problem_and_then_the_summary():
    lines = github.report(found(problem(), advice())).splitlines()
    assert lines[0].startswith("::notice file=insights/feedback/å b%2Cc%3Ad.yaml,line=3,col=9,")
    assert lines[1] == (
        "::error file=insights/feedback/å b%2Cc%3Ad.yaml,line=6,col=8,title=unknown-reference::"
        "There is no “leverens” in departments. Did you mean “leverans”?"
    )
    assert lines[2:] == ["2 insights read, 1 error."]


def test_what_a_customer_says_is_no_command_to_github():
    text = github.report(found(problem(HOSTILE), problem(file=f"a.yaml{HOSTILE}")))
    lines = re.split(r"[\r\n]", text)
    assert len(lines) == 3
    for line in lines[:2]:
        head, properties, message = line.split("::", 2)
        assert head == ""
        assert re.fullmatch(r"error file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+", properties)
        assert re.search(r"%(?!25|0A|0D)", message) is None


def test_gitlab_is_told_the_fields_that_it_asks_for():
    issues = json.loads(gitlab.report(found(problem(), advice())))
    assert [issue["severity"] for issue in issues] == ["minor", "major"]
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert re.fullmatch(r"[0-9a-f]{64}", issue["fingerprint"])
        assert issue["location"]["path"] == FILE
        assert issue["location"]["lines"]["begin"] in (3, 6)
    assert issues[1]["description"].startswith("There is no “leverens” in departments. Did you")


def fingerprints(*problems: Problem) -> list[str]:
    return list(found(*problems).fingerprints)


def test_a_fingerprint_stays_when_lines_move():
    assert fingerprints(problem(line=6)) == fingerprints(problem(line=60))
    twice: dict[str, Detail] = {"key": "title", "line": 1}
    first = Problem("duplicate-key", FILE, 4, details=twice)
    moved = Problem("duplicate-key", FILE, 5, details={**twice, "line": 2})
    assert fingerprints(first) == fingerprints(moved)


def test_a_fingerprint_is_the_same_tomorrow():
    days: list[dict[str, Detail]] = [{"value": "2026-12-24", "today": d} for d in ("a", "b")]
    one, other = (fingerprints(Problem("heard-in-the-future", FILE, details=d)) for d in days)
    assert one == other


def test_no_two_problems_share_a_fingerprint():
    names = fingerprints(
        problem(), problem(line=7), problem("ekonmi"), problem(file="b.yaml"), advice()
    )
    assert len(set(names)) == 5


def sarif_run(*problems: Problem) -> Any:
    log = json.loads(sarif.report(found(*problems)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_sarif_has_the_structure_of_2_1_0():
    run = sarif_run(problem(), advice(), problem(line=9))
    driver = run["tool"]["driver"]
    assert driver["name"] == "Kundinsikt"
    assert run["columnKind"] == "unicodeCodePoints"
    ids = [rule["id"] for rule in driver["rules"]]
    assert ids == ["text-cut-at-hash", "unknown-reference"]
    assert [result["level"] for result in run["results"]] == ["note", "error", "error"]
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "insights/feedback/%C3%A5%20b%2Cc%3Ad.yaml"
        assert place["region"]["startLine"] >= 1
        assert place["region"]["startColumn"] >= 1
        assert set(result["partialFingerprints"]) == {"kundinsikt/v1"}


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_a_rule_is_described_without_places_to_fill_in(code: str):
    (rule,) = sarif_run(Problem(code, FILE, details={"length": 2, "limit": 1}))["tool"]["driver"][
        "rules"
    ]
    texts = [rule["shortDescription"]["text"], rule.get("help", {"text": "."})["text"]]
    assert all(text and not re.search(r"\{\w+\}", text) for text in texts)


def test_what_a_customer_says_is_neither_a_place_nor_a_link_in_sarif():
    (result,) = sarif_run(problem("{0} [a](http://b.example)"))["results"]
    assert "{{0}} [a] (http://b.example)" in result["message"]["text"]


def test_nothing_wrong_is_a_whole_report_too():
    assert json.loads(json_list.report(found())) == []
    assert json.loads(gitlab.report(found())) == []
    assert sarif_run()["results"] == []
    assert github.report(found()) == "2 insights read, 1 error."
