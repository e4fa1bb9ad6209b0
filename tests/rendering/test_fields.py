"""Every field that is read has a name, help and an example, in both languages."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.rendering import fields
from generator.rendering.language import LANGUAGES, language
from generator.rendering.schemas import KINDS, bare
from generator.rendering.schemas.worded import at
from generator.rendering.vocabulary import ALL

EVERY = [(kind, path) for kind in KINDS for path in fields.of(kind)]


def paths(schema: dict[str, Any], head: str = "") -> Iterator[str]:
    """The dotted path of every field, as people write it."""
    for key, value in schema.get("items", schema).get("properties", {}).items():
        yield f"{head}{key}"
        yield from paths(value, f"{head}{key}.")


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_words_and_no_words_are_left_over(kind: str) -> None:
    read = {"", *paths(bare(kind))}
    told = set(fields.of(kind))
    assert (sorted(read - told), sorted(told - read)) == ([], [])


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_stand_in_the_order_of_the_model(kind: str) -> None:
    assert [path for path in fields.of(kind) if path] == list(paths(bare(kind)))


@pytest.mark.parametrize(("kind", "path"), EVERY)
def test_an_example_may_stand_where_it_is_shown(kind: str, path: str) -> None:
    words = fields.of(kind)[path]
    schema = at(bare(kind), path)
    value = schema.get("items", schema)
    for code in LANGUAGES if words.example else ():
        example: Any = language(code)._(words.example)
        number = value["type"] in ("integer", "number")
        typed = (
            int(example) if number else example == "true" if value["type"] == "boolean" else example
        )
        assert list(Draft7Validator(value).iter_errors(typed)) == []


@pytest.mark.parametrize(("kind", "path"), EVERY)
def test_every_code_has_a_word(kind: str, path: str) -> None:
    words = fields.of(kind)[path]
    if words.choices:
        schema = at(bare(kind), path)
        assert set(schema.get("items", schema)["enum"]) <= set(ALL[words.choices])


def test_a_code_that_people_choose_has_words() -> None:
    """But for names that are the same in every language."""
    unworded = {
        f"{kind}.{path}"
        for kind, path in EVERY
        if "enum" in at(bare(kind), path) and not fields.of(kind)[path].choices
    }
    assert unworded == {"settings.language", "settings.repository.kind"}


@pytest.mark.parametrize(("kind", "path"), EVERY)
def test_help_is_a_sentence_and_a_title_is_none(kind: str, path: str) -> None:
    words = fields.of(kind)[path]
    for code in LANGUAGES:
        _ = language(code)._
        assert _(words.description).endswith((".", "?"))
        assert not _(words.title).endswith(".")
        assert len(_(words.title)) <= 40
        assert len(_(words.description)) <= 200
