"""The command `kundinsikt`: a thin door that reads words, calls, and tells.

Exit codes: 0 fine, 1 problems in the content, 2 could not run.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.problems import Problems
from generator.reading.content import Content, read_content
from generator.rendering.language import LANGUAGES, Language, language
from generator.rendering.messages import Messages, Told, as_json, as_text

_T = TypeVar("_T")

OK, PROBLEMS, COULD_NOT_RUN = 0, 1, 2

_STYLES: dict[str, dict[str, Any]] = {
    "place": {"bold": True},
    "error": {"fg": "red", "bold": True},
    "advice": {"fg": "yellow"},
    "good": {"fg": "green"},
}


def preferred_language() -> Language:
    """The language of the terminal: `KUNDINSIKT_LANGUAGE`, else the locale, else Swedish."""
    for name in ("KUNDINSIKT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return language(code)
    return language("sv")


class Teller:
    """Tells people how it goes: on standard error, quietly when nobody watches."""

    def __init__(self, words: Language) -> None:
        self.words = words
        self._ = words._

    def progress(self, items: Iterable[_T], count: int | None, label: str) -> Iterable[_T]:
        """`items`, with a bar on a terminal."""
        if not sys.stderr.isatty() or (count is not None and count < 200):
            yield from items
            return
        with click.progressbar(items, length=count, label=label, file=sys.stderr) as bar:
            yield from bar

    def say(self, text: str, style: str | None = None) -> None:
        click.echo(paint(text, style) if style else text, err=True)


def paint(text: str, style: str) -> str:
    return click.style(text, **_STYLES.get(style, {}))


def _read(
    folder: Path, teller: Teller, today: date | None
) -> tuple[Content | None, Problems, Language]:
    """The content, its problems, and the language of the content's people."""
    label = teller._("Reading")
    content, problems = read_content(
        folder,
        wall_clock=date.today(),
        today=today,
        progress=lambda items, count: teller.progress(items, count, label),
    )
    if content is None or "KUNDINSIKT_LANGUAGE" in os.environ:
        return content, problems, teller.words
    return content, problems, language(content.settings.language)


def _tell(problems: Problems, words: Language) -> None:
    messages = Messages(words)
    for problem in problems:
        click.echo(as_text(messages.told(problem), words, paint), err=True)
        click.echo(err=True)


def _summary(problems: Problems, content: Content | None, words: Language) -> str:
    errors, advice = len(problems.errors), len(problems.advice)
    count = len(content.feedback) + len(problems.files_with_errors) if content else 0
    files = words.n_("{count} insight read", "{count} insights read", count).format(count=count)
    parts = [files] if content else []
    parts.append(
        words.n_("{count} error", "{count} errors", errors).format(count=errors)
        if errors
        else words._("no errors")
    )
    if advice:
        parts.append(
            words.n_("{count} piece of advice", "{count} pieces of advice", advice).format(
                count=advice
            )
        )
    return ", ".join(parts) + "."


def _a_day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        words = preferred_language()
        raise click.BadParameter(words._("write a day like this: 2026-11-21")) from None


