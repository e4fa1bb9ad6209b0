"""Phone numbers of people: Swedish ones as they are dialled, and all countries' with a plus.

The figures come from the metadata of `phonenumbers`, loaded only when something looks
like a number.  Numbers that only organisations have (020, 0771, 010, 0900) are nobody's
personal data and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.reading.guard.searching import (
    Hit,
    after,
    before,
    compiled,
    digit_at,
    near,
    only_digits,
    scan,
)

SWEDEN = "46"
_PEOPLE_HAVE = ("fixed_line", "mobile", "personal_number", "pager")


@dataclass(frozen=True, slots=True)
class Plan:
    """`swedish` and `mobile` are sources for a number without its 0; `lengths` is how many
    digits come after each calling code."""

    swedish: str
    mobile: str
    lengths: dict[str, tuple[int, ...]]


@cache
def plan() -> Plan:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    sweden = PhoneMetadata.metadata_for_region("SE")
    kinds: dict[str, Any] = {kind: getattr(sweden, kind) for kind in _PEOPLE_HAVE}
    patterns = [kind.national_number_pattern for kind in kinds.values()]
    lengths = {
        str(code): tuple(
            sorted({length for region in regions for length in _lengths(code, region)})
        )
        for code, regions in COUNTRY_CODE_TO_REGION_CODE.items()
    }
    return Plan(
        swedish=_source(*patterns),
        mobile=_source(kinds["mobile"].national_number_pattern),
        lengths=lengths,
    )


def _lengths(code: int, region: str) -> tuple[int, ...]:
    from phonenumbers import PhoneMetadata

    if region == "001":
        found = PhoneMetadata.metadata_for_nongeo_region(code)
    else:
        found = PhoneMetadata.metadata_for_region(region)
    return tuple(found.general_desc.possible_length) if found and found.general_desc else ()


def _source(*patterns: str) -> str:
    """The metadata's `\\d` would also take digits of other scripts in Python."""
    return f"^(?:{'|'.join(patterns)})$".replace("\\d", "[0-9]")


def phone_numbers(text: str) -> Iterator[Hit]:
    """Everything that is dialled, and what stands by a word such as «ring» and may be."""
    yield from scan("abroad", text, _abroad)
    yield from scan("national", text, _national)
    if compiled("near_phone").search(text):
        yield from scan("any_phone", text, _by_its_word)


def _abroad(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    if digit_at(text, start - 1):
        return None
    plus = "+" in groups[1]
    for stop in _ends(text, start, end):
        written = text[start:stop]
        digits = only_digits(compiled("trunk").sub("", written))
        if _dialled(digits if plus else digits[2:]) and not _amount(text, start, stop):
            bare = written == digits
            return _hit(text, start, stop, sure=not bare)
    return None


def _dialled(digits: str) -> bool:
    """Whether the digits are a calling code and as many digits as its countries have."""
    for size in (1, 2, 3):
        code, rest = digits[:size], digits[size:]
        if code == SWEDEN:
            return _pattern(plan().swedish).search(rest.removeprefix("0")) is not None
        if code in plan().lengths:
            return len(rest) in plan().lengths[code]
    return False


def _national(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    if digit_at(text, start - 1) or (
        text[start - 1 : start] in _JOINS and digit_at(text, start - 2)
    ):
        return None
    for stop in _ends(text, start, end):
        written = text[start:stop]
        digits = only_digits(written)
        if not _pattern(plan().swedish).search(digits[1:]) or _no_number(text, start, stop):
            continue
        bare = written == digits
        if not bare or near("near_phone", text, start, stop):
            return "phone-number", start, stop
        if _pattern(plan().mobile).search(digits[1:]):
            return "phone-number-possible", start, stop
        return None
    return None


def _by_its_word(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    """`Ring 12 34 56`: no number that can be dialled from elsewhere, but a number."""
    joined = text[start - 1 : start] in _JOINS and digit_at(text, start - 2)
    if digit_at(text, start - 1) or joined or compiled("starts_with_date").search(groups[0]):
        return None
    said = compiled("near_phone").search(before(text, start, CLOSE))
    if not said or _no_number(text, start, end) or _is_exempt(groups[0]):
        return None
    return "phone-number-possible", start, end


_JOINS = ("-", "/", ".", ":", "+")
CLOSE = 25
"""Characters before a number that may hold its word, where nothing else speaks for it."""


def _is_exempt(written: str) -> bool:
    digits = only_digits(written)
    return digits.startswith(ORGANISATIONS)


ORGANISATIONS = ("020", "077", "010", "0900", "0939", "0944")


def _no_number(text: str, start: int, stop: int) -> bool:
    written = text[start:stop]
    return bool(
        compiled("date").search(written)
        or compiled("times").search(written)
        or _amount(text, start, stop)
    )


def _amount(text: str, start: int, stop: int) -> bool:
    return bool(
        compiled("amount_after").search(after(text, stop, 12))
        or compiled("amount_before").search(before(text, start, 2))
    )


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where a number may end: the farthest first, and then before each gap."""
    for stop in range(end, start, -1):
        if digit_at(text, stop - 1) and not digit_at(text, stop):
            yield stop


def _hit(text: str, start: int, stop: int, *, sure: bool) -> Hit:
    sure = sure or near("near_phone", text, start, stop)
    return ("phone-number" if sure else "phone-number-possible"), start, stop


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)
