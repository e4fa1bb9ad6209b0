"""`kundinsikt forget`: a piece is taken down, and what is left of it is told."""

from __future__ import annotations

import sys
import typing
from datetime import date
from pathlib import Path

import click

from generator import output
from generator.cli import options
from generator.cli.finding import insight_files
from generator.cli.reading import read
from generator.cli.telling import COULD_NOT_RUN, Teller
from generator.model.tombstone import Reason
from generator.reading.files import Found, walk
from generator.reading.kinds import FOLDERS, SETTINGS_FILE
from generator.rendering.contributing.meant import as_id, no_such_insight
from generator.rendering.language import Language

REASONS: tuple[str, ...] = typing.get_args(Reason)


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Take an insight down."),
        help=_(
            "Take an insight down: its file is removed, a tombstone without its words keeps it "
            "from coming back, and you are told what the history still holds.\n\n"
            "Example: kundinsikt forget 2026-06-var-ar-min-leverans --reason asked"
        ),
    )
    @click.argument("id", metavar="ID")
    @click.argument("folder", default="insights", type=click.Path(path_type=Path))
    @click.option(
        "--reason",
        type=click.Choice(REASONS),
        help=_("Why, for the editors; no page shows it."),
    )
    @click.option("--yes", is_flag=True, help=_("Don't ask before it is removed."))
    @options.day(
        teller.words, "--today", _("Write this day (2026-11-21) on the tombstone instead of today.")
    )
    def forget(
        id: str,
        folder: Path,
        reason: str | None,
        yes: bool,
        today: date | None,
    ) -> None:
        with teller.stopping():
            _Forget(teller, folder, today).run(as_id(id), reason, yes)

    return forget


class _Forget:
    """One run.  It works though files have errors: what must go must go."""

    def __init__(self, teller: Teller, folder: Path, today: date | None) -> None:
        self.teller, self.folder = teller, folder
        reading = read(folder, teller, today)
        if reading.exit_code == COULD_NOT_RUN:  # there is no such folder
            teller.problems(reading.problems, reading.words)
            sys.exit(COULD_NOT_RUN)
        self.words: Language = reading.words
        self._ = self.words._
        self.today = reading.content.today if reading.content else today or date.today()
        self.found = [
            item for item in walk(folder, FOLDERS, (SETTINGS_FILE,)) if isinstance(item, Found)
        ]

    def run(self, id_: str, reason: str | None, yes: bool) -> None:
        from generator.reading.word_for_word import words_of

        pieces = [found for found in insight_files(self.folder) if found.stem == id_]
        stones = [f for f in self.found if f.folder == "tombstones" and f.stem == id_]
        if not pieces and not stones:
            ids = [found.stem for found in self.found if found.folder == "feedback"]
            raise click.ClickException(no_such_insight(id_, ids, self.words))
        words = tuple(said for piece in pieces for said in words_of(piece))
        tombstone = Path(stones[0].path) if stones else self.folder / "tombstones" / f"{id_}.yaml"
        if pieces:
            self._take_down(id_, pieces, tombstone, reason, yes)
        else:
            told = self._("“{id}” was taken down before: {file}")
            self.teller.say(told.format(id=id_, file=tombstone.as_posix()))
        self._tell_elsewhere(id_, words)
        self._tell_history(Path(pieces[0].path) if pieces else self._where_it_lay(id_))
        self.teller.say(
            self._(
                "The id “{id}” stays, as the name of the tombstone and in the address. If the id "
                "itself says too much, remove the tombstone as well; then nothing keeps the file "
                "from coming back."
            ).format(id=id_)
        )

    def _take_down(
        self, id_: str, pieces: list[Found], tombstone: Path, reason: str | None, yes: bool
    ) -> None:
        if not yes:
            question = self._("{files} will be removed. Go on?")
            files = ", ".join(piece.name for piece in pieces)
            if not self.teller.sure(question.format(files=files)):
                raise click.Abort
        if not tombstone.exists():  # the first day is the one that counts
            why = f"why: {reason}\n" if reason else ""
            output.write_file(tombstone, f"on: {self.today.isoformat()}\n{why}")
        for piece in pieces:
            output.remove_file(Path(piece.path))
        told = self._("“{id}” is taken down. {tombstone} keeps it from coming back.")
        self.teller.say(told.format(id=id_, tombstone=tombstone.as_posix()), "good")
        told = self._("Commit both, and build the site: until then the old one shows it.")
        self.teller.say(told)

    def _tell_elsewhere(self, id_: str, words: tuple[str, ...]) -> None:
        """Other files that hold the words, or that say they double them."""
        from generator.reading.word_for_word import doubles, standing_in

        others = [found for found in self.found if found.stem != id_ or not found.folder]
        places = [f"{file} ({field})" for file, field in standing_in(others, words)]
        places += self._handwritten(words)
        self._list(self._("Its words stand word for word here too:"), places)
        same = [found.name for found in others if doubles(found, id_)]
        self._list(self._("These are its duplicates; their words are likely the same:"), same)

    def _handwritten(self, words: tuple[str, ...]) -> list[str]:
        """Pages beside the content that are written by hand."""
        from generator.reading.word_for_word import holds

        pages = sorted((self.folder.parent / "docs").rglob("*.md"))
        texts = ((page, page.read_text(encoding="utf-8", errors="replace")) for page in pages)
        return [page.as_posix() for page, text in texts if holds(text, words)]

    def _list(self, heading: str, items: list[str]) -> None:
        if items:
            self.teller.say(f"\n{heading}", "advice")
            for item in items:
                self.teller.say(f"  {item}")

    def _where_it_lay(self, id_: str) -> Path:
        return self.folder / "feedback" / f"{id_}.yaml"

    def _tell_history(self, file: Path) -> None:
        from generator.cli.repository.history import held
        from generator.rendering.cleaning import how_to_clean

        found = held(file)
        if found is None or not found.commits:
            nothing = self._("The history of git holds nothing of it.")
            nowhere = self._("There is no git repository here, so no history holds it.")
            self.teller.say(f"\n{nowhere if found is None else nothing}\n")
            return
        self._list(
            self._("The history of git still holds it:"),
            [f"{commit.hash} {commit.day} {commit.subject}" for commit in found.commits],
        )
        self._list(self._("It is in the history of:"), list(found.refs))
        self.teller.say("")
        for line in how_to_clean(found.paths, self.words):
            self.teller.say(line)
        self.teller.say("")
