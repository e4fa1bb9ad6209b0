"""The table of cases, with its numbers filled in."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.reading.guard.numbers import card, check_digit, iban, personal

TABLE = Path(__file__).parent / "cases.yaml"

_DATE, _COORDINATED, _LEAP = "850709", "850769", "000229"
_LAST = personal(_DATE)[-4:]
_WRONG = _LAST[:3] + str((int(_LAST[3]) + 1) % 10)
_IBAN = iban("SE", "50000000012345678901")
_CARD = card("411111111111111")


def _in_fours(text: str) -> str:
    return " ".join(text[index : index + 4] for index in range(0, len(text), 4))


def _moved(digits: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(digit)) for digit in digits)


VALUES = {
    "date": _DATE,
    "long": f"19{_DATE}",
    "last": _LAST,
    "pairs": f"{_LAST[:2]} {_LAST[2:]}",
    "wrong": _WRONG,
    "coordinated": _COORDINATED,
    "coordinated_last": personal(_COORDINATED)[-4:],
    "leap": _LEAP,
    "leap_last": personal(_LEAP)[-4:],
    "company": f"556677-889{check_digit('556677889')}",
    "wide": _moved(_DATE, "\uff10"),
    "wide_last": _moved(_LAST, "\uff10"),
    "bold": _moved(_DATE, "\U0001d7ce"),
    "arabic": _moved(_DATE, "\u0660"),
    "iban": _IBAN,
    "iban_spaced": _in_fours(_IBAN),
    "iban_norway": iban("NO", "12345678901"),
    "iban_like_date": iban("DK", "A1B2C3DE202611").replace("202611", " 2026-11"),
    "iban_wrong": _IBAN[:-1] + str((int(_IBAN[-1]) + 1) % 10),
    "card": _CARD,
    "card_spaced": _in_fours(_CARD),
    "card_wrong": _CARD[:-1] + str((int(_CARD[-1]) + 1) % 10),
    "amex": card("37144963539843"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """`finds`: each rule with the piece of the text that it finds, in the text's order."""

    group: str
    text: str
    finds: tuple[tuple[str, str], ...]


def cases() -> list[Case]:
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return [_case(group, row) for group, rows in table.items() for row in rows]


def _case(group: str, row: list[str]) -> Case:
    text, *finds = [part.format_map(VALUES) for part in row]
    return Case(group, text, tuple(zip(finds[::2], finds[1::2], strict=True)))
