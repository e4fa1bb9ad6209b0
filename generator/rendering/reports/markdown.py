"""A summary for whoever wrote the text: what is left, where, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.problems import Problem, Severity
from generator.rendering.language import Language
from generator.rendering.language import later as _n
from generator.rendering.messages import Told
from generator.rendering.reports.markdown_text import block, code, plain
from generator.rendering.reports.plain_text import with_caret
from generator.rendering.reports.proposals import proposed
from generator.rendering.reports.report import Report

MOST = 30
"""Problems that are shown in full; nobody mends more at a time."""
_TORN = re.compile(r"[@<]|!\[|\][(\[:]|://|www\.|mailto:|#\d")
"""What `comment.yml` puts a space without width into."""
LARGEST = 50_000
"""Characters in all that is shown in full: a comment on GitHub holds 65,536."""
_LONGEST_LINE = 300
"""Characters of a line that is proposed; a longer one is mended by the words alone."""


_NUMBERS = (
    _n("one"),
    _n("two"),
    _n("three"),
    _n("four"),
    _n("five"),
    _n("six"),
    _n("seven"),
    _n("eight"),
    _n("nine"),
    _n("ten"),
    _n("eleven"),
    _n("twelve"),
)


def report(found: Report) -> str:
    words = found.language
    errors = [pair for pair in found.told if pair[0].severity is Severity.ERROR]
    advice = [pair for pair in found.told if pair[0].severity is Severity.ADVICE]
    both = [*errors, *advice]
    items = _that_fit(_item(problem, told, found) for problem, told in both[:MOST])
    shown = len(items)
    parts = [_greeting(len(errors), len(advice), words), *items[: min(shown, len(errors))]]
    if shown > len(errors):
        heading = words._("Advice – stops nothing")
        parts += [f"## {heading}", *items[len(errors) : shown]]
    if more := len(both) - shown:
        parts.append(words._("… and {count} more.").format(count=more))
    if found.summary:
        parts.append(f"_{plain(found.summary)}_")
    return "\n\n".join(parts) + "\n"


def number(count: int, words: Language) -> str:
    """A count as it begins a sentence: in words up to twelve."""
    if not 1 <= count <= len(_NUMBERS):
        return str(count)
    return words._(_NUMBERS[count - 1]).capitalize()


def _greeting(errors: int, advice: int, words: Language) -> str:
    if errors:
        told = words.n_(
            "Thank you! {count} thing left – the rest looks fine.",
            "Thank you! {count} things left – the rest looks fine.",
            errors,
        ).format(count=number(errors, words))
    elif advice:
        told = words._("Thank you! Everything looks fine. The advice below stops nothing.")
    else:
        told = words._("Thank you! Everything looks fine – nothing more is needed from you.")
    return f"**{told}**"


def _item(problem: Problem, told: Told, found: Report) -> str:
    """One problem: place, reason, the line with a caret, and the line to write instead."""
    words = found.language
    line = words._("line {line}").format(line=told.line)
    parts = [f"### {code(told.file)}, {line}", " ".join(_reason(told))]
    if told.source.strip():
        parts.append(_source(told))
    mended = proposed(problem)
    if mended and _can_be_copied(mended) and found.mends(problem, mended):
        parts.append(words._("Write this instead:"))
        parts.append(block([f"- {told.source}", f"+ {mended}"], "diff"))
    return "\n\n".join(parts)


def _can_be_copied(line: str) -> bool:
    """A pull request's comment tears mentions, mark-up and addresses apart: such a line can't."""
    return len(line) <= _LONGEST_LINE and line.isprintable() and not _TORN.search(line)


def _reason(told: Told) -> Iterable[str]:
    yield plain(told.message)
    if told.hint:
        yield plain(told.hint)


def _source(told: Told) -> str:
    """The line behind its number, so that no line of the block begins with the text itself."""
    source, caret = with_caret(told.source, told.column)
    gutter = str(told.line)
    return block([f"{gutter} | {source}", f"{' ' * len(gutter)} | {caret}"], "text")


def _that_fit(items: Iterable[str]) -> list[str]:
    """The first of `items` as long as there is room; no more of them are made."""
    kept: list[str] = []
    size = 0
    for item in items:
        size += len(item)
        if size > LARGEST:
            break
        kept.append(item)
    return kept
