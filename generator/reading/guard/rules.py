"""All rules on one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.department import Department
from generator.model.settings import Settings
from generator.reading.guard.finding import Finding, settled
from generator.reading.guard.normal import Normal, normalise
from generator.reading.guard.numbers import account_numbers, card_numbers, personal_numbers
from generator.reading.guard.phones import phone_numbers
from generator.reading.guard.searching import Hit, compiled
from generator.reading.guard.texts import full_names, mail_addresses, plates, streets

MASK = "•"

_KEPT = re.compile(r"[\s\-+@.]")
"""What is left to see of a value: its shape."""


def find(text: str, own: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What in `text` points at a person, in the text's order and without overlaps.

    `own` holds the mailboxes, in small letters, that the company itself names: they are
    shared ones and nobody's secret.
    """
    return found_in(normalise(text), frozenset(own))


def found_in(normal: Normal, own: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    hits = [*_hits(normal.text)]
    if not hits:
        return ()
    return settled(
        Finding(*normal.place(start, end), rule)
        for rule, start, end in hits
        if not (own and "@" in (value := normal.text[start:end]) and value.lower() in own)
    )


def _hits(text: str) -> Iterator[Hit]:
    if compiled("six_digits").search(text):
        yield from account_numbers(text)
        yield from card_numbers(text)
        yield from personal_numbers(text)
        yield from phone_numbers(text)
    yield from mail_addresses(text)
    yield from plates(text)
    yield from streets(text)
    yield from full_names(text)


def own_mailboxes(values: Iterable[object]) -> frozenset[str]:
    """The mailboxes that the company names as its own, in small letters: shared, and no secret.

    They stand in departments and in the settings; every other value names none.
    """
    texts: list[str] = []
    for value in values:
        if isinstance(value, Department):
            texts.append(value.contact)
        elif isinstance(value, Settings):
            texts.append(value.contribute_mail or "")
    return frozenset(
        text[finding.start : finding.end].lower()
        for text in texts
        if "@" in text
        for finding in find(text)
        if finding.rule == "email-address"
    )


def masked(text: str) -> str:
    """`text` with a dot for every character of what was found, so that columns stay."""
    return veiled(text, ((finding.start, finding.end) for finding in find(text)))


def veiled(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with dots from each start to each end; spaces, `-`, `+`, `@` and `.` are left."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = [
            char if _KEPT.match(char) else MASK for char in characters[start:end]
        ]
    return "".join(characters)
