"""For programs: a list of papers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.rendering.review.telling import ToldFinding, ToldPaper


def as_json(papers: Iterable[ToldPaper]) -> str:
    return json.dumps([_paper(told) for told in papers], ensure_ascii=False, indent=2)


def _paper(told: ToldPaper) -> dict[str, Any]:
    data: dict[str, Any] = {
        "file": told.name,
        "verdict": told.state,
        "headline": told.headline,
        "conclusion": told.conclusion,
        "cited": list(told.cited),
        "note": told.note,
        "findings": [_finding(finding) for finding in told.findings],
    }
    if told.suggested is not None:
        data["suggested"] = [
            {"id": one.id, "title": one.title, "score": one.score, "touchpoint": one.touchpoint}
            for one in told.suggested
        ]
    return data


def _finding(finding: ToldFinding) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "headings": list(place.headings),
        "paragraph": place.paragraph,
        "line": place.line,
        "page": place.page,
        "message": finding.message,
        "suggestion": finding.suggestion,
    }
