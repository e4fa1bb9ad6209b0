"""`kundinsikt review`: is the section about the customer whole, and does it lead somewhere?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.reading import read
from generator.cli.telling import COULD_NOT_RUN, OK, PROBLEMS, Teller, paint
from generator.reading.content import Content
from generator.rendering.language import Language

if TYPE_CHECKING:
    from generator.reading.papers.outline import Paper
    from generator.rendering.review.telling import ToldPaper

FORMATS = ("text", "json", "github")
STANDARD_INPUT = "-"

_CODES = {"ready": OK, "sent_back": PROBLEMS, "not_read": COULD_NOT_RUN}


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Review the section about the customer in decision papers."),
        help=_(
            "Review the section “Consequences for the customer” in decision papers: Word, "
            "OpenDocument, PDF, Markdown or plain text. Sees that its answers are there and that "
            "what they refer to exists; never how well they are written.\n\n"
            "Example: kundinsikt review paper.docx --suggest"
        ),
    )
    @click.argument("papers", metavar=_("FILE…"), nargs=-1, required=True)
    @click.option(
        "--content",
        "folder",
        default="insights",
        show_default=True,
        type=click.Path(path_type=Path),
        help=_("Where the insights lie that papers refer to."),
    )
    @options.form(FORMATS, _("For people, for programs, or for a git host."))
    @click.option(
        "--suggest",
        is_flag=True,
        help=_("Also propose insights for each paper, by the words they share."),
    )
    @options.day(teller.words, "--today", _("Review as of this day (2026-11-21) instead of today."))
    def review(
        papers: tuple[str, ...], folder: Path, form: str, suggest: bool, today: date | None
    ) -> None:
        with teller.stopping():
            _run(teller, papers, folder, form, suggest, today)

    return review


def _run(
    teller: Teller,
    papers: tuple[str, ...],
    folder: Path,
    form: str,
    suggest: bool,
    today: date | None,
) -> None:
    """Read the content, then each paper; the worst answer decides the exit code."""
    reading = read(folder, teller, today)
    if reading.content is None:
        where = reading.words._("Give the folder with the insights: --content FOLDER.")
        teller.problems(reading.problems, reading.words, hints={"no-such-folder": where})
        sys.exit(COULD_NOT_RUN)
    told = list(_answers(papers, reading.content, reading.words, suggest))
    _tell(told, reading.words, form)
    sys.exit(max(_CODES[paper.state] for paper in told))


def _answers(
    papers: tuple[str, ...], content: Content, words: Language, suggest: bool
) -> Iterator[ToldPaper]:
    from generator.archive import Archive
    from generator.reading.papers.opening import SECONDS
    from generator.reading.papers.refusing import RefusedError, within
    from generator.rendering.review.asked import labels_of
    from generator.rendering.review.telling import Reviewer
    from generator.review.reviewing import known_from, review
    from generator.review.section import Headings
    from generator.review.suggesting import Suggester

    reviewer, known = Reviewer(words), known_from(content, labels_of(content.questions))
    headings = Headings(content.settings.review.headings)
    suggester = Suggester(Archive(content)) if suggest else None
    for file in papers:
        name = words._("standard input") if file == STANDARD_INPUT else _printable(file)
        try:
            paper = _paper(file, name)
            with within(SECONDS):
                verdict = review(paper, known, headings, content.today)
                suggested = suggester.suggest(paper, verdict.cited) if suggester else None
            yield reviewer.verdict(verdict, suggested)
        except RefusedError as refused:
            yield reviewer.refusal(name, refused.code, refused.details)


def _paper(file: str, name: str) -> Paper:
    from generator.reading.papers.opening import read_file, read_stream

    if file == STANDARD_INPUT:
        return read_stream(sys.stdin.buffer, name)
    return read_file(Path(file), name)


def _tell(papers: list[ToldPaper], words: Language, form: str) -> None:
    from generator.rendering.review.github import as_github
    from generator.rendering.review.json_list import as_json
    from generator.rendering.review.plain_text import as_text
    from generator.rendering.review.telling import Reviewer

    if form == "text":
        for told in papers:
            click.echo(as_text(told, words, paint) + "\n")
        click.echo(Reviewer(words).caution())
        return
    text = as_json(papers) if form == "json" else as_github(papers)
    sys.stdout.buffer.write(f"{text}\n".encode())  # UTF-8, whatever the terminal


def _printable(name: str) -> str:
    return "".join(char if char.isprintable() else "·" for char in name)
