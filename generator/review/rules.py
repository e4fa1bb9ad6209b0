"""What a section must hold, rule by rule, in the order in which people read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.review.answers import Answers, Piece
from generator.review.conclusions import (
    conclusion_among,
    conclusion_in,
    names_the_line,
    offers_all,
)
from generator.review.days import days_in
from generator.review.finding import Conclusion, Finding, Topic
from generator.review.phrases import (
    declares_a_gap,
    is_never_followed_up,
    is_none,
    names_somebody,
    nobody_tells,
)
from generator.review.references import Known, Reference, offered, references
from generator.review.section import Section
from generator.review.topics import CUES, NONE_AT_ALL

_SENTENCE = re.compile(r"[^.!?;\n]*(?:\.(?=\d)[^.!?;\n]*)*[.!?;\n]?")
_SHOWN = 60
"""Characters of a paper's own words in a message."""


@dataclass(frozen=True, slots=True)
class Case:
    """One section, what it says, and what it is held against."""

    section: Section
    answers: Answers
    known: Known
    today: date
    gap: bool = False
    """Declared where the section itself says nothing of voices: in the front matter."""

    @property
    def references(self) -> tuple[Reference, ...]:
        return references(self.section.blocks, self.known)

    def lacks(self, topic: Topic) -> Iterator[Finding]:
        """Nothing is said: with what stands in its place, where something does."""
        if topic not in self.answers.labels:
            yield Finding(f"{topic}-missing", self.section.place)
            return
        label, place = self.answers.labels[topic]
        written = self.answers.written(topic)
        details = {"label": shortened(label), "value": shortened(written)}
        yield Finding(f"{topic}-empty" if written else f"{topic}-unanswered", place, details)

    @property
    def conclusion(self) -> Conclusion | None:
        """Under its label, else in the sentences that no label announces."""
        if "conclusion" in self.answers.labels:
            return conclusion_in(self.answers.written("conclusion"), asked=True)
        return conclusion_among(piece.text for piece in self.answers.loose)


def written_at_all(case: Case) -> bool:
    """Whether the section holds anything but placeholders and questions."""
    pieces = [*case.answers.loose, *(p for group in case.answers.of.values() for p in group)]
    return any(case.answers.says_something(piece.text) for piece in pieces)


def who(case: Case) -> Iterator[Finding]:
    if not case.answers.given("who"):
        yield from case.lacks("who")


def better(case: Case) -> Iterator[Finding]:
    yield from _either(case, "better")


def worse(case: Case) -> Iterator[Finding]:
    yield from _either(case, "worse")


def _either(case: Case, topic: Topic) -> Iterator[Finding]:
    """Where one label asks for both, each must show by its words that it is there."""
    pieces = case.answers.given(topic)
    own = [piece for piece in pieces if not piece.shared]
    if own or any(_shows(topic, piece.text.casefold()) for piece in pieces):
        return
    if pieces:
        label, place = case.answers.labels[topic]
        yield Finding(f"{topic}-not-shown", place, {"label": shortened(label)})
        return
    yield from case.lacks(topic)


def _shows(topic: Topic, said: str) -> bool:
    return bool(CUES[topic].search(said) or (topic == "worse" and NONE_AT_ALL.search(said)))


def evidence(case: Case) -> Iterator[Finding]:
    """At least one insight that exists, or the plain word that there is none; and no
    reference that leads nowhere."""
    found = case.references
    for reference in found:
        if reference.standing == "taken-down":
            yield Finding("evidence-taken-down", reference.place, {"value": reference.id})
        elif reference.standing == "unknown":
            details = {"value": reference.id}
            if meant := case.known.near(reference.id):
                details["suggestion"] = meant
            yield Finding("evidence-unknown", reference.place, details)
    if not found and not case.gap and not declares_gap(case):
        if voices := offered(case.section.blocks, case.known):
            yield Finding("evidence-not-chosen", voices[0][1])
        elif case.answers.given("evidence"):
            label, place = case.answers.labels["evidence"]
            yield Finding("evidence-without-id", place, {"label": shortened(label)})
        else:
            yield from case.lacks("evidence")


