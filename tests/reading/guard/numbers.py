"""Numbers to test with: none of them is anybody's.

Personal numbers end in 98 and a check digit that is computed here: the Swedish Tax Agency
hands out 980 to 999 only for tests.  Telephone numbers are those that the Swedish Post and
Telecom Authority keeps for books and films.
"""


def check_digit(digits: str) -> str:
    """The check digit that makes `digits` right (ISO/IEC 7812-1)."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 - index % 2)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def personal(date: str, serial: str = "980") -> str:
    """`850709` or `19850709` → ten or twelve digits with the right check digit."""
    return f"{date}{serial}{check_digit(date[-6:] + serial)}"


def iban(country: str, account: str) -> str:
    """`account` with the two check digits that make 1 of it (ISO 7064)."""
    digits = "".join(str(int(char, 36)) for char in f"{account}{country}00")
    return f"{country}{98 - int(digits) % 97:02}{account}"


def card(digits: str) -> str:
    return digits + check_digit(digits)