def make_cli(words: Language) -> click.Group:
    """The command, speaking one language."""
    _ = words._
    teller = Teller(words)
    today = click.option(
        "--today",
        metavar=_("DAY"),
        callback=_a_day,
        help=_("Make the site as of this day (2026-11-21) instead of today."),
    )
    config = click.option(
        "-f",
        "--config",
        "config_file",
        default="mkdocs.yml",
        show_default=True,
        type=click.Path(dir_okay=False),
        help=_("MkDocs' settings."),
    )

    @click.group(
        help=_("What customers say, as an intranet site.\n\nExample: kundinsikt check insights"),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    @click.version_option(package_name="kundinsikt")
    def cli() -> None:
        pass

    @cli.command(
        help=_(
            "Check the insights and tell every problem, with its place and a way out.\n\n"
            "Example: kundinsikt check insights --format json"
        )
    )
    @click.argument("folder", default="insights", type=click.Path(path_type=Path))
    @click.option(
        "--format", "form", type=click.Choice(["text", "json"]), default="text",
        show_default=True, help=_("For people or for programs."),
    )  # fmt: skip
    @today
    def check(folder: Path, form: str, today: date | None) -> None:
        content, problems, spoken = _read(folder, teller, today)
        if form == "json":
            messages = Messages(spoken)
            told: list[Told] = [messages.told(problem) for problem in problems]
            click.echo(as_json(told))
        else:
            _tell(problems, spoken)
            style = "error" if problems.errors else "good"
            click.echo(paint(_summary(problems, content, spoken), style))
        sys.exit(_exit_code(content, problems))

    @cli.command(
        help=_(
            "Build the site.  When a file has errors, the last good site stays.\n\n"
            "Example: kundinsikt build --site-dir site"
        )
    )
    @config
    @click.option("--site-dir", type=click.Path(path_type=Path), help=_("Where the site goes."))
    @click.option(
        "--keep-going", is_flag=True, help=_("Publish what is whole, and list what was left out.")
    )
    @today
    def build(
        config_file: str, site_dir: Path | None, keep_going: bool, today: date | None
    ) -> None:
        from generator import output, plugin

        content_folder, _docs, default_site = _or_stop(
            lambda: plugin.site_config(config_file), teller
        )
        content, problems, spoken = _read(content_folder, teller, today)
        _tell(problems, spoken)
        if content is None or (problems.errors and not keep_going):
            teller.say(_summary(problems, content, spoken), "error")
            teller.say(spoken._("Nothing was published; the last good site stays as it was."))
            sys.exit(_exit_code(content, problems))
        site = site_dir or default_site
        pages = _build(plugin, output, config_file, content, site, teller)
        told = spoken.n_("{count} page in {folder}.", "{count} pages in {folder}.", pages)
        teller.say(told.format(count=pages, folder=_shown(site)), "good")
        if problems.errors:
            _tell_left_out(content, spoken, teller)
            sys.exit(PROBLEMS)
        teller.say(spoken._("“make serve” shows them."))

    @cli.command(
        help=_(
            "Show the site on this machine, and build it anew when a file changes.\n\n"
            "Example: kundinsikt serve --address 127.0.0.1:8000"
        )
    )
    @config
    @click.option("--address", metavar="HOST:PORT", help=_("Where to show it."))
    def serve(config_file: str, address: str | None) -> None:
        import logging

        from generator import plugin

        logging.basicConfig(level=logging.INFO, format="%(message)s")
        _or_stop(lambda: plugin.serve_site(config_file, address), teller)

    @cli.command(
        help=_(
            "Write the site as a folder of Markdown, for MkDocs, ProperDocs or Zensical.\n\n"
            "Example: kundinsikt export ../exported"
        )
    )
    @click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
    @config
    @today
    def export(folder: Path, config_file: str, today: date | None) -> None:
        from generator import output, plugin, press
        from generator.archive import Archive
        from generator.editions.markdown_folder import folder as markdown_folder
        from generator.rendering.frame import THEME

        content_folder, docs, _site = _or_stop(lambda: plugin.site_config(config_file), teller)
        content, problems, spoken = _read(content_folder, teller, today)
        _tell(problems, spoken)
        if content is None or problems.errors:
            teller.say(_summary(problems, content, spoken), "error")
            sys.exit(_exit_code(content, problems))
        site = plugin.site_facts(config_file)
        handwritten = markdown_folder.addresses(docs)
        printed = _or_stop(
            lambda: press.run(Archive(content), site_url=site["site_url"], handwritten=handwritten),
            teller,
        )
        count = 0

        def write(fresh: Path) -> None:
            nonlocal count
            count = output.write_files(fresh, markdown_folder.as_files(printed, site))
            output.copy_folder(docs, fresh / markdown_folder.DOCS)
            output.copy_folder(THEME, fresh / markdown_folder.THEME)

        output.publish(folder, write)
        told = spoken.n_("{count} file in {folder}.", "{count} files in {folder}.", count)
        teller.say(told.format(count=count, folder=_shown(folder)), "good")

    @cli.command(
        help=_(
            "Make it your own: empty the demonstration, and answer three questions.\n\n"
            'Example: kundinsikt init --company "Vår firma" --language sv --departments Ekonomi,Leverans'
        )
    )
    @config
    @click.option("--company", help=_("The company's name."))
    @click.option(
        "--language", "code", type=click.Choice(LANGUAGES), help=_("The site's language.")
    )
    @click.option("--departments", help=_("The departments' names, with commas between."))
    @click.option("--yes", is_flag=True, help=_("Don't ask before the demonstration is removed."))
    def init(
        config_file: str, company: str | None, code: str | None, departments: str | None, yes: bool
    ) -> None:
        from generator import output, plugin
        from generator.editions.beginning import files

        content_folder, _docs, _site = _or_stop(lambda: plugin.site_config(config_file), teller)
        company = company or click.prompt(_("What is the company called?"))
        code = code or click.prompt(
            _("Which language shall the site speak?"), type=click.Choice(LANGUAGES), default="sv"
        )
        departments = departments or click.prompt(
            _("Which departments are there? (with commas between)"),
        )
        if not yes and content_folder.exists():
            question = _("Everything in {folder} will be removed. Go on?")
            click.confirm(question.format(folder=_shown(content_folder)), abort=True)
        first = list(files.content(company, code, departments.split(",")))
        output.publish(content_folder, lambda fresh: output.write_files(fresh, first))
        output.replace_text(Path(config_file), lambda text: files.with_menu(text, code))
        spoken = language(code)
        teller.say(spoken._("{folder} is yours now.").format(folder=_shown(content_folder)), "good")
        teller.say(spoken._("Look it over, and run “make site”."))

    return cli


def _exit_code(content: Content | None, problems: Problems) -> int:
    if any(problem.code == "no-such-folder" for problem in problems):
        return COULD_NOT_RUN
    return PROBLEMS if content is None or problems.errors else OK


def _or_stop(run: Callable[[], _T], teller: Teller) -> _T:
    """Run what needs MkDocs; a fault there is told in a line and ends with exit code 2."""
    try:
        return run()
    except KeyboardInterrupt:
        sys.exit(OK)
    except (Exception, SystemExit) as error:
        if os.environ.get("KUNDINSIKT_DEBUG"):
            raise
        teller.say(f"{teller._('Could not run:')} {error}", "error")
        sys.exit(COULD_NOT_RUN)


def _build(
    plugin: Any, output: Any, config: str, content: Content, site: Path, teller: Teller
) -> int:
    counted: list[int] = []
    label = teller._("Writing")

    def write(fresh: Path) -> None:
        with _ticking(label, len(content.feedback)) as tick:
            counted.append(plugin.build_site(config, content, fresh, tick))

    _or_stop(lambda: output.publish(site, write), teller)
    return counted[0]


class _ticking:  # noqa: N801 - reads as a verb where it is used
    """A bar that is moved by calls, shown on a terminal only."""

    def __init__(self, label: str, count: int) -> None:
        hidden = not sys.stderr.isatty() or count < 200
        self._bar = click.progressbar(length=count, label=label, file=sys.stderr, hidden=hidden)

    def __enter__(self) -> Callable[[], None]:
        bar = self._bar.__enter__()
        return lambda: bar.update(1)

    def __exit__(self, *args: Any) -> None:
        self._bar.__exit__(*args)


def _tell_left_out(content: Content, words: Language, teller: Teller) -> None:
    files = sorted(content.left_out.files_with_errors)
    told = words.n_("{count} file was left out:", "{count} files were left out:", len(files))
    teller.say(told.format(count=len(files)), "error")
    for file in files:
        teller.say(f"  {file}")


def _shown(folder: Path) -> str:
    resolved = folder.resolve()
    here = Path.cwd()
    return f"{resolved.relative_to(here)}/" if resolved.is_relative_to(here) else f"{resolved}/"


def main() -> None:
    make_cli(preferred_language())(prog_name="kundinsikt")
