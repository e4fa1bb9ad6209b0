"""An issue's text → what was answered, whoever has edited it on the way.

GitHub and Gitea write `### Question`, an empty line, and the answer (`_No response_` where
there is none); GitLab's template has the same headings.  Questions are known in every
language.  What stands below an unknown heading belongs to the answer above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.rendering.contributing import again
from generator.rendering.contributing.questions import QUESTIONS
from generator.rendering.language import LANGUAGES, language
from generator.rendering.repository import HEARD_AGAIN

NO_ANSWER = "_no response_"
LONGEST = 64 * 1024
"""Characters; GitHub allows as many in an issue."""

_LONG = frozenset(question.path for question in QUESTIONS if question.form == "text")
_LINE_END = re.compile(r"\r\n|\r|\n")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*)")
_QUICK_ACTION = re.compile(r"/(?:label|assign|cc|due|milestone)\b.*")


@dataclass(slots=True)
class Issue:
    """`answers` by the fields' dotted paths, as they were typed.

    `twice` are the questions that stand more than once: which answer is meant can't be known.
    """

    answers: dict[str, str] = field(default_factory=dict)
    twice: list[str] = field(default_factory=list)

    @property
    def is_again(self) -> bool:
        return again.INSIGHT in self.answers


def read_issue(text: str) -> Issue:
    """The answers in an issue; empty when it is no such form."""
    known = _asked()
    issue = Issue()
    here = ""
    lines: list[str] = []
    for line in _lines(text):
        heading = _HEADING.fullmatch(line)
        path = known.get(_plain(heading[1])) if heading else None
        if path is None:
            lines.append(line)
            continue
        _take(issue, here, lines)
        here, lines = path, []
    _take(issue, here, lines)
    if not issue.answers and not issue.twice:
        issue.answers = _note(text)
    return issue


def _without_comments(text: str) -> str:
    """What helps in GitLab's template stands in comments; one that never ends is no comment."""
    kept: list[str] = []
    start = 0
    while (begin := text.find("<!--", start)) >= 0 and (end := text.find("-->", begin)) >= 0:
        kept.append(text[start:begin])
        start = end + len("-->")
    return "".join([*kept, text[start:]])


def _lines(text: str) -> Iterator[str]:
    for line in _LINE_END.split(_without_comments(text)):
        if not _QUICK_ACTION.fullmatch(line.strip()):
            yield line.rstrip()


def _take(issue: Issue, path: str, lines: list[str]) -> None:
    """Keep the answer to a question; what stands above the first one is nobody's."""
    if path in issue.answers:
        issue.twice.append(path)
    elif path:
        issue.answers[path] = _answer(path, "\n".join(lines).strip())


def _answer(path: str, text: str) -> str:
    """A short answer ends at an empty line: what somebody wrote below it is not part of it."""
    first, _, rest = text.partition("\n\n")
    if first.lower() == NO_ANSWER:
        first, text = "", rest.strip()
    return text if path in _LONG else first.strip()


def _asked() -> Mapping[str, str]:
    """Every question in every language, by what is left of it when people have edited it."""
    return {
        _plain(language(code)._(question.ask)): question.path
        for code in LANGUAGES
        for question in (*again.QUESTIONS, *QUESTIONS)
    }


def _plain(heading: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", heading).casefold().split())


def _note(text: str) -> dict[str, str]:
    """The site's button «heard it too» opens an issue of another form: `Insight: …`."""
    found: dict[str, str] = {}
    labels = _labels()
    for line in _lines(text):
        label, answer = _labelled(line)
        if path := labels.get(label):
            found.setdefault(path, answer)
    return found if again.INSIGHT in found else {}


def _labelled(line: str) -> tuple[str, str]:
    """`Day (as 2026-11-18): today` → its label in small letters and the answer, or nothing."""
    label, bracket, rest = line.partition("(")
    if bracket and ":" not in label:
        label, rest = f"{label}:", rest.partition(")")[2].lstrip()
        line = label + rest.removeprefix(":") if rest.startswith(":") else ""
    label, colon, answer = line.partition(":")
    return (label.strip().casefold(), answer.strip()) if colon else ("", "")


def _labels() -> dict[str, str]:
    paths = [question.path for question in again.QUESTIONS]
    found: dict[str, str] = {}
    for code in LANGUAGES:
        labelled = [
            label
            for line in language(code)._(HEARD_AGAIN).splitlines()
            if (label := _labelled(line)[0])
        ]
        found |= dict(zip(labelled, paths, strict=True))
    return found
