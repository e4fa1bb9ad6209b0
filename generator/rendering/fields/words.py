"""What is said of one field."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """English msgids.  An example that is a text has a translation, a code or a day has none.

    `choices` names the table in `rendering.vocabulary` that has the words for its values.
    """

    title: str
    description: str
    example: str = ""
    choices: str = ""
