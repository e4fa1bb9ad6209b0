"""Texts that say almost the same are found, and finding them stays cheap."""

import random
import subprocess
import sys

from generator.reading.alike import alike

ONE = "Jag skickade tillbaka lampan i september, och ändå kom en påminnelse."


def test_case_spaces_and_marks_make_no_other_text():
    assert alike([ONE, f"”{ONE.upper()}”", ONE.replace(" ", "  ")]) == [[0, 1, 2]]


def test_a_word_more_or_a_letter_less_is_almost_the_same():
    assert alike([ONE, ONE.replace("kom en", "kom det en"), ONE[:-2]]) == [[0, 1, 2]]


def test_another_case_in_the_same_turn_of_phrase_is_another_text():
    assert (
        alike([ONE, "Jag skickade tillbaka min mammas kyl i maj, och ändå kom en räkning."]) == []
    )


def test_what_everybody_says_in_a_few_words_is_no_sign():
    assert alike(["Jag har ringt tre gånger."] * 3) == []


def test_likeness_goes_over_several_steps():
    steps = [ONE, ONE.replace("kom en", "kom det en"), ONE.replace("kom en", "kom det nu en")]
    assert alike([steps[0], "Något helt annat som sades en gång.", steps[2], steps[1]]) == [
        [0, 2, 3]
    ]


def test_texts_made_of_a_few_phrases_are_not_held_against_each_other(monkeypatch):
    """Every phrase stands in thousands of texts: none of them is rare."""
    from rapidfuzz import fuzz

    compared = []
    monkeypatch.setattr(fuzz, "ratio", lambda *texts, **_limit: compared.append(texts))
    choose = random.Random(1)  # noqa: S311 - nothing secret
    phrases = [
        f"det {n} som jag {n} sa var {n} och blev {n}" for n in ("ett", "två", "tre", "fyra")
    ]
    texts = [" ".join(choose.choices(phrases, k=6)) + f" sa kund {n}" for n in range(2_000)]
    alike(texts)
    assert len(compared) <= 8 * len(texts)


def test_nothing_is_loaded_where_nothing_is_alike():
    code = (
        "import sys; from generator.reading.alike import alike; "
        "alike(['Ingen kom på hela dagen i går', 'Priset var ett annat i kassan']); "
        "sys.exit('rapidfuzz' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
