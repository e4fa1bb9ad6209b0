"""The command `kundinsikt`: a thin door that reads words, calls, and tells.

Exit codes: 0 fine, 1 problems in the content, 2 could not run.
"""

from __future__ import annotations

import click

from generator.cli import (
    again,
    build,
    check,
    export,
    forget,
    from_issue,
    init,
    issue_forms,
    new,
    owners,
    review,
    schema,
    screens,
    serve,
)
from generator.cli.options import preferred_language
from generator.cli.telling import Teller
from generator.rendering.language import Language


def make_cli(words: Language) -> click.Group:
    """The command, speaking one language."""
    _ = words._
    teller = Teller(words)
    cli = click.Group(
        help=_("What customers say, as an intranet site.\n\nExample: kundinsikt check insights"),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    commands = (
        check,
        new,
        again,
        forget,
        review,
        screens,
        build,
        serve,
        export,
        init,
        schema,
        owners,
        issue_forms,
        from_issue,
    )
    for command in commands:
        cli.add_command(command.command(teller))
    return click.version_option(package_name="kundinsikt")(cli)


def main() -> None:
    make_cli(preferred_language())(prog_name="kundinsikt")
