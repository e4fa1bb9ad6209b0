"""Personal numbers, card numbers and account numbers: what their check digits say."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from generator.reading.guard.patterns import IBAN_LENGTHS
from generator.reading.guard.searching import (
    Hit,
    compiled,
    digit_at,
    near,
    only_digits,
    scan,
    word_at,
)


def luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B)."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def real_date(century: str, year: str, month: str, day: str) -> bool:
    """Whether somebody can have been born then; a coordination number's day is 60 higher.

    Without a century the 29th of February is right in every fourth year: 1900 had none,
    but 2000 had.  A coordination number may be of a day that never was, such as the 31st
    of February, and of day 0 or month 0, where the day of birth isn't known.
    """
    number, whole = int(month), int(century or "20") * 100 + int(year)
    if 60 <= int(day) <= 91:
        return number <= 12
    return 1 <= number <= 12 and 1 <= int(day) <= calendar.monthrange(whole, number)[1]


def personal_numbers(text: str) -> Iterator[Hit]:
    """Swedish personal and coordination numbers (Swedish Tax Agency, SKV 704 and SKV 707)."""
    yield from scan("vat", text, _vat)
    yield from scan("personal", text, _personal)


def _vat(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    digits = groups[1] + groups[2]
    right = real_date("", digits[:2], digits[2:4], digits[4:6]) and luhn(digits)
    return ("personal-number", start, end) if right else None


def _personal(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    _, century, year, gap, month, gap_2, day, separator, two, gap_3, last = groups
    if digit_at(text, start - 1) or not real_date(century, year, month, day):
        return None
    right = luhn(year + month + day + two + last) and two + last[:1] != "000"
    said = near("near_person", text, start, end)
    dashed = "-" in separator or "+" in separator
    if gap or gap_2 or gap_3:  # also a date with a time, and a phone number in pairs
        sure, likely = said or (dashed and not gap_3), right or said
    else:
        sure = bool(said or separator or century)
        likely = right or said or dashed
    if right and sure:
        return "personal-number", start, end
    return ("personal-number-possible", start, end) if likely else None


def card_numbers(text: str) -> Iterator[Hit]:
    """Payment cards: a known prefix, its length, and the check digit."""
    return scan("card", text, _card)


def _card(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    if digit_at(text, start - 1) or compiled("starts_with_date").search(groups[0]):
        return None
    for stop in range(end, start, -1):
        if digit_at(text, stop) or not digit_at(text, stop - 1):
            continue
        digits = only_digits(text[start:stop])
        if len(digits) < 13:
            return None
        if compiled("card_prefix").search(digits) and luhn(digits) and len(set(digits)) > 1:
            return "card-number", start, stop
    return None


def account_numbers(text: str) -> Iterator[Hit]:
    """IBAN: the country's length, and 1 left when divided by 97 (ISO 13616, ISO 7064)."""
    return scan("iban", text, _iban)


def _iban(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    if word_at(text, start - 1):
        return None
    length = IBAN_LENGTHS.get(groups[1].upper())
    count, stop = 0, start
    while stop < end and count != length:
        count += text[stop] not in " -"
        stop += 1
    if count != length or word_at(text, stop):
        return None
    code = "".join(char for char in text[start:stop] if char not in " -").upper()
    number = "".join(str(int(char, 36)) for char in code[4:] + code[:4])
    return ("iban", start, stop) if int(number) % 97 == 1 else None
