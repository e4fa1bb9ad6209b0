"""What several commands are asked in the same words."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from generator.rendering.language import LANGUAGES, Language, language

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

LANGUAGE_VARIABLE = "KUNDINSIKT_LANGUAGE"


def preferred_language() -> Language:
    """The language of the terminal: `KUNDINSIKT_LANGUAGE`, else the locale, else Swedish."""
    for name in (LANGUAGE_VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return language(code)
    return language("sv")


def today(words: Language) -> Decorator:
    """`--today DAY`, a date or None."""
    told = words._("Count from this day (2026-11-21) instead of today.")
    return day(words, "--today", told)


def day(words: Language, name: str, told: str) -> Decorator:
    """An option that takes a day: a date, or None when it isn't given."""

    def a_day(_c: click.Context, _p: click.Parameter, value: str | None) -> date | None:
        try:
            return date.fromisoformat(value) if value is not None else None
        except ValueError:
            raise click.BadParameter(words._("write a day like this: 2026-11-21")) from None

    return click.option(name, metavar=words._("DAY"), callback=a_day, help=told)


def moment(words: Language, name: str, told: str) -> Decorator:
    """An option that takes a moment, or None; a day alone is its first one."""

    def a_moment(_c: click.Context, _p: click.Parameter, value: str | None) -> datetime | None:
        try:
            return datetime.fromisoformat(value) if value is not None else None
        except ValueError:
            wrong = words._("write a moment like this: 2026-11-21T06:30")
            raise click.BadParameter(wrong) from None

    return click.option(name, metavar=words._("MOMENT"), callback=a_moment, help=told)


def form(forms: Sequence[str], told: str) -> Decorator:
    """`--format`, as `form`: one of `forms`, `text` when nothing is said."""
    choice = click.Choice(forms)
    return click.option(
        "--format", "form", type=choice, default="text", show_default=True, help=told
    )


def branch(words: Language) -> Decorator:
    """`--branch [NAME]`: None when it isn't given, an empty text when it has no name."""
    return click.option(
        "--branch",
        metavar=words._("NAME"),
        is_flag=False,
        flag_value="",
        help=words._(
            "Commit it on a branch of its own; what lies in your folder stays as it is. "
            "Without a name the branch is called after the insight."
        ),
    )


def config(words: Language) -> Decorator:
    """`-f FILE`, which must be there."""

    def a_file(_c: click.Context, _p: click.Parameter, value: Path) -> Path:
        if value.is_file():
            return value
        told = words._("There is no {file} here. Go to the project's folder, or point to it: -f …")
        raise click.UsageError(told.format(file=value))

    return click.option(
        "-f",
        "--config",
        "config_file",
        default="mkdocs.yml",
        show_default=True,
        type=click.Path(path_type=Path),
        callback=a_file,
        help=words._("MkDocs' settings."),
    )


def option_of(path: str) -> str:
    """The option that answers a field's question: `heard.channel` → `--channel`."""
    return f"--{path.rpartition('.')[2].replace('_', '-')}"
