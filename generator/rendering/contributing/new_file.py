"""Answers → the file that they become.

The form in the browser makes the same file, byte for byte (`contribute-file.js`); one table
of cases holds both to it.  So what is done here is kept to what two languages do alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.feedback import Feedback
from generator.rendering.contributing.questions import QUESTIONS

MODELINE = "# yaml-language-server: $schema={up}.schema/{kind}.json"
"""What an editor reads to know which fields there are (yaml-language-server)."""

LONGEST_SLUG = 60
"""Characters: with year and month before it, an address that can still be read aloud."""

NAMELESS = "insight"
"""The name of a file whose title has nothing that an address can hold."""

_BLANK = " \t\r\n\u00a0"
_PROSE: Final = frozenset({"context"})
_PLAIN_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "æ": "ae", "ø": "o", "ß": "ss"})
_PLAIN_TEXT = re.compile("[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ0-9 .,;!?'’”“\"()/%&+–—…=*@_-]*")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-[0-9]{2}")
_BARE: Final = {"day": _DAY, "scale": re.compile(r"0|[1-9][0-9]{0,2}")}
"""What is written as it is, though it is no text."""
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that some reader of YAML takes for something else than a text."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """`path` is below the content folder."""

    path: str
    text: str

    @property
    def id(self) -> str:
        return self.path.rpartition("/")[2].removesuffix(".yaml")


def new_file(answers: Mapping[str, str], *, taken: frozenset[str] = frozenset()) -> NewFile:
    """The feedback file that the answers become.

    `answers` has the fields' dotted paths (`heard.on`) and what was typed; an empty answer is
    no answer, and what is no field is left out.  `taken` are ids that are there already: the
    new one gets a number after it.  Nothing is checked here: that is the reader's to do.
    """
    given = {path: tidy(path, answers.get(path, "")) for path in PATHS}
    given = {path: value for path, value in given.items() if value}
    lines = [modeline("feedback", "../../")]
    parent = ""
    for path, value in given.items():
        head, _, tail = path.rpartition(".")
        if head and head != parent:
            lines.append(f"{head}:")
        parent = head
        lines += _lines(tail, value, "  " if head else "", path)
    return NewFile(_path(given, taken), "\n".join(lines) + "\n")


def modeline(kind: str, up: str) -> str:
    """The first line of a file of `kind`; `up` leads from its folder to the content folder."""
    return MODELINE.format(up=up, kind=kind)


def tidy(path: str, value: str) -> str:
    """What was typed, as it is kept: composed letters (NFC), no blanks around.

    A text on one line has its lines joined; prose keeps its lines, and one empty line at most
    between two of them.
    """
    lines = [
        line.strip(_BLANK) for line in re.split(r"\r\n|\r|\n", unicodedata.normalize("NFC", value))
    ]
    if path not in _PROSE:
        return " ".join(line for line in lines if line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def slug(name: str, longest: int = LONGEST_SLUG) -> str:
    """An id out of a name: `Kök & bad` → `kok-bad`; empty when nothing of it is left."""
    lowered = unicodedata.normalize("NFC", name).lower().translate(_PLAIN_LETTERS)
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    whole = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    cut = whole[:longest]
    if len(whole) > longest and whole[longest] != "-" and "-" in cut:
        cut = cut[: cut.rindex("-")]
    return cut.rstrip("-")


def scalar(value: str) -> str:
    """A text as YAML: plain where that is safe beyond doubt, else within double quotes."""
    if _PLAIN_TEXT.fullmatch(value) and value.lower() not in _NO_TEXT:
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _lines(key: str, value: str, indent: str, path: str) -> list[str]:
    if "\n" in value:
        return [
            f"{indent}{key}: |-",
            *(f"{indent}  {line}" if line else "" for line in value.split("\n")),
        ]
    form = _BARE.get(_FORMS[path])
    bare = form is not None and form.fullmatch(value)
    return [f"{indent}{key}: {value if bare else scalar(value)}"]


def _path(given: Mapping[str, str], taken: frozenset[str]) -> str:
    day = _DAY.fullmatch(given.get("heard.on", ""))
    start = f"{day[1]}-{day[2]}-" if day else ""
    name = start + (slug(given.get("title", "")) or NAMELESS)
    id_, number = name, 2
    while id_ in taken:
        id_, number = f"{name}-{number}", number + 1
    return f"feedback/{day[1]}/{id_}.yaml" if day else f"feedback/{id_}.yaml"


_FORMS: Final = {question.path: question.form for question in QUESTIONS}


def _in_the_models_order() -> tuple[str, ...]:
    paths: list[str] = []
    for name, field in Feedback.model_fields.items():
        inner = getattr(field.annotation, "model_fields", {})
        paths += [f"{name}.{key}" for key in inner] if inner else [name]
    return tuple(path for path in paths if path in _FORMS)


PATHS: Final = _in_the_models_order()
"""The fields that are asked for, in the order in which they stand in the file."""


def as_data() -> dict[str, object]:
    """What the form in the browser needs to make the same file."""
    return {
        "paths": PATHS,
        "prose": sorted(_PROSE),
        "bare": {path: _BARE[form].pattern for path, form in _FORMS.items() if form in _BARE},
        "blank": _BLANK,
        "letters": {chr(letter): plain for letter, plain in _PLAIN_LETTERS.items()},
        "plain": _PLAIN_TEXT.pattern,
        "day": _DAY.pattern,
        "no_text": sorted(_NO_TEXT),
        "longest": LONGEST_SLUG,
        "nameless": NAMELESS,
        "modeline": modeline("feedback", "../../"),
    }
