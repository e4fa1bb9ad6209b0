"""Which insight somebody means, and whether it can still be heard again."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.model.feedback import Feedback
from generator.model.lifetime import is_over
from generator.reading.content import Content, Entry
from generator.reading.guard.rules import masked
from generator.reading.quoting import shown
from generator.rendering.language import Language

NEAR = 3
"""Ids that are named when the one that was given isn't there."""

_END = re.compile(r"\.ya?ml$")


class NotMeantError(Exception):
    """The insight isn't there, or can't be heard again; the message says why, in words."""


@dataclass(frozen=True, slots=True)
class Meant:
    """`note` says, in words, why another insight is meant than the one that was named."""

    entry: Entry[Feedback]
    note: str = ""


def as_id(typed: str) -> str:
    """An id, also when somebody gave the file's name or path, or the page's address."""
    name = re.split(r"[/#]", typed.strip().replace("\\", "/").rstrip("/"))[-1]
    return _END.sub("", name)


def meant(id_: str, content: Content, ids: Collection[str], words: Language) -> Meant:
    """The insight that gets a line when `id_` was heard again: the one that it doubles.

    `ids` are those of every file, also of one that can't be read.  Raises `NotMeantError`
    for what is not there, has errors, was taken down, was superseded or is no longer shown.
    """
    _ = words._
    last = _the_one_it_doubles(id_, content)
    note = ""
    if last != id_:
        note = _("“{id}” is a duplicate of “{other}”: it is written there.")
        note = note.format(id=masked(id_), other=masked(last))
    if refusal := _refusal(last, content, ids, words):
        raise NotMeantError(f"{note} {refusal}".strip())
    return Meant(content.feedback[last], note)


def no_such_insight(id_: str, ids: Iterable[str], words: Language) -> str:
    """That there is none, and which may have been meant."""
    told = words._("There is no insight “{id}”.").format(id=shown(masked(id_)))
    if near := _near(id_, ids):
        quoted = [words._("“{id}”").format(id=masked(other)) for other in near]
        told += " " + words._("Did you mean {ids}?").format(ids=", ".join(quoted))
    return told


def _refusal(id_: str, content: Content, ids: Collection[str], words: Language) -> str:
    """Why it can't be heard again; empty when it can."""
    _, name, anew = words._, masked(id_), "kundinsikt new"
    if id_ in content.tombstones:
        told = _("“{id}” was taken down {day}. If it was said anew, write a new insight: {new}")
        day = content.tombstones[id_].value.on.isoformat()
        return told.format(id=name, day=day, new=anew)
    entry = content.feedback.get(id_)
    if entry is None and id_ not in ids:
        return no_such_insight(id_, ids, words)
    if entry is None:
        told = _("“{id}” has errors. Mend them first; “{command}” tells them.")
        return told.format(id=name, command=f"kundinsikt check {content.folder}")
    if after := entry.value.superseded_by:
        told = _("“{id}” is superseded by “{other}”. Say it of that one: {command}")
        other = masked(after)
        return told.format(id=name, other=other, command=f"kundinsikt again {other}")
    if is_over(entry.value, content.settings.retention_months, content.today):
        told = _("“{id}” is no longer shown. If it was said anew, write a new insight: {new}")
        return told.format(id=name, new=anew)
    return ""


def _near(id_: str, ids: Iterable[str]) -> list[str]:
    """Ids that may have been meant: those that hold what was typed, then those alike."""
    known = sorted(ids)
    holding = [known_id for known_id in known if id_ in known_id]
    alike = difflib.get_close_matches(id_, known, n=NEAR, cutoff=0.6)
    return list(dict.fromkeys([*holding, *alike]))[:NEAR]


def _the_one_it_doubles(id_: str, content: Content) -> str:
    """The insight that a duplicate leads to in the end; any other id leads to itself."""
    while (entry := content.feedback.get(id_)) and entry.value.duplicate_of:
        id_ = entry.value.duplicate_of
    return id_
