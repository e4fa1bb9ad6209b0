"""How much room a text takes, and where its long words may be broken."""

import pytest

from generator.rendering.screens.measuring import hyphenated, hyphenated_for, lines, width

SOFT = "\u00ad"


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("kundtjänstmedarbetaren", "kund-tjänst-medar-betaren"),
        ("returförsändelsen", "retur-för-sän-delsen"),
        ("orderbekräftelsen", "order-bekräf-telsen"),
        ("förvaltningsberättelse", "förvalt-nings-berät-telse"),
        ("telefonnummer", "telefonnummer"),  # short enough to be left alone
        ("responsibilities", "respon-sibilities"),
        ("https://hardvik.example/", "https://hardvik.example/"),
    ],
)
def test_long_words_are_broken_between_consonants(word: str, broken: str) -> None:
    assert hyphenated(word).replace(SOFT, "-") == broken


def test_a_word_is_broken_only_where_it_is_wider_than_asked() -> None:
    assert SOFT not in hyphenated_for("leveransbekräftelsen", 40, serif=True)
    assert SOFT in hyphenated_for("leveransbekräftelsen", 5, serif=True)


def test_nothing_but_soft_hyphens_is_put_into_a_text() -> None:
    text = "Försäkringskassehandläggarutbildningen </b> — 👩‍👧 ÅTERBETALNINGSÄRENDEN"
    assert hyphenated_for(text, 3).replace(SOFT, "") == text


def test_a_text_is_filled_into_lines_as_a_browser_does() -> None:
    assert lines("ett två", 100) == 1
    assert lines("ett två", width("ett t")) == 2
    assert lines("", 10) == 1
    assert lines("a" * 95, width("a" * 10)) == 10
    assert lines(f"ett{SOFT}två", width("ettt")) == 2


def test_bold_and_wide_letters_take_more_room() -> None:
    assert width("mmm") > width("iii")
    assert width("abc", bold=True) > width("abc")
    assert width("漢字") == 2
