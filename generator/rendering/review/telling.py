"""Verdicts and refusals, put into one language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.reading.papers.outline import Place
from generator.rendering.language import Language
from generator.rendering.review.words import FINDINGS, REFUSALS, lacking
from generator.review.finding import Conclusion, Finding, Verdict
from generator.review.suggesting import Suggestion

State = Literal["ready", "sent_back", "not_read"]

_BRACES = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """One thing that is missing, in words."""

    code: str
    place: Place
    where: str
    message: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class ToldPaper:
    """One paper's answer.  `suggested` is None when nobody asked for suggestions."""

    name: str
    state: State
    headline: str
    findings: tuple[ToldFinding, ...] = ()
    cited: tuple[str, ...] = ()
    conclusion: Conclusion | None = None
    suggested: tuple[Suggestion, ...] | None = None
    note: str = ""
    """What may be to blame for all of it."""


class Reviewer:
    """Speaks one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._ = language._

    def verdict(
        self, verdict: Verdict, suggested: tuple[Suggestion, ...] | None = None
    ) -> ToldPaper:
        if verdict.is_ready:
            state: State = "ready"
            headline = self._("Ready")
        else:
            state = "sent_back"
            missing = dict.fromkeys(lacking(finding.code) for finding in verdict.findings)
            lacks = ", ".join(self._(what) for what in missing)
            headline = self._("Sent back – lacks {what}").format(what=lacks)
        told = tuple(self._finding(finding) for finding in verdict.findings)
        return ToldPaper(
            verdict.name,
            state,
            headline,
            told,
            verdict.cited,
            verdict.conclusion,
            suggested,
            self._note(verdict),
        )

    def _note(self, verdict: Verdict) -> str:
        if verdict.is_ready or not verdict.is_paged:
            return ""
        return self._(
            "A PDF doesn't show its tables. If answers stand in one, review the file that the "
            "PDF was made from."
        )

    def refusal(self, name: str, code: str, details: Mapping[str, str | int]) -> ToldPaper:
        message, hint = REFUSALS[code]
        told = ToldFinding(
            code, Place(), "", self._put(message, details).strip(), self._put(hint, details)
        )
        return ToldPaper(name, "not_read", self._("Not read"), (told,))

    def caution(self) -> str:
        """What the review is no judge of."""
        return self._(
            "The review sees that answers are there and that what they refer to exists. It can't "
            "see whether they are true or good; that is for people to judge."
        )

    def _finding(self, finding: Finding) -> ToldFinding:
        message, suggestion = FINDINGS[finding.code]
        parts = [self._put(suggestion, finding.details)]
        if meant := finding.details.get("suggestion"):
            parts.insert(0, self._("Did you mean “{suggestion}”?").format(suggestion=meant))
        if near := finding.details.get("near"):
            told = self._("The paper has the heading “{heading}”.")
            parts.insert(0, told.format(heading=near))
        return ToldFinding(
            finding.code,
            finding.place,
            self.where(finding.place),
            self._put(message, finding.details),
            " ".join(parts),
        )

    def where(self, place: Place) -> str:
        """`“Consequences for the customer”, paragraph 3 (line 41)`; nothing for the whole paper."""
        parts: list[str] = []
        if place.headings:
            parts.append(self.language.quoted(_on_one_line(place.headings)))
        if place.paragraph:
            parts.append(self._("paragraph {number}").format(number=place.paragraph))
        if place.page:
            parts.append(self._("page {number}").format(number=place.page))
        elif place.line:
            parts.append(self._("line {line}").format(line=place.line))
        return ", ".join(parts)

    def _put(self, message: str, details: Mapping[str, str | int]) -> str:
        if not message:
            return ""
        return _BRACES.sub(lambda found: str(details.get(found[1], "")), self._(message))


def _on_one_line(headings: Sequence[str]) -> str:
    """The last heading, with what can't be seen as dots."""
    line = " ".join(headings[-1].split())
    shown = "".join(char if char.isprintable() else "·" for char in line)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"
