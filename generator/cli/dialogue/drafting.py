"""A new insight on its way to be a file: answered, tried, saved and handed on."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator import output
from generator.cli.options import option_of
from generator.cli.reading import read
from generator.cli.telling import COULD_NOT_RUN, PROBLEMS, Teller
from generator.cli.trying import taken_ids, tried
from generator.problems import Problem, Severity
from generator.rendering.contributing.answers import Answers, missing
from generator.rendering.contributing.asked import question_of
from generator.rendering.contributing.handing_in import branch_of, commit_message, next_steps
from generator.rendering.contributing.new_file import NewFile, new_file

if TYPE_CHECKING:
    from generator.cli.dialogue.interview import Interview


class Drafting:
    """One run: the content that the answers are held against, and the file they become."""

    def __init__(self, teller: Teller, folder: Path, today: date | None) -> None:
        reading = read(folder, teller, today)
        if reading.content is None:
            teller.problems(reading.problems, reading.words)
            sys.exit(reading.exit_code)
        self._teller = teller
        self._folder = folder
        self._today = today
        self._content = reading.content
        self._words = reading.words
        self._ = reading.words._
        self._understanding = Answers(reading.content, reading.words)
        self._taken = taken_ids(folder)

    def run(self, given: Mapping[str, str], dry_run: bool, branch: str | None) -> None:
        """From the answers that are `given` to a file; the rest is asked for."""
        understood = self._understanding.understood
        answers = {path: understood(path, value) for path, value in given.items()}
        if lacking := missing(answers):
            self._need_a_terminal(lacking)
            file, answers = self._asked(answers, dry_run)
        else:
            file = self._file(answers)
            self._tell(self._problems(file), file)
        if dry_run:
            sys.stdout.buffer.write(file.text.encode())
        else:
            self._hand_over(file, answers["title"], branch)

    def _asked(self, answers: Mapping[str, str], dry_run: bool) -> tuple[NewFile, dict[str, str]]:
        from generator.cli.dialogue.asking import Asking
        from generator.cli.dialogue.interview import Interview

        interview = Interview(Asking(), self._understanding, self._words, answers)
        try:
            interview.welcome(self._content.settings.company)
            interview.ask_what_is_missing()
            interview.ask_for_more()
            while True:
                file = self._file(interview.answers)
                problems = self._problems(file)
                wrong = [p for p in problems if p.severity is Severity.ERROR]
                if wrong:
                    path = question_of(wrong[0], file.text) or "title"
                    about = [p for p in wrong if (question_of(p, file.text) or "title") == path]
                    interview.mend(path, self._understanding.told(about))
                elif dry_run or self._approved(interview, file, problems):
                    return file, interview.answers
        except (KeyboardInterrupt, EOFError):
            self._teller.say("")
            self._stop(self._("Stopped. Nothing was saved."))

    def _approved(self, interview: Interview, file: NewFile, advice: list[Problem]) -> bool:
        told = self._understanding.told(advice)
        approved = interview.approved(self._path(file).as_posix(), file.text, told)
        if approved is False:
            self._stop(self._("Nothing was saved."))
        return bool(approved)

    def _problems(self, file: NewFile) -> list[Problem]:
        """What `check` would say of the file if it were there."""
        return [*tried(self._folder, file.path, file.text, self._teller, self._today)]

    def _tell(self, problems: list[Problem], file: NewFile) -> None:
        """Problems by the options that they lead back to; errors are the end."""
        for problem in problems:
            (told,) = self._understanding.told([problem])
            path = question_of(problem, file.text)
            place = option_of(path) if path else problem.file
            style = "error" if problem.severity is Severity.ERROR else "advice"
            self._teller.say(f"{place}: {told.message} {told.hint}".rstrip(), style)
        if any(problem.severity is Severity.ERROR for problem in problems):
            self._teller.say(self._("Nothing was saved."))
            sys.exit(PROBLEMS)

    def _hand_over(self, file: NewFile, title: str, branch: str | None) -> None:
        path = self._path(file)
        name = branch or branch_of(file.id, self._words)
        if branch is not None:
            from generator.cli.repository.branching import commit_on_branch

            message = commit_message(title, self._words)
            commit_on_branch(self._folder, {path: file.text}, name, message, self._words)
            told = self._("Saved on the branch {branch}.").format(branch=name)
        else:
            output.add_file(path, file.text)
            told = self._("Saved.")
        click.echo(path.as_posix())
        self._teller.say(told, "good")
        settings, shown = self._content.settings, path.as_posix()
        message = commit_message(title, self._words)
        steps = next_steps(settings, self._words, shown, message, name, branch is not None)
        self._teller.say(steps)

    def _need_a_terminal(self, lacking: list[str]) -> None:
        if sys.stdin.isatty() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            return
        told = self._(
            "There is no terminal to ask in, and answers are missing: {options}. "
            "Give them as options, or all of them with --from-stdin."
        )
        self._teller.say(told.format(options=", ".join(map(option_of, lacking))), "error")
        sys.exit(COULD_NOT_RUN)

    def _file(self, answers: Mapping[str, str]) -> NewFile:
        return new_file(answers, taken=self._taken)

    def _path(self, file: NewFile) -> Path:
        return self._folder / file.path

    def _stop(self, told: str) -> NoReturn:
        self._teller.say(told, "error")
        sys.exit(COULD_NOT_RUN)
