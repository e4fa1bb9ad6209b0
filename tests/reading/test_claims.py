"""A title claims something, or only names a subject."""

import pytest

from generator.reading.claims import names_a_subject
from tests.bench.phrases import PHRASES

SUBJECTS = """\
Fakturaproblem
Leverans
Problem med appen
Synpunkter på leveransen
Klagomål gällande retur
Fråga om faktura
En fråga om garantin
Lång leveranstid
Sena leveranser
Återkommande problem med appen
Fakturafrågor från hyresvärdar
Synpunkt
Angående fakturan
Leverans och montering
Fel på fakturan
Strul med leveransen
Önskemål om senare öppettider
Förslag på bättre hylla
Beröm till montören
Allvarliga brister i kommunikationen
Missnöje med servicen
Reklamation av diskmaskin
Problem med sena leveranser
Ärende 4711
Gällande betalningen i kassan
Invoice issues
Delivery
Problems with the app
Complaint about delivery
Question regarding invoice
Feedback on the store
Customer invoice issues
Late deliveries
Delivery and installation
App login problems
Regarding the invoice
Issues with late deliveries
General feedback on the website
Suggestion for the checkout
Returns & refunds
Wrong items
Delivery complaint
Re: invoice
Request for longer opening hours
Praise for the fitter
Checkout errors
"""
CLAIMS = """\
Appen kraschar
Kunden väntar
Priset ändras i kassan
Kunder tror att ordern är avbruten
Problem med appen stoppar köp
Kunden får problem med låset
Ingen svarar på frågor om garanti
Frågor blir obesvarade
Klagomål på frakt ökar
Många har frågor om frakten
Montören kom och gick
Problem döljs av chatten
Fel pris visas i appen
Kunden skickas runt
Frågan om portkod ställs i förväg
App crashes
Nobody called back
Nobody answers invoice questions
The app has problems
Customers call about delivery problems
Problems with the app stop purchases
Invoice questions go unanswered
Delivery slots lose Fridays
The invoice confuses tenants
Returns take weeks
"""


@pytest.mark.parametrize("title", SUBJECTS.splitlines())
def test_names_a_subject(title: str):
    assert names_a_subject(title)


@pytest.mark.parametrize("title", CLAIMS.splitlines())
def test_claims_something(title: str):
    assert not names_a_subject(title)


@pytest.mark.parametrize("language", PHRASES)
def test_every_made_up_claim_claims_something(language: str):
    words = PHRASES[language]
    titles = [f"{subject} {claim}" for subject in words.subjects for claim in words.claims]
    assert [title for title in titles if names_a_subject(title)] == []
