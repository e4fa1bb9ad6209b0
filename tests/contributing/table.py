"""The table that holds the command and the form to the same file and the same judgement."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

USUAL = {
    "title": "Kunder är hemma en hel dag för tio minuters leverans",
    "quote": "Jag tog ledigt för en diskmaskin, och den kom när jag hämtade på förskolan.",
    "said_by": "Privatkund, vitvaror",
    "heard.on": "2026-09-14",
    "heard.channel": "phone",
    "consequence": "Kunden förlorar en dagslön och står ändå utan diskmaskin.",
    "owner": "leverans",
}
"""What a case answers where it says nothing else."""


@dataclass(frozen=True)
class Case:
    """`lines` stand in the file one after the other; `wrong` is all that is told."""

    name: str
    answers: dict[str, str]
    path: str
    lines: tuple[str, ...]
    wrong: frozenset[tuple[str, str]]


def _case(raw: dict[str, Any]) -> Case:
    usual = "feedback/2026/2026-09-kunder-ar-hemma-en-hel-dag-for-tio-minuters-leverans.yaml"
    return Case(
        raw["name"],
        {**USUAL, **raw["answers"]},
        raw.get("path", usual),
        tuple(raw.get("lines", ())),
        frozenset((path, code) for path, code in raw.get("wrong", ())),
    )


CASES = [
    _case(raw)
    for raw in json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))
]
