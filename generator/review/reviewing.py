"""A paper → a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.reading.content import Content
from generator.reading.papers.outline import Paper, Place, placed
from generator.review.answers import answers_in
from generator.review.finding import Finding, Verdict
from generator.review.labels import Labels
from generator.review.references import Known
from generator.review.rules import RULES, Case, shortened, written_at_all
from generator.review.section import Headings, Section, find
from generator.review.stated import with_stated

_MENTIONS_CUSTOMER = ("kund", "customer")


def known_from(content: Content, labels: Labels | None = None) -> Known:
    """What a paper may refer to: also insights that are left out for errors of their own.

    `labels` are what the company's papers ask for, beside the words that everybody uses.
    """
    insights = f"{content.folder}/feedback/"
    files = (name for name in content.left_out.files_with_errors if name.startswith(insights))
    left_out = (name.rpartition("/")[2].rpartition(".")[0] for name in files)
    names = {id_: entry.value.name for id_, entry in content.departments.items()}
    return Known(
        ids=frozenset((*content.feedback, *left_out)) - frozenset(content.tombstones),
        taken_down=frozenset(content.tombstones),
        departments=names,
        labels=labels or Labels(),
    )


def review(paper: Paper, known: Known, headings: Headings, today: date) -> Verdict:
    """Every finding in one paper, in the order of the rules."""
    verdict = _verdict(paper, known, headings, today)
    return replace(verdict, is_paged=any(block.page for block in paper.blocks[:1]))


def _verdict(paper: Paper, known: Known, headings: Headings, today: date) -> Verdict:
    section = find(paper, headings, known.labels)
    if section is None and not paper.stated:
        return Verdict(paper.name, (_no_section(paper),))
    section = section or Section("", Place(), ())
    case = Case(section, answers_in(section, known.labels), known, today)
    if paper.stated:
        case = with_stated(case, paper.stated)
    if not written_at_all(case):
        return Verdict(paper.name, (Finding("section-empty", section.place),))
    cited = tuple(r.id for r in case.references if r.standing == "known")
    return Verdict(paper.name, tuple(_findings(case)), cited, case.conclusion)


def _findings(case: Case) -> Iterator[Finding]:
    for rule in RULES:
        yield from rule(case)


def _no_section(paper: Paper) -> Finding:
    """With the heading that comes nearest, where one speaks of customers."""
    for block, place in placed(paper.blocks):
        said = block.text.casefold()
        if block.kind == "heading" and any(word in said for word in _MENTIONS_CUSTOMER):
            return Finding("section-missing", place, {"near": shortened(block.text)})
    return Finding("section-missing", Place())
