"""GitHub's workflow commands: each finding at its line, or at the file where it has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.rendering.reports.github import command
from generator.rendering.review.telling import ToldPaper


def as_github(papers: Iterable[ToldPaper]) -> str:
    return "\n".join(line for told in papers for line in _paper(told))


def _paper(told: ToldPaper) -> Iterator[str]:
    for finding in told.findings:
        properties: dict[str, str | int] = {"file": told.name}
        if finding.place.line is not None:
            properties["line"] = finding.place.line
        properties["title"] = finding.code
        # Where there is no line, the heading and the paragraph are part of the message.
        where = f"{finding.where}: " if finding.where else ""
        yield command("error", properties, f"{where}{finding.message} {finding.suggestion}")
    for one in told.suggested or ():
        message = f"{one.score}: {one.id} – {one.title}"
        yield command("notice", {"file": told.name, "title": "suggestion"}, message)
    if told.note:
        yield command("notice", {"file": told.name, "title": "pdf"}, told.note)
    yield f"{told.name}: {told.headline}".translate({10: " ", 13: " "})
