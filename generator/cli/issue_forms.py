"""`kundinsikt issue-forms`: the git host's forms, with your departments and touchpoints."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.generated import named_or_stop, stale, tell_count, tell_stale
from generator.cli.reading import read
from generator.cli.telling import Teller


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        "issue-forms",
        short_help=_("Write the git host's forms for insights."),
        help=_(
            "Write forms for GitHub, Gitea and GitLab, to be filled in as issues.\n\n"
            "Example: kundinsikt issue-forms --check"
        ),
    )
    @click.argument("folder", default="insights", type=click.Path(path_type=Path))
    @click.option("--check", is_flag=True, help=_("Write nothing; tell whether they are current."))
    def issue_forms(folder: Path, check: bool) -> None:
        with teller.stopping():
            run(teller, folder, check)

    return issue_forms


def run(teller: Teller, folder: Path, check: bool) -> None:
    """Read the names, make the forms, and write or compare them at the project's root."""
    from generator import output
    from generator.editions.issue_forms import files

    reading = read(folder, teller)
    made = dict(files.files(named_or_stop(reading, teller)))
    root = Path()
    if check:
        command = f"kundinsikt issue-forms {folder}"
        tell_stale(teller, reading.words, stale(root, made), command)
        return
    for name, text in made.items():
        output.write_file(root / name, text)
    tell_count(teller, reading, made, root)
