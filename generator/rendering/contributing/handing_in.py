"""How a new file gets to those who take it in: through the git host, or by mail."""

from __future__ import annotations

import shlex

from generator.model.settings import Settings
from generator.rendering.language import Language
from generator.rendering.repository import compare_link


def words_of_ways(language: Language) -> dict[str, str]:
    """What a form in the browser says when something is handed in; `{…}` is filled in there."""
    _ = language._
    return {
        "one_left": _("One thing left before it can be handed in:"),
        "many_left": _("{count} things left before it can be handed in:"),
        "copied": _("Copied. Paste it into the new file."),
        "not_copied": _("It could not be copied. Mark the text below and copy it."),
        "downloaded": _("{file} has been saved among your downloads."),
        "mailed": _("Your mail program opens with the file in a message. Send it."),
        "mail_too_long": _(
            "The text is too long for a message's address. It has been copied: paste it there."
        ),
        "opened": _("{host} opens in a new tab with the file filled in. Finish there."),
        "too_long": _(
            "The text is too long to be sent along. It has been copied: paste it when {host} opens."
        ),
        "mail_body": _("Put this into {path}:"),
    }


def branch_of(id_: str, language: Language) -> str:
    """The branch on which an insight is handed in: `insikt/2026-11-…`."""
    return language.p_("branch", "insight/{id}").format(id=id_)


def commit_message(title: str, language: Language) -> str:
    return language._("Insight: {title}").format(title=title)


def commit_message_again(title: str, language: Language) -> str:
    return language._("Heard again: {title}").format(title=title)


def next_steps(
    settings: Settings, language: Language, file: str, message: str, branch: str, committed: bool
) -> str:
    """What is left to do with `file`, as lines for a terminal; `message` is its commit's.

    `committed`: it is a commit on `branch` already.
    """
    _ = language._
    where = compare_link(settings, branch)
    if where is None and not committed:
        if settings.contribute_mail:
            told = _("Next, mail the file to {address}.")
            return told.format(address=settings.contribute_mail)
        return _("Next, hand the file to those who look after the insights.")
    commands = [] if committed else _commit(file, message, branch)
    commands.append(["git", "push", "-u", "origin", branch])
    lines = [_("Next, hand it in:"), *(f"  {shlex.join(words)}" for words in commands)]
    if where is not None:
        merge = settings.repository.kind == "gitlab"
        lines += [
            _("Then open a merge request:") if merge else _("Then open a pull request:"),
            f"  {where}",
        ]
    return "\n".join(lines)


def _commit(file: str, message: str, branch: str) -> list[list[str]]:
    return [
        ["git", "switch", "-c", branch],
        ["git", "add", file],
        ["git", "commit", "-m", message],
    ]
