"""What a decision's front matter answers, where its section about the customer says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.reading.papers.outline import Block, Place, Stated
from generator.review.answers import Piece
from generator.review.finding import Topic
from generator.review.rules import Case, declares_gap

_TOPICS: Mapping[str, Topic] = MappingProxyType(
    {
        "who": "who",
        "consequences.better": "better",
        "consequences.worse": "worse",
        "who.unheard": "unheard",
        "conclusion": "conclusion",
        "mitigation": "mitigation",
        "communication.who": "tells",
        "follow_up.on": "follow-up",
    }
)
_CONCLUSIONS = {"in_line": "in line", "partly": "partly", "against": "against"}


def with_stated(case: Case, stated: tuple[Stated, ...]) -> Case:
    """The case with what its front matter states, as far as the section is silent.

    What the section says is judged as it stands, whatever the front matter says: the section
    is what those who decide will read.
    """
    silent = {topic for topic in _TOPICS.values() if not _answers(case, topic)}
    if not case.references and not declares_gap(case):
        case = _with_evidence(case, stated)
    for one in stated:
        topic = _TOPICS.get(one.key)
        if topic in silent:
            _answer(case, topic, one)
    return case


def _answers(case: Case, topic: Topic) -> bool:
    if topic == "conclusion":
        return case.conclusion is not None
    return bool(case.answers.given(topic))


def _answer(case: Case, topic: Topic, one: Stated) -> None:
    text = _CONCLUSIONS.get(one.text, one.text) if topic == "conclusion" else one.text
    place = Place(line=one.line)
    case.answers.labels.setdefault(topic, (one.key, place))
    case.answers.of.setdefault(topic, []).append(Piece(text, place))


def _with_evidence(case: Case, stated: tuple[Stated, ...]) -> Case:
    found = [
        (Block("paragraph", one.text, line=one.line), Place(line=one.line))
        for one in stated
        if one.key == "evidence"
    ]
    section = replace(case.section, blocks=(*case.section.blocks, *found))
    return replace(case, section=section, gap=any(one.key == "gap" for one in stated))
