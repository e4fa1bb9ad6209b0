"""One file of rules, made from the model: the form repeats none of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from generator.model import feedback
from generator.model.base import EARLIEST_YEAR, ID_PATTERN, LATEST_YEAR, UNKNOWN_OWNER
from generator.model.conditions import ExactlyOne
from generator.model.screen import FRESH
from generator.model.screen_budget import DISTANCE_M, SIZE_INCHES, quote_budget
from generator.reading import guard
from generator.reading.advice import is_receiver
from generator.reading.claims import as_data as claims
from generator.reading.scalars import FORBIDDEN
from generator.reading.screens import tight_rooms
from generator.rendering.contributing import new_file
from generator.rendering.contributing.handing_in import words_of_ways
from generator.rendering.contributing.questions import KINDS, QUESTIONS
from generator.rendering.contributing.wording import ANSWER_TEXTS
from generator.rendering.desk import Desk
from generator.rendering.page import Edition
from generator.rendering.repository import (
    HOST_NAMES,
    LONGEST_ADDRESS,
    LONGEST_MAIL,
    new_file_form,
)
from generator.rendering.schemas import bare

FIELDS = new_file.PATHS
DAYS = ("heard.on",)
REMEMBERED = timedelta(days=400)
"""What a customer said longer ago is seldom handed in."""

_CODES = (
    "bad-link", "date-format", "date-impossible", "forbidden-character", "heard-in-the-future",
    "missing-key", "missing-one-of", "missing-when", "missing-when-value", "not-a-choice",
    "not-a-whole-number", "not-published-yet", "only-one-of", "owner-is-receiver",
    "quote-too-long-for-screen", "text-too-long", "title-is-category", "too-large", "too-small",
    "year-unlikely",
)  # fmt: skip
"""What can be wrong with an answer, besides what the guard finds."""


def plan(desk: Desk) -> Iterator[Edition]:
    text = json.dumps(rules(desk), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    yield Edition(f"{desk.addresses.contribute}rules.json", text + "\n")


def rules(desk: Desk) -> dict[str, Any]:
    """Limits, choices, conditions, patterns and words, as plain values."""
    archive = desk.archive
    own = guard.own_mailboxes([*archive.departments.values(), archive.settings])
    personal = guard.as_data(own)
    return {
        "file": new_file.as_data(),
        "paths": FIELDS,
        "days": DAYS,
        "first": QUESTIONS[0].path,
        "marks": desk.language.quotation_marks,
        "schema": _asked_for(bare("feedback")),
        "choices": {
            "owner": [*archive.departments, UNKNOWN_OWNER],
            "heard.by": list(archive.departments),
            "touchpoint": list(archive.touchpoints),
            "kind": KINDS,
        },
        "conditions": _conditions(),
        "taken": _taken(desk),
        "forbidden": _spelt_out(FORBIDDEN.pattern),
        "links": {
            "link": feedback.LINK.pattern,
            "allowed": feedback.WEB_OR_MAIL.pattern,
            "id": ID_PATTERN,
        },
        "years": [EARLIEST_YEAR, LATEST_YEAR],
        "today": archive.settings.demo_today.isoformat() if archive.settings.demo_today else "",
        "screen": {"quote": quote_budget(), "size": SIZE_INCHES, "distance": DISTANCE_M},
        "fresh": FRESH.days,
        "screens": [
            {
                "quote": room.limit,
                "size": desk.number(room.size),
                "distance": desk.number(room.distance),
                "departments": room.screen.departments if room.screen else (),
            }
            for room in tight_rooms(archive.screens.values())
        ],
        "claims": claims(),
        "names": {id_: owner.name for id_, owner in archive.departments.items()},
        "receivers": [
            id_ for id_, owner in archive.departments.items() if is_receiver(id_, owner.name)
        ],
        "guard": personal,
        "messages": {
            code: [desk._(text) if text else "" for text in ANSWER_TEXTS[code]]
            for code in (*_CODES, *(rule for rule, _ in personal["rules"]))
        },
        "words": _words(desk),
        "host": _host(desk),
    }


def _taken(desk: Desk) -> list[str]:
    """The ids that a new file could run into; older ones begin with months long gone.

    Only of what is shown: an id holds a title's words, also of what was taken down.
    """
    archive = desk.archive
    first = (archive.today - REMEMBERED).strftime("%Y-%m")
    return sorted(id_ for id_ in {*archive.by_id, *archive.duplicates} if id_ >= first)


def _spelt_out(pattern: str) -> str:
    """The pattern with what can't be seen written as escapes: no file can hold a surrogate."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in pattern)


def _asked_for(schema: dict[str, Any]) -> dict[str, Any]:
    """The part of the schema that the form asks for."""
    top = {path.split(".")[0] for path in FIELDS}
    properties = {key: part for key, part in schema["properties"].items() if key in top}
    return {"required": schema["required"], "properties": properties}


def _conditions() -> list[dict[str, Any]]:
    """The conditions between fields that the form asks for."""
    found: list[dict[str, Any]] = []
    for rule in feedback.CONDITIONS:
        if isinstance(rule, ExactlyOne):
            found.append({"exactly_one": rule.keys})
        elif rule.key in FIELDS and rule.when in FIELDS:
            found.append({"key": rule.key, "when": rule.when, "values": sorted(rule.values)})
    return found


def _words(desk: Desk) -> dict[str, str]:
    _ = desk._
    return {
        **words_of_ways(desk.language),
        "sure": _("Everything that you have written goes away. Start again?"),
        "over": _("Take away {over}."),
        "count": _("{length} of {limit}"),
        "mail_subject": _("Customer insight: {title}"),
        "own_words": _("The customer's own words stand here."),
        "owner": _("Owner"),
        "no_owner": desk.department_name(None).capitalize(),
        "no_title": _("Your claim stands here"),
        "said": _("said {channel} {day}"),
        "seen": _("seen {channel} {day}"),
        "fits": _("Fits on a screen: legible from {distance} metres."),
    }


def _host(desk: Desk) -> dict[str, Any]:
    settings = desk.settings
    folder = f"{desk.archive.content.folder}/feedback"
    return {
        "name": HOST_NAMES.get(settings.repository.kind, ""),
        "form": new_file_form(settings, folder),
        "by_year": settings.repository.kind == "gitea",
        "content": desk.archive.content.folder,
        "longest": LONGEST_ADDRESS,
        "longest_mail": LONGEST_MAIL,
        "mail": settings.contribute_mail or "",
    }
