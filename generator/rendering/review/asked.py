"""What this company's papers ask, and what stands in them before anybody has answered.

In every language: a paper may be older than the site's settings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from generator.model.questions import Asks, Questions
from generator.rendering.consequences import labels as words
from generator.rendering.consequences.questions import SOURCE, usual
from generator.rendering.language import LANGUAGES, Language, language
from generator.review.finding import Topic
from generator.review.labels import Labels

_TOPICS: Final[Mapping[Asks, tuple[Topic, ...]]] = MappingProxyType(
    {
        "notices": ("who",),
        "changes": ("better", "worse"),
        "voice": ("evidence",),
        "unheard": ("unheard",),
        "in_line": ("conclusion",),
        "tells": ("tells", "follow-up"),
    }
)
"""What is not named here is asked, and not judged."""

_LABELS: Final[Mapping[str, tuple[Topic, ...]]] = MappingProxyType(
    {
        words.WHO: ("who",),
        words.VOICES: ("evidence",),
        words.GAP: ("evidence",),
        words.UNHEARD: ("unheard",),
        words.BETTER: ("better",),
        words.WORSE: ("worse",),
        words.CONCLUSION: ("conclusion",),
        words.MITIGATION: ("mitigation",),
        words.MITIGATION_OWNER: ("mitigation",),
        words.MITIGATION_DUE: ("mitigation",),
        words.TELLS: ("tells",),
        words.FOLLOW_UP: ("follow-up",),
        words.MEASURE: ("follow-up",),
        words.DO_NOTHING: (),
        words.ALTERNATIVE: (),
        words.DEEPER: (),
    }
)


def labels_of(own: Questions | None = None) -> Labels:
    """Titles of questions, the company's own too, and the lead-ins of templates."""
    return Labels(_titles(own), _template(own))


def _titles(own: Questions | None) -> dict[str, tuple[Topic, ...]]:
    languages = [language(code) for code in LANGUAGES]
    leading = {each._(label): topics for each in languages for label, topics in _LABELS.items()}
    questions = [(q.title, q.asks) for each in languages for q in usual(each)]
    questions += [(question.title, question.asks) for question in own.questions] if own else []
    return leading | {title: _TOPICS.get(asks, ()) for title, asks in questions}


def _template(own: Questions | None) -> Iterator[str]:
    for code in LANGUAGES:
        yield from _template_in(language(code))
    if own is not None:
        yield from (question.help for question in own.questions if question.help)
        yield own.source or ""


def _template_in(each: Language) -> Iterator[str]:
    yield from (question.help for question in usual(each))
    yield from map(each._, (SOURCE, *words.ALL, *words.PROMPTS))
