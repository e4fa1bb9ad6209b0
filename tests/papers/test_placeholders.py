"""What stands where an answer belongs, and is none."""

import pytest

from generator.review.placeholders import says_something

LEFT = [
    "TBD", "Kommer att kompletteras", "Under utredning", "Fylls i av kundservice", "Oklart",
    "N/A", "n.a.", "Ej aktuellt", "Inte relevant.", "Vet ej", "Det vet vi inte", "Se bilaga",
    "Se bilaga 2", "Se ovan.", "se avsnitt 3.2", "Måste kollas med Anna", "Måste kolla med Anna",
    "?? kolla", "Anna kollar", "{{ange kunder}}", "Kunder: {{namn}}", "Ej analyserat",
    "Har inte analyserats", "Detta har ännu inte utretts", "Ansvarig: TBD", "Ansvarig: ",
    "Det är oklart vilka som berörs", "Ange vilka kunder som berörs", "Saknas", "Att fylla i",
    "Ska utredas vidare", "Måste kompletteras", "…", "-", "?", "[kunder]",
    "Will be completed", "Under review", "Not applicable", "We don't know yet", "See annex 2",
    "See above", "Must be checked with Anna", "Unknown", "Has not been analysed", "Owner: tbc",
]  # fmt: skip
SAID = [
    "Inget", "Inget blir sämre", "Ingen", "Nothing", "Privatkunder", "Äldre, 65+", "Kl. 8",
    "Måste fylla i en blankett till", "Måste kontrollera fakturan själva",
    "Att fylla i blanketten tar längre tid", "Se 2026-11-faktura-efter-retur",
    "Se bilaga 2, där alla hyresgäster räknas upp", "Se nedan: hyresgäster", "Anna Svensson",
    "Kunden ser vad som är oklart på fakturan", "Kommer fram snabbare", "Får vänta",
    "Kunder som inte är bestämda", "Vi utreder ärendet samma dag", "Kunden kollar själv i appen",
    "Fylls på varje natt, så hyllan är full", "Unknown callers are answered too", "Vi hör av oss",
    "TBD, men hyresgäster berörs", "Ansvarig: Anna", "I butik: alla",
]  # fmt: skip


@pytest.mark.parametrize("text", LEFT)
def test_it_is_no_answer(text: str):
    assert not says_something(text)


@pytest.mark.parametrize("text", SAID)
def test_it_is_an_answer(text: str):
    assert says_something(text)
