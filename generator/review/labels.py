"""The labels of one company's papers: its own questions beside the words that everybody uses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.review import topics
from generator.review.finding import Topic
from generator.review.placeholders import says_something, sentences

_NUMBER = r"\s*(?:\d[\d.]*[.)]?\s+)?"
_ENDS = r"\s*(?:[?:]+|\.(?=\s|$)|(?=\s[–—-]\s)|\t|$)\s*(?:[–—-]\s+)?"
"""What parts a label from its answer."""
_MARKS = " .:?!*_–—-"
_NONE: Mapping[str, tuple[Topic, ...]] = MappingProxyType({})


class Labels:
    """What a heading, a lead-in or a cell asks for, and which texts are the template's own.

    `own` are titles whose meaning is known: with no topics, they ask for what isn't judged.
    `template` are texts that stand in every paper before somebody has written in it.
    """

    def __init__(
        self, own: Mapping[str, tuple[Topic, ...]] = _NONE, template: Iterable[str] = ()
    ) -> None:
        self._own = {_plain(title): asked for title, asked in own.items() if _plain(title)}
        self._template = frozenset(
            plain
            for text in template
            for said in (text, *sentences(text))
            if (plain := _plain(said))
        )
        words = "|".join(
            r"\s+".join(map(re.escape, title.split()))
            for title in sorted(self._own, key=len, reverse=True)
        )
        self._begins = re.compile(f"{_NUMBER}({words}){_ENDS}", re.IGNORECASE) if words else None

    def topics_of(self, label: str) -> tuple[Topic, ...]:
        """What a label asks for; nothing when it is none, or asks for what isn't judged."""
        said = _plain(re.sub(rf"^{_NUMBER}", "", label))
        return self._own[said] if said in self._own else topics.topics_of(label)

    def lead_in(self, line: str, bold: tuple[str, ...] = ()) -> tuple[tuple[Topic, ...], str, str]:
        """`(topics, label, rest)` of a line that begins with a label; an empty label when it
        doesn't."""
        line = unicodedata.normalize("NFC", line)
        if self._begins and (found := self._begins.match(line)):
            return self._own[_plain(found[1])], found[1], line[found.end() :]
        return topics.lead_in(line, bold)

    def says_something(self, text: str) -> bool:
        """Whether anything in `text` is an answer."""
        return says_something(text, self._is_template)

    def is_template(self, line: str) -> bool:
        """Whether all of the line stood there before anybody wrote."""
        return self._is_template(line) and _plain(line) not in self._own

    def _is_template(self, sentence: str) -> bool:
        return _plain(sentence) in self._template


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).strip(_MARKS).casefold()
