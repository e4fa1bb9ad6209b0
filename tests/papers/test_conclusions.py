"""What a conclusion says, under its label and in a sentence of its own."""

import pytest

from generator.review.conclusions import conclusion_in


@pytest.mark.parametrize(
    ("text", "conclusion"),
    [
        ("I linje med kundens intresse.", "in_line"),
        ("Ja.", "in_line"),
        ("Yes, in line with our promise", "in_line"),
        ("Mot bakgrund av löftet är beslutet i linje.", "in_line"),
        ("Beslutet går inte mot kundens intresse.", "in_line"),
        ("It is not against the customer.", "in_line"),
        ("Delvis", "partly"),
        ("Ja, delvis.", "partly"),
        ("Inte helt i linje", "partly"),
        ("Partly in line", "partly"),
        ("Mot", "against"),
        ("Nej.", "against"),
        ("Inte i linje.", "against"),
        ("Beslutet strider mot kundens intresse.", "against"),
        ("Against the customer’s interest", "against"),
        ("☐ i linje ☒ delvis ☐ mot", "partly"),
        ("[ ] in line [x] against", "against"),
        ("☐ i linje ☐ delvis ☐ mot", None),
        ("☒ i linje ☒ mot", None),
        ("i linje / delvis / mot", None),
        ("in line, partly or against", None),
        ("Frågan är komplex.", None),
        ("Jaså", None),
        ("", None),
    ],
)
def test_under_its_label(text: str, conclusion: str | None):
    assert conclusion_in(text, asked=True) == conclusion


@pytest.mark.parametrize("text", ["Ja.", "Nej.", "Mot", "No"])
def test_a_bare_word_is_one_only_where_it_was_asked_for(text: str):
    assert conclusion_in(text, asked=False) is None
