"""`kundinsikt init`: the demonstration becomes somebody's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from generator.cli import options
from generator.cli.telling import Teller, shown
from generator.reading.content import read_content
from generator.reading.kinds import SETTINGS_FILE
from generator.rendering.language import LANGUAGES, language


def command(teller: Teller) -> click.Command:
    _ = teller._

    @click.command(
        short_help=_("Make it your own."),
        help=_(
            "Make it your own: empty the demonstration, and answer three questions.\n\n"
            'Example: kundinsikt init --company "Vår firma" --language sv '
            "--departments Ekonomi,Leverans"
        ),
    )
    @options.config(teller.words)
    @click.option("--company", help=_("The company's name."))
    @click.option(
        "--language", "code", type=click.Choice(LANGUAGES), help=_("The site's language.")
    )
    @click.option("--departments", help=_("The departments' names, with commas between."))
    @click.option("--yes", is_flag=True, help=_("Don't ask before the demonstration is removed."))
    def init(
        config_file: Path,
        company: str | None,
        code: str | None,
        departments: str | None,
        yes: bool,
    ) -> None:
        with teller.stopping():
            company = company or click.prompt(_("What is the company called?"))
            code = code or click.prompt(
                _("Which language shall the site speak?"),
                type=click.Choice(LANGUAGES),
                default=teller.words.code,
            )
            departments = departments or click.prompt(
                _("Which departments are there? (with commas between)")
            )
            run(teller, config_file, company, code, departments.split(","), yes)

    return init


def run(
    teller: Teller,
    config_file: Path,
    company: str,
    code: str,
    departments: Sequence[str],
    yes: bool,
) -> None:
    """Ask once more, write beside, look it over, swap; then the menu."""
    from generator import output
    from generator.editions.beginning import files
    from generator.editions.schemas import files as schemas
    from generator.plugin import Engine

    engine = Engine(config_file, teller.words, teller.warn)
    folder = engine.project / engine.content
    if not files.departments(departments, code):
        raise click.ClickException(teller._("A department's name must have letters or digits."))
    if folder.exists() and not yes:
        question = teller._("Everything in {folder} will be removed. Go on?")
        if not teller.sure(question.format(folder=shown(folder))):
            raise click.Abort

    def write(fresh: Path) -> None:
        output.write_files(fresh, files.content(company, code, departments))
        content, problems = read_content(fresh, wall_clock=date.today())
        if content is None or problems.errors:
            teller.problems(problems, teller.words)
            raise click.ClickException(
                teller._("These answers can't be used; nothing was changed.")
            )
        output.write_files(fresh / schemas.FOLDER, schemas.files(content))

    output.publish(folder, write, ours=SETTINGS_FILE)
    output.replace_text(config_file, lambda text: files.with_menu(text, code))
    words = language(code)
    teller.say(words._("{folder} is yours now.").format(folder=shown(folder)), "good")
    teller.say(words._("Look it over, and run “make site”."))
    teller.say(
        words._(
            "A screen in a break room? It takes one file in {folder}: see CONTRIBUTING.md."
        ).format(folder=shown(folder / "screens"))
    )
