"""One file for the tool: what customers said, its words, and where its files go.

The guard's patterns and the rules for a file's values come from the form's own rules.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.archive import Insight
from generator.editions.paper_rules.patterns import in_a_browser
from generator.model.questions import Asks
from generator.rendering.consequences.questions import Asked, asked
from generator.rendering.consequences.room import most
from generator.rendering.consequences.voices import SPEAKS, VOICES, live, usual_channels
from generator.rendering.consequences.words import words
from generator.rendering.desk import Desk
from generator.rendering.page import Edition
from generator.rendering.repository import (
    HOST_NAMES,
    LONGEST_ADDRESS,
    LONGEST_MAIL,
    new_file_form,
)
from generator.rendering.text import excerpt
from generator.review.finding import Topic
from generator.review.placeholders import EDGES, PATTERNS
from generator.review.topics import topics_of

MOST_VOICES = 2_000
"""What is open first, then the heaviest: about a megabyte, and more than anybody reads."""
EXCERPT = 240
"""Characters of what was seen; a quote is never longer."""

_TOPICS: dict[Asks, Topic] = {"notices": "who", "voice": "evidence", "unheard": "unheard"}
_COLUMNS = ("id", "words", "title", "by", "status", "owner", "touchpoint", "channel", "asks")


def plan(desk: Desk) -> Iterator[Edition]:
    text = json.dumps(rules(desk), ensure_ascii=False, separators=(",", ":"))
    yield Edition(f"{desk.addresses.consequences}rules.json", text + "\n")


def rules(desk: Desk) -> dict[str, Any]:
    """Voices, names, limits and words, as plain values."""
    archive = desk.archive
    return {
        "base": desk.addresses.insight("")[:-1],
        "columns": _COLUMNS,
        "rows": [_row(desk, insight) for insight in live(archive)[:MOST_VOICES]],
        "voices": VOICES,
        "heard": list(SPEAKS),
        "questions": [_question(question) for question in asked(archive.content, desk.language)],
        "touchpoints": {id_: point.name for id_, point in archive.touchpoints.items()},
        "owners": {id_: point.owner for id_, point in archive.touchpoints.items()},
        "departments": {id_: owner.name for id_, owner in archive.departments.items()},
        "forums": desk.words.table("forum"),
        "channels": {
            channel: desk.words.word("channel", channel) for channel in usual_channels(archive)
        },
        "dimensions": desk.words.table("dimension"),
        "directions": desk.words.table("direction"),
        "conclusions": desk.words.table("conclusion"),
        "affects": desk.words.table("affects"),
        "types": desk.words.table("customer_type"),
        "most": {key: most(key) for key in ("consequences", "mitigation", "alternatives")},
        "said": {
            "patterns": {name: in_a_browser(pattern) for name, pattern in PATTERNS.items()},
            "edges": EDGES,
        },
        "taken": sorted(archive.register.by_id),
        "today": archive.settings.demo_today.isoformat() if archive.settings.demo_today else "",
        "locale": str(desk.language.locale).replace("_", "-"),
        "words": words(desk.language),
        "host": _host(desk),
    }


def _row(desk: Desk, insight: Insight) -> list[object]:
    words = excerpt(insight.words, EXCERPT)
    return [
        insight.id,
        desk.language.quoted(words) if insight.is_quote else words,
        insight.feedback.title,
        desk.attribution(insight),
        desk.words.word("status", insight.feedback.status),
        insight.owner or "",
        insight.feedback.touchpoint or "",
        insight.feedback.heard.channel,
        [asks for asks, speaks in SPEAKS.items() if speaks(insight)],
    ]


def _question(question: Asked) -> dict[str, object]:
    """`led`: the title alone doesn't tell a reviewer what is answered, so a lead-in does."""
    topic = _TOPICS.get(question.asks)
    return {
        "id": question.id,
        "asks": question.asks,
        "title": question.title,
        "help": question.help,
        "deep": question.deep,
        "led": topic is not None and topic not in topics_of(question.title),
    }


def _host(desk: Desk) -> dict[str, Any]:
    settings = desk.settings
    return {
        "name": HOST_NAMES.get(settings.repository.kind, ""),
        "form": new_file_form(settings, f"{desk.archive.content.folder}/decisions"),
        "by_year": False,
        "content": desk.archive.content.folder,
        "longest": LONGEST_ADDRESS,
        "longest_mail": LONGEST_MAIL,
        "mail": settings.contribute_mail or "",
    }
