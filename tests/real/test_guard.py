"""The personal-data guard on numbers and words that are not our own: docs/personal-data.md."""

import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from typing import TypeVar

from generator.problems import Severity
from generator.reading import guard
from tests.bench.phrases import PHRASES
from tests.real import cfpb
from tests.real.data import FOLDER, needs

NUMBERS = "personnummer/test-numbers.json"
FORMS = "personnummer/forms.json"
SEPARATORS = (
    *"-+ \u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d\uff0b\u00a0\u2009\u202f\u3000",
    " - ", " – ", "\u200b-", "-\u00ad",
)  # fmt: skip
"""What may stand before the last four digits."""


Test = TypeVar("Test", bound=Callable[..., None])


def official() -> list[str]:
    """Twelve digits each: numbers that the Swedish Tax Agency reserves for tests."""
    found = json.loads((FOLDER / NUMBERS).read_text(encoding="utf-8"))
    return [*found["personal_numbers"], *found["coordination_numbers"]]


def written(number: str, separators: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The forms of a number, and whether each must be an error without a word beside it."""
    for date in (number[:8], number[2:8]):
        for separator in separators:
            yield f"{date}{separator}{number[8:]}", True
    yield number, True
    yield number[2:], False


def forms_told(separators: int = len(SEPARATORS)) -> Counter[str]:
    """How many written forms were found and missed; each number gets so many of the
    separators, each next one the ones that follow."""
    told: Counter[str] = Counter()
    turn = cycle(SEPARATORS)
    for number in official():
        for form, sure in written(number, list(islice(turn, separators))):
            rules = [each.rule for each in guard.find(f"Kunden uppgav {form} i samtalet.")]
            expected = "personal-number" if sure else "personal-number-possible"
            told["found" if rules == [expected] else "missed"] += 1
    return told


def order_numbers(count: int = 100_000) -> Iterator[str]:
    chance = random.Random(20261121)  # noqa: S311 - the same numbers every time
    for _ in range(count):
        yield f"{chance.randrange(10**10):010}"


def orders_told() -> Counter[str]:
    """What is said of order numbers in a sentence that says nothing of persons."""
    return Counter(
        finding.rule
        for number in order_numbers()
        for finding in guard.find(f"Order {number} kom aldrig fram, och ingen vet var den är.")
    )


def cpu_of_texts(count: int = 5_000) -> float:
    """Processor time in seconds for texts of about 240 characters; some hold something."""
    chance = random.Random(20261121)  # noqa: S311 - the same texts every time
    words = PHRASES["sv"].said
    ends = ("", "", "", "", "", "", "", " Ring 070-174 06 05.", " Order 5566778899.", " 1 300 kr.")
    texts = [" ".join(chance.sample(words, 4))[:240] + chance.choice(ends) for _ in range(count)]
    begun = time.process_time()
    for text in texts:
        guard.find(text)
    return time.process_time() - begun


def narratives_told() -> dict[str, list[str]]:
    """What was found in consumers' own words, by rule, with a little of what stands around."""
    found: dict[str, list[str]] = {}
    for row in cfpb.rows():
        text = " ".join(row["Consumer complaint narrative"].split())
        for each in guard.find(text):
            around = f"{text[each.start - 30 : each.start]}[{text[each.start : each.end]}]"
            found.setdefault(each.rule, []).append(f"{around}{text[each.end : each.end + 30]}")
    return found


def with_data(name: str) -> Callable[[Test], Test]:
    real, skip = needs(name)
    return lambda test: real(skip(test))


@with_data(NUMBERS)
def test_no_written_form_of_an_official_test_number_is_missed():
    told = forms_told(separators=4)
    assert told["missed"] == 0
    assert told["found"] > 30_000


@with_data(FORMS)
def test_every_valid_form_in_the_list_of_forms_is_found():
    for form in json.loads((FOLDER / FORMS).read_text(encoding="utf-8")):
        for name in ("long_format", "short_format", "separated_format", "separated_long"):
            found = guard.find(form[name])
            if form["valid"]:
                assert found, form[name]
            elif " " not in form[name]:  # a space is a separator here, and not there
                assert all(each.severity is Severity.ADVICE for each in found), form[name]


def test_no_order_number_is_an_error():
    told = orders_told()
    assert set(told) <= {"personal-number-possible", "phone-number-possible"}
    assert sum(told.values()) < 2_000


@with_data(cfpb.NAME)
def test_words_that_were_cleared_of_persons_hold_no_error():
    assert set(narratives_told()) <= {"full-name"}


def main() -> None:
    print("written forms:", dict(forms_told()))
    print("order numbers:", dict(orders_told()))
    print(f"5,000 texts: {cpu_of_texts():.2f} s CPU")
    for rule, places in narratives_told().items():
        print(f"narratives, {rule}: {len(places)}", *places, sep="\n    ")


if __name__ == "__main__":
    main()
