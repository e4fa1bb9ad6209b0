"""The error reference: each message with what it means, an example wrong and one right.

A message's anchor is its code, so that a tool's report can link to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.rendering.desk import Desk
from generator.rendering.examples import Example, groups
from generator.rendering.messages import TEXTS
from generator.rendering.page import Page

_DETAIL = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One message; `heading` is what the program says, with … for what differs."""

    code: str
    heading: str
    example: Example


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str
    entries: tuple[Entry, ...]


def plan(desk: Desk) -> Iterator[Page]:
    shown = sections(desk)
    entries = [entry for section in shown for entry in section.entries]
    yield desk.page(
        "errors/errors.html",
        context={"sections": shown},
        url=desk.addresses.errors,
        kind="errors",
        title=desk._("What the messages mean"),
        description=desk._("Every message of the check, with an example of how to put it right."),
        search=" ".join(f"{entry.code} {entry.heading}" for entry in entries),
    )


def sections(desk: Desk) -> tuple[Section, ...]:
    """Every message, in groups and in the order they are to be read."""
    return tuple(
        Section(
            f"group-{number}",
            group.title,
            tuple(Entry(one.code, _heading(desk, one.code), one) for one in group.examples),
        )
        for number, group in enumerate(groups(desk.language.code), start=1)
    )


def _heading(desk: Desk, code: str) -> str:
    """The message without its details: `”…” är inget datum.`"""
    return _DETAIL.sub("…", desk._(TEXTS[code][0])).replace("….", "…")