def declares_gap(case: Case) -> bool:
    """In the answer about evidence or anywhere but in that about who was not heard."""
    groups = [pieces for topic, pieces in case.answers.of.items() if topic != "unheard"]
    pieces = [*case.answers.loose, *(piece for group in groups for piece in group)]
    told = (piece for piece in pieces if case.answers.says_something(piece.text))
    if any(declares_a_gap(_said(piece)) for piece in told):
        return True
    # Without that label, «vi har inte hört …» may answer both.
    return any(is_none(_said(piece)) for piece in case.answers.of.get("evidence", ()))


def unheard(case: Case) -> Iterator[Finding]:
    if not case.answers.given("unheard"):
        yield from case.lacks("unheard")


def conclusion(case: Case) -> Iterator[Finding]:
    if case.conclusion is not None:
        return
    written = case.answers.written("conclusion")
    if case.answers.says_something(written) or names_the_line(written):
        label, place = case.answers.labels["conclusion"]
        code = "conclusion-not-chosen" if offers_all(written) else "conclusion-unclear"
        details = {"label": shortened(label), "value": shortened(written)}
        yield Finding(code, place, details)
    else:
        yield from case.lacks("conclusion")


def mitigation(case: Case) -> Iterator[Finding]:
    """Where the conclusion isn't in line: what makes up for it, and who sees to it, or when."""
    if case.conclusion not in ("partly", "against"):
        return
    own = case.answers.given("mitigation")
    within = case.answers.given("conclusion") if "mitigation" not in case.answers.labels else ()
    pieces = own or tuple(p for p in within if _promises(case, p))
    if not pieces:
        yield from case.lacks("mitigation")
    elif not any(_promises(case, piece) for piece in pieces):
        yield Finding("mitigation-nobody", pieces[0].place)


def _promises(case: Case, piece: Piece) -> bool:
    """Whether somebody is named who sees to it, or a day."""
    names = (*case.known.departments, *case.known.departments.values())
    return names_somebody(piece.text, names) or bool(days_in(piece.text))


def tells(case: Case) -> Iterator[Finding]:
    """Somebody; or nobody, and why."""
    pieces = case.answers.given("tells")
    if not pieces:
        yield from case.lacks("tells")
    elif all(nobody_tells(_said(piece)) for piece in pieces):
        yield Finding("tells-nobody", pieces[0].place, {"value": shortened(pieces[0].text)})


def follow_up(case: Case) -> Iterator[Finding]:
    """A day that has not come, where it is followed up."""
    pieces = case.answers.given("follow-up")
    said = [(piece, sentence) for piece in pieces for sentence in _SENTENCE.findall(piece.text)]
    never = [piece for piece, sentence in said if is_never_followed_up(sentence.casefold())]
    meant = [sentence for _piece, sentence in said if not is_never_followed_up(sentence.casefold())]
    days = [day for sentence in meant for day in days_in(sentence)]
    if any(day > case.today for day in days):
        return
    if never:
        yield Finding("follow-up-none", never[0].place, {"value": shortened(never[0].text)})
    elif days:
        details = {"value": max(days).isoformat(), "today": case.today.isoformat()}
        yield Finding("follow-up-past", pieces[0].place, details)
    elif pieces:
        yield Finding("follow-up-no-day", pieces[0].place)
    else:
        yield from case.lacks("follow-up")


RULES: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    who,
    better,
    worse,
    evidence,
    unheard,
    conclusion,
    mitigation,
    tells,
    follow_up,
)


def shortened(text: str) -> str:
    """A paper's own words on one line, without what can't be seen."""
    line = " ".join(text.split())
    line = "".join(char if char.isprintable() else "·" for char in line)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"


def _said(piece: Piece) -> str:
    return " ".join(piece.text.casefold().split())
