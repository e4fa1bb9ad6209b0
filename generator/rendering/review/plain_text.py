"""For people at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.rendering.language import Language
from generator.rendering.review.telling import ToldPaper

_STYLES = {"ready": "good", "sent_back": "error", "not_read": "error"}


def as_text(told: ToldPaper, language: Language, paint: Callable[[str, str], str]) -> str:
    """One paper: its answer, then each thing that is missing, and what is suggested."""
    headline = f"{paint(told.name, 'place')}: {paint(told.headline, _STYLES[told.state])}"
    lines = [headline]
    for finding in told.findings:
        where = f"{finding.where}: " if finding.where else ""
        lines.append(f"  – {where}{finding.message} [{finding.code}]")
        if finding.suggestion:
            lines.append(f"    {finding.suggestion}")
    if told.note:
        lines.append(f"  {told.note}")
    if told.suggested is not None:
        lines += _suggested(told, language)
    return "\n".join(lines)


def _suggested(told: ToldPaper, language: Language) -> Iterator[str]:
    _ = language._
    if not told.suggested:
        yield "  " + _("No insight shares enough words with the paper to be suggested.")
        return
    yield "  " + _("May have to do with it, by the words they share (0–100). A person must choose:")
    for one in told.suggested:
        at = f" – {one.touchpoint}" if one.touchpoint else ""
        yield f"    {one.score:>3}  {one.id}  {one.title}{at}"
