"""What the guard finds, case by case; the browser's guard is held to the same table."""

import pytest

from generator.reading import guard
from generator.reading.guard.finding import RULES
from generator.reading.guard.in_files import may_hold
from tests.reading.guard.table import Case, cases

ALL = cases()


@pytest.mark.parametrize("case", ALL, ids=lambda case: ascii(case.text))
def test_the_guard_finds_what_the_table_says(case: Case):
    found = guard.find(case.text)
    assert tuple((each.rule, case.text[each.start : each.end]) for each in found) == case.finds


@pytest.mark.parametrize("case", [case for case in ALL if case.finds], ids=lambda c: ascii(c.text))
def test_the_quick_look_sends_every_find_on_to_the_rules(case: Case):
    assert may_hold(case.text)


def test_every_rule_has_a_case():
    assert {rule for case in ALL for rule, _ in case.finds} == set(RULES)


@pytest.mark.parametrize("case", [case for case in ALL if case.finds], ids=lambda c: ascii(c.text))
def test_what_is_masked_is_found_no_more_and_keeps_its_columns(case: Case):
    hidden = guard.masked(case.text)
    assert len(hidden) == len(case.text)
    assert guard.find(hidden) == ()
