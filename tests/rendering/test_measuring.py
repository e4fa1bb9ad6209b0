"""How much room a text takes, and where its long words may be broken."""

import pytest

from generator.rendering.screens.hyphenation import broken
from generator.rendering.screens.measuring import hyphenated, hyphenated_for, lines, width

SOFT = "\u00ad"


@pytest.mark.parametrize(
    "parts",
    [
        "reklamations-avdelningen",
        "bostadsrätts-innehavare",
        "kundtjänst-medarbetaren",
        "kundservice-avdelningen",
        "försäljnings-statistik",
        "energi-märkning",
        "garanti-försäkring",
        "inrednings-arkitekten",
        "disk-maskinsinstal-lationen",
        "Leverans-bekräftelsen",
    ],
)
def test_a_compound_is_broken_where_its_words_are_joined(parts: str) -> None:
    assert broken(parts.replace("-", ""), "sv").replace(SOFT, "-") == parts


@pytest.mark.parametrize("first", ["diskmaskins", "betalnings", "reklamations", "driftsäkerhets"])
def test_the_s_that_joins_two_words_never_begins_a_line(first: str) -> None:
    for second in ("installationen", "påminnelsen", "avdelningen"):
        pieces = broken(first + second, "sv")
        assert SOFT in pieces
        assert f"{SOFT}s{second[:2]}" not in pieces


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("telefonnummer", "sv"),  # short enough to be left alone
        ("https://hardvik.example/", "sv"),
        ("measurements", "en"),
    ],
)
def test_what_is_short_or_no_word_is_left_whole(word: str, language: str) -> None:
    assert hyphenated(word, language) == word


def test_english_words_are_broken_as_english_ones() -> None:
    assert hyphenated("straightforwardness", "en").replace(SOFT, "-") == "straight-forwardness"


def test_a_word_is_broken_only_where_it_is_wider_than_asked() -> None:
    assert SOFT not in hyphenated_for("leveransbekräftelsen", 40, "sv", serif=True)
    assert SOFT in hyphenated_for("leveransbekräftelsen", 5, "sv", serif=True)


def test_nothing_but_soft_hyphens_is_put_into_a_text() -> None:
    text = "Försäkringskassehandläggarutbildningen </b> — 👩‍👧 ÅTERBETALNINGSÄRENDEN"
    assert hyphenated_for(text, 3, "sv").replace(SOFT, "") == text


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
