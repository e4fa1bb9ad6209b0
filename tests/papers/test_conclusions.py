"""What a conclusion says, under its label and in a sentence of its own."""

import pytest

from generator.review.conclusions import conclusion_among, conclusion_in


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


@pytest.mark.parametrize(
    "text",
    [
        "Till viss del i linje",
        "I huvudsak i linje",
        "I linje, men inte för äldre",
        "I linje men inte för äldre",
        "Till viss del",
        "I huvudsak.",
        "Inte helt",
        "Nej, inte helt i linje.",
        "I linje. Men inte för äldre.",
        "I linje utom för äldre",
        "Med undantag för hyresgäster är förslaget i linje",
        "I linje för de flesta",
        "I linje med nya kunders intresse, men mot äldre kunders.",
        "In line, except for tenants.",
        "Mostly in line",
        "Not for everyone in line",
        "Ja, i huvudsak.",
        "Ja, men inte för äldre.",
        "Delvis mot kundens intresse",
        "I linje under förutsättning att brevet går ut",
    ],
)
def test_a_hedge_or_an_exception_makes_it_partly(text: str):
    assert conclusion_in(text, asked=True) == "partly"


@pytest.mark.parametrize(
    "text",
    [
        "Vi bedömer inte att förslaget är i linje med kundens intresse.",
        "Knappast i linje",
        "Förslaget är på intet sätt i linje med kundens intresse",
        "Förslaget kan inte sägas vara i linje",
        "Motsatsen till i linje",
        "We do not think this is in line",
        "Inte i linje",
        "Ej i linje",
        "strider mot",
        "Knappast.",
        "I linje är det inte.",
        "Det är inte, enligt vår bedömning, i linje",
        "Far from in line",
        "This isn't in line with what we promised.",
        "Beslutet går emot kundens intresse",
        "Nej, det är inte i linje",
        "Nej, ingen kund har bett om det",
        "Vi bedömer inte att\\nförslaget är i linje",
        "Förslaget är inte förenligt med eller i linje med löftet.",
    ],
)
def test_a_no_reaches_the_line_from_before_and_from_behind(text: str):
    assert conclusion_in(text, asked=True) == "against"


@pytest.mark.parametrize(
    "text",
    [
        "Svårt att säga om det är i linje",
        "I linje med kundens intresse? Det vet vi inte",
        "I linje, men vi vet inte hur äldre ser på det",
        "Inget talar för att det är i linje",
        "Varken i linje eller mot",
        "Vi tror kanske att det är i linje",
        "Osäkert",
        "Oklart om beslutet är i linje.",
        "We can't say whether it is in line.",
        "Vi kan inte bortse från att det går emot kundens intresse",
        "Ja?",
        "Ja och nej",
        "Det skulle vara i linje",
    ],
)
def test_what_is_in_doubt_concludes_nothing(text: str):
    assert conclusion_in(text, asked=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ja",
        "I linje: ingen kund får det sämre",
        "Beslutet är helt i linje, och inget blir sämre",
        "Beslutet ligger väl i linje med vårt löfte att kunden inte ska vänta",
        "Priset höjs inte, så beslutet är i linje.",
        "Priset höjs inte och beslutet är i linje.",
        "I linje. Kunden tar emot varan hemma.",
        "Bättre service mot kunden, i linje med vårt löfte.",
        "Att låta bli vore mot kundens intresse. Förslaget är i linje.",
        "Ja, ingen kund får det sämre.",
        "Inte bara i linje utan bättre än vi lovat",
        "I linje – inga avgifter höjs",
        "Yes – nobody loses anything",
        "I linje med kundens intresse eftersom väntan blir kortare.",
        "Utan tvekan i linje",
        "Bedömningen är att förslaget är i linje med kundens intresse men kräver att vi informerar i god tid.",
    ],
)
def test_a_no_that_speaks_of_something_else_changes_nothing(text: str):
    assert conclusion_in(text, asked=True) == "in_line"


@pytest.mark.parametrize(
    ("texts", "conclusion"),
    [
        (["Vi bedömer inte att", "förslaget är i linje med löftet."], "against"),
        (["Förslaget är i linje.", "Frakten höjs. För äldre är det inte i linje."], None),
        (["Beslutet är i linje.", "Priset blir delvis högre."], "in_line"),
        (["Ja."], None),
        ([], None),
    ],
)
def test_paragraphs_that_nobody_asked_for_conclude_together(
    texts: list[str], conclusion: str | None
):
    assert conclusion_among(texts) == conclusion
