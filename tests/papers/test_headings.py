"""What papers call the section about the customer, and what they call others."""

import pytest

from generator.review.section import Headings


@pytest.mark.parametrize(
    "heading",
    [
        "Konsekvenser för kunden", "4.1 Konsekvenser för våra kunder", "KUNDKONSEKVENSER",
        "Effekter för kunden", "Konsekvenser för privatkunder", "Konsekvenser för företagskunder",
        "Konsekvenser för slutkunden", "Kundkonsekvensanalys", "Kundperspektiv", "Kundperspektivet",
        "Kundens perspektiv", "Påverkan på kunderna", "Konsekvenser för kunden och personalen",
        "Hur påverkas kunden?", "Vad innebär beslutet för kunden?", "Följder för kunden",
        "Customer perspective", "The customer’s perspective", "Effects on customers",
        "Impact on our business customers", "What it means for the customer",
    ],
)  # fmt: skip
def test_it_names_the_section(heading: str):
    assert Headings().match(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Konsekvenser för kundservice", "Konsekvenser för kundtjänst", "Kundnöjdhet", "Kunder",
        "Konsekvenser för personalen", "Effekter för kundservice", "Perspektiv", "Kundkonto",
        "Consequences for customer service", "Customer service", "Hur påverkas kundservice?",
    ],
)  # fmt: skip
def test_it_names_another(heading: str):
    assert not Headings().match(heading)
