"""Keys and values as people name them in Swedish, and what they are called in the files."""

from __future__ import annotations

from collections.abc import Iterable

_CALLED = {
    "title": "rubrik titel",
    "quote": "citat",
    "observation": "iakttagelse",
    "said_by": "sagt_av sagd_av sa",
    "heard": "hört hörd hördes",
    "on": "den datum",
    "channel": "kanal",
    "by": "av",
    "how": "hur",
    "consequence": "konsekvens följd",
    "owner": "ägare ansvarig",
    "kind": "slag typ sort",
    "touchpoint": "kontaktpunkt",
    "cause": "orsak",
    "category": "kategori",
    "department": "avdelning",
    "text": "texten",
    "effort": "ansträngning",
    "contacts": "kontakter",
    "weight": "tyngd vikt",
    "value": "värde",
    "answer": "svar",
    "action": "åtgärd",
    "outcome": "utfall resultat",
    "history": "historik",
    "context": "sammanhang bakgrund",
    "evidence": "belägg",
    "tags": "taggar etiketter",
    "contributor": "bidragsgivare",
    "screen": "skärm",
    "privacy": "integritet",
    "name": "namn",
    "contact": "kontakt",
    "headcount": "antal",
    "phase": "fas",
    "company": "företag",
    "language": "språk",
    "new": "ny nytt",
    "received": "mottagen mottaget",
    "planned": "planerad planerat",
    "done": "klar klart gjord gjort",
    "closed": "stängd stängt avslutad avslutat",
    "declined": "avslagen avslaget avböjd",
    "escalated": "eskalerad eskalerat",
    "superseded": "ersatt",
    "problem": "fel",
    "praise": "beröm",
    "improvement": "förbättring",
    "pattern": "mönster",
    "stop": "stopp",
    "phone": "telefon telefonen",
    "chat": "chatt chatten",
    "email": "e-post epost mejl mail",
    "store": "butik butiken",
    "visit": "besök",
    "sales_meeting": "säljmöte",
    "survey": "enkät",
    "review": "recension omdöme",
    "social_media": "sociala_medier",
    "complaint": "klagomål",
    "interview": "intervju",
    "usability_test": "användartest",
    "customer_council": "kundråd",
    "other": "annat övrigt",
}
"""Ours → theirs, with spaces between."""

_MEANT: dict[str, list[str]] = {}
for _ours, _theirs in _CALLED.items():
    for _word in _theirs.split():
        _MEANT.setdefault(_word, []).append(_ours)


def meant(value: str, choices: Iterable[str]) -> str:
    """The one of `choices` that `value` is a name for, or an empty text."""
    known = set(choices)
    return next((ours for ours in _MEANT.get(value, ()) if ours in known), "")
