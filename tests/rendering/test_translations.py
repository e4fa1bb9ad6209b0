"""English is complete by construction; Swedish is complete because these tests say so."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from generator.rendering.language import FOLDER

PACKAGE = FOLDER.parent
METHODS = [("**.py", "python"), ("**.html", "jinja2"), ("**.xml", "jinja2")]
KEYWORDS = {
    "_": None,
    "_n": None,
    "gettext": None,
    "n_": (1, 2),
    "ngettext": (1, 2),
    "p_": ((1, "c"), 2),
    "pgettext": ((1, "c"), 2),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")

Key = tuple[str | None, str | tuple[str, ...]]


@cache
def in_the_code() -> dict[Key, str]:
    """Every string that code and templates ask for, with the first file that does."""
    found: dict[Key, str] = {}
    for file, _line, text, _comments, context in extract_from_dir(
        str(PACKAGE), METHODS, keywords=KEYWORDS
    ):
        if text:
            key = tuple(text[:2]) if isinstance(text, list | tuple) else text
            found.setdefault((context, key), file)
    return found


@cache
def catalogue() -> Catalog:
    with (FOLDER / "sv.po").open("rb") as stream:
        return read_po(stream, locale="sv", abort_invalid=True)


@cache
def in_the_catalogue() -> dict[Key, Message]:
    return {(message.context, _id(message)): message for message in catalogue() if message.id}


def _id(message: Message) -> str | tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else message.id


def forms(message: Message) -> Iterator[tuple[str, str]]:
    """Each English form with its Swedish one."""
    ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
    strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
    yield from zip(ids, strings, strict=True)


def test_every_string_in_code_and_templates_is_in_the_swedish_catalogue():
    missing = {key: file for key, file in in_the_code().items() if key not in in_the_catalogue()}
    assert missing == {}


def test_the_swedish_catalogue_holds_nothing_that_is_no_longer_asked_for():
    assert [key for key in in_the_catalogue() if key not in in_the_code()] == []


def test_every_message_has_a_swedish_text_in_every_form():
    empty = [message.id for message in in_the_catalogue().values() if not all_filled(message)]
    assert empty == []


def all_filled(message: Message) -> bool:
    return all(swedish.strip() for _english, swedish in forms(message))


def test_english_and_swedish_have_the_same_placeholders():
    """A plural's English singular may leave its number out; the Swedish follows its own form."""
    wrong = [
        (english, swedish)
        for message in in_the_catalogue().values()
        for english, swedish in forms(message)
        if sorted(set(PLACEHOLDER.findall(english))) != sorted(set(PLACEHOLDER.findall(swedish)))
    ]
    assert wrong == []


def test_swedish_texts_begin_and_end_as_the_english_do():
    """A space at an end, or a colon, joins the text to what stands beside it."""
    edges = re.compile(r"^\s*|(?:[:,.]?\s*)$")
    wrong = [
        (english, swedish)
        for message in in_the_catalogue().values()
        for english, swedish in forms(message)
        if edges.findall(english)[0] != edges.findall(swedish)[0]
        or english.endswith(":") != swedish.endswith(":")
    ]
    assert wrong == []


def test_swedish_texts_use_swedish_quotation_marks():
    wrong = [
        swedish
        for message in in_the_catalogue().values()
        for _english, swedish in forms(message)
        if "“" in swedish
    ]
    assert wrong == []


def test_no_message_is_fuzzy():
    assert [message.id for message in catalogue() if message.id and message.fuzzy] == []


@pytest.mark.parametrize("name", ["_n", "n_", "p_"])
def test_the_extraction_sees_each_way_of_asking(name: str, tmp_path):
    """Otherwise the tests above could pass because nothing was found."""
    calls = {"_n": '_n("One")', "n_": 'n_("One", "Many", 2)', "p_": 'p_("url", "One")'}
    (tmp_path / "some.py").write_text(calls[name], encoding="utf-8")
    assert len(list(extract_from_dir(str(tmp_path), METHODS, keywords=KEYWORDS))) == 1
