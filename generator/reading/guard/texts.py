"""Addresses, plates and names: found by how they are written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.reading.guard.names import ALSO_WORDS, FIRST, LAST, NO_LAST, TITLES
from generator.reading.guard.patterns import NO_PLATES
from generator.reading.guard.searching import (
    Hit,
    after,
    before,
    compiled,
    near,
    scan,
    word_at,
)


def mail_addresses(text: str) -> Iterator[Hit]:
    """E-mail addresses, also written with `(at)` or `snabel-a`."""
    if compiled("mail_hint").search(text):
        yield from scan("mail", text, _mail)


def _mail(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    while end > start and not compiled("mail_end").search(_last_label(text[start:end])):
        end = max(text.rfind(".", start, end), text.rfind(" ", start, end))
    if end <= start or not compiled("mail").search(text[start:end]):
        return None
    linked = compiled("mailto").search(before(text, start, 8))
    return ("mailbox-link" if linked else "email-address"), start, end


def _last_label(address: str) -> str:
    return address[max(address.rfind("."), address.rfind(" ")) + 1 :]


def plates(text: str) -> Iterator[Hit]:
    """Swedish registration plates: `ABC 123` and, since 2019, `ABC 12D`."""
    return scan("plate", text, _plate)


def _plate(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    if word_at(text, start - 1) or text[start - 1 : start] == "-" or groups[1] in NO_PLATES:
        return None
    if not groups[2] and not near("near_vehicle", text, start, end):
        return None  # a product's code, most likely
    return "registration-plate", start, end


def streets(text: str) -> Iterator[Hit]:
    """A street and a number, in Swedish and in English."""
    yield from scan("street", text, _street)
    yield from scan("street_abroad", text, _street_abroad)


def _street(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    if word_at(text, start - 1) or compiled("amount_after").search(after(text, end, 12)):
        return None
    return "street-address", start, end


def _street_abroad(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    return None if word_at(text, start - 1) else ("street-address", start, end)


def full_names(text: str) -> Iterator[Hit]:
    """A first and a last name; the lists are Statistics Sweden's most common ones."""
    yield from scan("name", text, _name)
    if "sson" in text:
        yield from scan("small_name", text, _small_name)


def _name(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    words = groups[0].split(" ")
    if word_at(text, start - 1):
        return None
    if words[0].isupper() or words[-1].isupper():
        told = len(words) == 2 and _known(words[0], FIRST) and _known(words[1], LAST)
    else:
        words = _cut(words)
        told = len(words) > 1
    return ("full-name", start, start + len(" ".join(words))) if told else None


def _cut(words: list[str]) -> list[str]:
    """As many of the words as are one name; one word or none where it is no full name."""
    surnames = [index for index in range(1, len(words)) if _is_last(words[index])]
    known = words[0] in TITLES or _known(words[0], FIRST)
    if surnames and (known or words[surnames[0]].endswith("sson")):
        return words[: surnames[0] + 1]
    if not known or words[0] in ALSO_WORDS:
        return []
    for index in range(1, len(words)):
        word = words[index]
        if word.lower() in NO_LAST:
            return []
        if len(word) > 2 and word[0].isupper() and not _known(word, FIRST):
            return words[: index + 1]
    return []


def _is_last(word: str) -> bool:
    return _known(word, LAST) or (word.endswith("sson") and len(word) > 5)


def _known(word: str, names: frozenset[str]) -> bool:
    return any(part.capitalize() in names for part in word.split("-"))


def _small_name(text: str, groups: tuple[str, ...], start: int, end: int) -> Hit | None:
    if word_at(text, start - 1) or not _known(groups[1], FIRST):
        return None
    return "full-name", start, end
