"""The schemas say what the models say: both accept the same, and refuse the same."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, FormatChecker

from generator.model import feedback as feedback_model
from generator.reading.kinds import KINDS as READ
from generator.reading.scalars import core
from generator.reading.shape import check_shape
from generator.reading.yaml_text import parse
from generator.rendering.messages import TEXTS
from generator.rendering.schemas import KINDS, Names, bare, worded
from tests.doors.command import PROJECT
from tests.reading.strategies import as_yaml, feedback, steady

NAMES = Names({"ekonomi": "Ekonomi", "leverans": "Leverans"}, {"faktura": "Faktura"})

WORDS_ONLY = {
    "title", "description", "examples", "enumDescriptions", "patternErrorMessage",
    "defaultSnippets", "doNotSuggest",
}  # fmt: skip

ONLY_THE_READER_CAN_SAY = {
    "before-heard": "compares two days",
    "heard-in-the-future": "needs to know which day it is",
    "history-order": "compares two days",
    "hours-order": "compares two times of day",
    "screen-too-far": "reckons with the size of type",
    "unknown-zone": "needs the table of time zones",
    "history-status": "compares the last step with another field",
    "not-an-excerpt": "looks for one text in another",
    "bad-link": "looks into a text",
    "affects-unknown": "is a rule of its own, in code",
    "question-twice": "compares the items of a list",
    "before-decision": "compares two days",
    "body-too-long": "is below the front matter",
    "owner-unknown": "is a rule of its own, in code",
    "week-impossible": "knows which years have 53 weeks",
    "unknown-reference": "needs the other files",
    "week-claimed-twice": "needs the other files",
    "double-id": "needs the other files",
    "reference-ring": "needs the other files",
    "came-back": "needs the other files",
    "never-allowed": "is a rule of its own, in code",
    "bad-id": "is about the file's name",
    "reserved-id": "is about the file's name",
}  # fmt: skip
"""What the schemas let pass and `check` refuses, of what is about values."""

MODELS = {model.model: model for model in READ}


def validator(schema: dict[str, Any]) -> Draft7Validator:
    return Draft7Validator(schema, format_checker=FormatChecker(["date"]))


SCHEMAS = {kind: validator(bare(kind)) for kind in KINDS}


def model_accepts(kind: str, mapping: dict[str, Any]) -> bool:
    model = KINDS[kind]
    between = MODELS[model].between_fields if model in MODELS else None
    parsed = parse(as_yaml(mapping), "a.yaml")
    return not check_shape(model, parsed, between)[1] and not parsed.problems


def schema_accepts(kind: str, mapping: dict[str, Any]) -> bool:
    return not list(SCHEMAS[kind].iter_errors(mapping))


WHOLE: dict[str, dict[str, Any]] = {
    "feedback": {
        "title": "Påståendet",
        "quote": "Orden",
        "said_by": "Kund",
        "heard": {"on": "2026-11-02", "channel": "phone"},
        "consequence": "Kunden väntar.",
        "owner": "ekonomi",
    },
    "department": {"name": "Ekonomi", "contact": "Chefen", "headcount": 3},
    "touchpoint": {"name": "Faktura", "phase": "pay", "owner": "ekonomi"},
    "settings": {"company": "Firman"},
    "decision": {
        "title": "Fri retur i butik",
        "owner": "ekonomi",
        "on": "2026-11-02",
        "status": "draft",
        "affects": {"customer": "direct"},
    },
    "screen": {"place": "Lagret"},
}
READY = {"status": "ready", "conclusion": "in_line", "evidence": ["en-insikt"]}
EFFECT = {"dimension": "price", "direction": "better", "text": "Fri retur."}
MAKES_UP = {"text": "Ett samtal", "owner": "ekonomi", "due": "2026-12-01"}
ANSWER = {"text": "Ja.", "on": "2026-11-03"}
ACTION = {"kind": "symptom", "text": "Vi ringer."}
CAUSE = {"category": "digital"}
STEP = {"on": "2026-11-02", "status": "new"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(kind: str) -> None:
    for schema in (bare(kind), worded(kind, "sv", NAMES), worded(kind, "en", Names())):
        Draft7Validator.check_schema(schema)
        assert "$ref" not in json.dumps(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_words_are_all_that_the_worded_schema_adds(kind: str) -> None:
    """But for the ids that there are, which take the place of the form that an id has."""

    def without_words(schema: Any, within_fields: bool = False) -> Any:
        if isinstance(schema, list):
            return [without_words(item) for item in schema]
        if not isinstance(schema, dict):
            return schema
        return {
            key: without_words(value, key == "properties")
            for key, value in schema.items()
            if within_fields or key not in WORDS_ONLY
        }

    ids = re.compile(r'("enum": \[[^]]*"(?:ekonomi|faktura)"[^]]*\]|"not": \{\})')
    form = r'"minLength": 1, "maxLength": 80, "pattern": "^[a-z0-9-]{3,80}$"'
    added = ids.sub(lambda _: form, json.dumps(without_words(worded(kind, "sv", NAMES))))
    assert added == json.dumps(bare(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_patterns_are_written_so_that_every_language_reads_them(kind: str) -> None:
    """JavaScript refuses a backslash before what needs none."""
    patterns = re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(bare(kind)))
    for written in patterns:
        assert re.findall(r"\\[^sSdwWb.\-\[\]]", json.loads(written)) == []


@pytest.mark.parametrize("kind", WHOLE)
def test_a_whole_file_is_accepted_by_both(kind: str) -> None:
    assert model_accepts(kind, WHOLE[kind])
    assert schema_accepts(kind, WHOLE[kind])


def demonstration() -> list[Path]:
    folder = PROJECT / "insights"
    return sorted(path for path in folder.rglob("*.yaml") if ".schema" not in path.parts)


def test_every_file_of_the_demonstration_is_right_by_the_schema_that_it_names() -> None:
    made: dict[Path, Draft7Validator] = {}
    for file in demonstration():
        text = file.read_text(encoding="utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert named, file
        schema = (file.parent / named[1]).resolve()
        if schema not in made:
            made[schema] = validator(json.loads(schema.read_text(encoding="utf-8")))
        errors = made[schema].iter_errors(parse(text, file.name).value)
        assert [error.message for error in errors] == [], file
    assert len(made) >= 4


@steady
@given(feedback, st.sampled_from(["ekonomi", "en-id", "unknown"]))
def test_what_the_model_accepts_the_schema_accepts(mapping: dict[str, Any], id_: str) -> None:
    """Ids are of the form that ids have: others lead to no file."""
    mapping = mapping | {"touchpoint": id_, "heard": {**mapping["heard"], "by": id_}}
    assert list(feedback_model.faults(mapping)) == []
    assert [error.message for error in SCHEMAS["feedback"].iter_errors(mapping)] == []


@steady
@given(
    st.sampled_from(sorted(WHOLE)),
    st.data(),
    st.one_of(
        st.integers(-5, 500),
        st.floats(0.01, 400).filter(lambda value: value % 1 != 0),
        st.text("aåé 0#", max_size=90).filter(lambda text: text == text.strip()),
        st.sampled_from(["2026-11-02", "2026-W47", "phone", "https://a.example/b", "#12abEF"]),
        st.lists(st.sampled_from(["ekonomi", "två ord"]), min_size=1, max_size=9),
        st.dictionaries(st.sampled_from(["on", "kind", "text", "url"]), st.just("none")),
    ),
)
def test_both_judge_any_value_alike(kind: str, data: st.DataObject, value: Any) -> None:
    """Where the rest of the file is whole; an id that can't be one is left to the reader."""
    fields = bare(kind)["properties"]
    keys = sorted(key for key, schema in fields.items() if schema["type"] != "boolean")
    key = data.draw(st.sampled_from(keys))
    mapping = {**WHOLE[kind], key: value}
    accepted = model_accepts(kind, mapping)
    errors = list(SCHEMAS[kind].iter_errors(mapping))
    ids = [error for error in errors if "{3,80}" in str(error.validator_value)]
    if not ids and key != "zone" and not (kind == "feedback" and key in ("status", "owner")):
        assert accepted == (not errors), (mapping, errors)


LONG = "x" * 401

WRONG: list[tuple[str, dict[str, Any]]] = [
    ("feedback", {"title": "x" * 81}),
    ("feedback", {"title": ""}),
    ("feedback", {"title": "   "}),
    ("feedback", {"title": 7}),
    ("feedback", {"quote": "x" * 241}),
    ("feedback", {"quote": ["Orden"]}),
    ("feedback", {"observation": "Både ord och syn"}),
    ("feedback", {"said_by": "x" * 61}),
    ("feedback", {"consequence": "x" * 281}),
    ("feedback", {"heard": {"on": "2026-11-02"}}),
    ("feedback", {"heard": {"channel": "phone"}}),
    ("feedback", {"heard": {"on": "2 november", "channel": "phone"}}),
    ("feedback", {"heard": {"on": "2026-11-31", "channel": "phone"}}),
    ("feedback", {"heard": {"on": "2026-13-01", "channel": "phone"}}),
    ("feedback", {"heard": {"on": "1989-12-31", "channel": "phone"}}),
    ("feedback", {"heard": {"on": "2101-01-01", "channel": "phone"}}),
    ("feedback", {"heard": {"on": "2026-11-02", "channel": "telefon"}}),
    ("feedback", {"heard": {"on": "2026-11-02", "channel": "phone", "how": "whispered"}}),
    ("feedback", {"heard": {"on": "2026-11-02", "channel": "phone", "hur": "dialogue"}}),
    ("feedback", {"heard": "igår"}),
    ("feedback", {"kind": "complaint"}),
    ("feedback", {"kind": "improvement"}),
    ("feedback", {"kind": "improvement", "builds_on": []}),
    ("feedback", {"kind": "pattern", "evidence": [{"kind": "Ärenden"}]}),
    ("feedback", {"cause": {"category": "moon"}}),
    ("feedback", {"cause": {"text": "Så blev det."}}),
    ("feedback", {"cause": {**CAUSE, "text": "x" * 281}}),
    ("feedback", {"effort": 0}),
    ("feedback", {"effort": 8}),
    ("feedback", {"effort": 1.5}),
    ("feedback", {"effort": "7"}),
    ("feedback", {"contacts": {"count": -1, "period": "week"}}),
    ("feedback", {"contacts": {"count": 4}}),
    ("feedback", {"contacts": {"count": 4, "period": "day"}}),
    ("feedback", {"weight": 4}),
    ("feedback", {"value": {"customer": "valued"}}),
    ("feedback", {"status": "klar"}),
    ("feedback", {"status": "received"}),
    ("feedback", {"status": "planned", "answer": ANSWER}),
    ("feedback", {"status": "done", "answer": ANSWER, "action": ACTION}),
    ("feedback", {"status": "closed", "answer": ANSWER, "action": ACTION, "cause": CAUSE}),
    ("feedback", {"status": "superseded"}),
    ("feedback", {"answer": {"text": "Ja."}}),
    ("feedback", {"answer": {**ANSWER, "text": LONG}}),
    ("feedback", {"answer": {**ANSWER, "role": "x" * 81}}),
    ("feedback", {"action": {"kind": "symptom"}}),
    ("feedback", {"action": {**ACTION, "text": "x" * 281}}),
    ("feedback", {"action": {**ACTION, "ticket": "ärende 7"}}),
    ("feedback", {"action": {**ACTION, "ticket": "https://a.example/" + "x" * 500}}),
    ("feedback", {"outcome": {"verdict": "fine"}}),
    ("feedback", {"outcome": {"verdict": "worked", "measure": "x" * 161}}),
    ("feedback", {"outcome": {"verdict": "worked", "before": True}}),
    ("feedback", {"told_customer": True}),
    ("feedback", {"history": [{"on": "2026-11-02"}]}),
    ("feedback", {"history": [{**STEP, "note": "x" * 281}]}),
    ("feedback", {"history": STEP}),
    ("feedback", {"heard_again": [{"by": "ekonomi"}]}),
    ("feedback", {"heard_again": [{"on": "2026-11-02", "channel": "tv"}]}),
    ("feedback", {"quote_of_the_week": {"week": "2026-47"}}),
    ("feedback", {"quote_of_the_week": {"week": "2026-W54"}}),
    ("feedback", {"quote_of_the_week": {"week": "2026-W47", "introduction": "x" * 301}}),
    ("feedback", {"screen": {"text": "x" * 91}}),
    ("feedback", {"screen": {"allowed": "kanske"}}),
    ("feedback", {"privacy": {"level": "consent", "consent": "Post 14"}}),
    ("feedback", {"privacy": {"level": "consent", "delete_by": "2027-01-01"}}),
    ("feedback", {"privacy": {"consent": "x" * 121}}),
    ("feedback", {"context": "x" * 601}),
    ("feedback", {"evidence": [{"kind": "x" * 81}]}),
    ("feedback", {"evidence": [{"kind": "Ärenden", "ref": "x" * 201}]}),
    ("feedback", {"tags": ["x" * 41]}),
    ("feedback", {"tags": "faktura"}),
    ("feedback", {"contributor": "x" * 81}),
    ("feedback", {"konsekvens": "Kunden väntar."}),
    ("department", {"name": "x" * 61}),
    ("department", {"contact": "x" * 121}),
    ("department", {"headcount": -1}),
    ("department", {"answer_days": 0}),
    ("department", {"answer_days": 366}),
    ("department", {"promise": "x" * 201}),
    ("department", {"exposure_goal_hours": 241}),
    ("department", {"customer_goals": [{"name": "a", "measure": "b"}] * 4}),
    ("department", {"customer_goals": [{"name": "a"}]}),
    ("department", {"questions": ["x" * 201]}),
    ("touchpoint", {"phase": "dream"}),
    ("touchpoint", {"critical": 4}),
    ("touchpoint", {"effort": {"value": 8}}),
    ("touchpoint", {"effort": {"value": 3, "source": "guessed"}}),
    ("touchpoint", {"description": LONG}),
    ("touchpoint", {"rules": {"stated": LONG}}),
    ("touchpoint", {"measures": [{"name": "Tid"}]}),
    ("touchpoint", {"partners": [{"name": "x" * 81}]}),
    ("touchpoint", {"moment_of_truth": "ja"}),
    ("screen", {"place": "x" * 61}),
    ("screen", {"departments": "ekonomi"}),
    ("screen", {"size_inches": 9}),
    ("screen", {"size_inches": "55"}),
    ("screen", {"distance_m": 31}),
    ("screen", {"orientation": "stående"}),
    ("screen", {"hours": {"from": "06:00"}}),
    ("screen", {"hours": {"from": "6.00", "to": "18:00"}}),
    ("screen", {"hours": {"from": "06:00", "to": "24:00"}}),
    ("screen", {"hours": {"days": ["måndag"], "from": "06:00", "to": "18:00"}}),
    ("screen", {"zone": "svensk tid"}),
    ("screen", {"content": ["quotes"]}),
    ("screen", {"seconds": 4}),
    ("settings", {"company": "x" * 81}),
    ("settings", {"language": "no"}),
    ("settings", {"repository": {"kind": "svn"}}),
    ("settings", {"repository": {"url": "git@host.example:a/b"}}),
    ("settings", {"contribute_mail": "brevlådan"}),
    ("settings", {"retention_months": 241}),
    ("settings", {"links": [{"title": "a", "url": "https://a.example"}] * 9}),
    ("settings", {"accent": {"light": "#12345", "dark": "#123456"}}),
    ("settings", {"accent": {"light": "#123456"}}),
    ("decision", {"title": "x" * 101}),
    ("decision", {"forum": "court"}),
    ("decision", {"status": "done"}),
    ("decision", {"affects": {"customer": "no"}}),
    ("decision", {"affects": {"customer": "direct", "why": LONG}}),
    ("decision", {"who": {"types": ["martian"]}}),
    ("decision", {"who": {"unheard": "x" * 281}}),
    ("decision", {"gap": LONG}),
    ("decision", {"heard_out": {"answer": "yes"}}),
    ("decision", {"heard_out": {"answer": "no", "how": "Alls inte."}}),
    ("decision", {"consequences": [{**EFFECT, "dimension": "colour"}]}),
    ("decision", {"consequences": [{**EFFECT, "strength": 4}]}),
    ("decision", {"consequences": [{"dimension": "price", "direction": "better"}]}),
    ("decision", {"consequences": [EFFECT] * 17}),
    ("decision", {"alternatives": ["x" * 281]}),
    ("decision", {"mitigation": [{"text": "Ett samtal", "owner": "ekonomi"}]}),
    ("decision", {"mitigation": [{**MAKES_UP, "kept": "maybe"}]}),
    ("decision", {"communication": {"when": "2026-12-01"}}),
    ("decision", {"follow_up": {"measure": "Samtal"}}),
    ("decision", {**READY, "conclusion": "partly"}),
    ("decision", {**READY, "conclusion": "against", "mitigation": []}),
    ("decision", {**READY, "conclusion": None}),
    ("decision", {**READY, "evidence": []}),
    ("decision", {"status": "ready", "conclusion": "in_line"}),
    ("decision", {**READY, "status": "decided"}),
    ("decision", {**READY, "status": "superseded"}),
]


@pytest.mark.parametrize(("kind", "change"), WRONG, ids=lambda it: str(it)[:60])
def test_what_is_wrong_is_refused_by_both(kind: str, change: dict[str, Any]) -> None:
    mapping = {**WHOLE[kind], **change}
    assert not model_accepts(kind, mapping)
    assert not schema_accepts(kind, mapping)


@pytest.mark.parametrize("kind", WHOLE)
def test_what_must_be_there_is_missed_by_both(kind: str) -> None:
    for key in WHOLE[kind]:
        mapping = {name: value for name, value in WHOLE[kind].items() if name != key}
        assert not model_accepts(kind, mapping)
        assert not schema_accepts(kind, mapping)


def test_what_only_the_reader_can_say_has_a_code() -> None:
    assert set(ONLY_THE_READER_CAN_SAY) <= set(TEXTS)


@pytest.mark.parametrize(
    "change",
    [
        {"answer": {**ANSWER, "on": "2026-11-01"}},
        {"history": [{**STEP, "status": "received"}]},
        {"screen": {"text": "Andra ord"}},
        {"context": "[hit](javascript:x)"},
        {"owner": "unknown", "status": "received", "answer": ANSWER},
        {"quote_of_the_week": {"week": "2027-W53"}},
        {"effort": 5.0},
    ],
    ids=str,
)
def test_the_schema_lets_pass_what_only_the_reader_can_say(change: dict[str, Any]) -> None:
    """5.0 is a whole number to JSON Schema, and none as YAML is read here."""
    mapping = {**WHOLE["feedback"], **change}
    assert not model_accepts("feedback", mapping)
    assert schema_accepts("feedback", mapping)


@pytest.mark.parametrize(
    "change",
    [{"context": None}, {"title": " " + "x" * 80}, {"screen": {"allowed": "no"}}],
    ids=["a key left empty", "blanks around a text", "no instead of false"],
)
def test_the_schema_is_stricter_in_three_things(change: dict[str, Any]) -> None:
    mapping = {**WHOLE["feedback"], **change}
    assert model_accepts("feedback", mapping)
    assert not schema_accepts("feedback", mapping)


def test_an_editor_completes_the_ids_that_there_are_and_says_their_names() -> None:
    fields = worded("feedback", "sv", NAMES)["properties"]
    assert fields["owner"]["enum"] == ["ekonomi", "leverans", "unknown"]
    assert fields["owner"]["enumDescriptions"][:2] == ["Ekonomi", "Leverans"]
    assert fields["heard"]["properties"]["by"]["enum"] == ["ekonomi", "leverans"]
    assert fields["touchpoint"]["enumDescriptions"] == ["Faktura"]
    assert "enum" not in fields["builds_on"]["items"]


def test_where_there_is_nothing_to_refer_to_nothing_is_right() -> None:
    fields = worded("feedback", "en", Names({"it-desk": "IT"}))["properties"]
    for schema in (fields["touchpoint"], fields["portraits"]["items"]):
        assert list(Draft7Validator(schema).iter_errors("it-desk"))


def test_the_sites_language_comes_first() -> None:
    swedish, english = (worded("feedback", code, NAMES)["properties"] for code in ("sv", "en"))
    assert swedish["owner"]["title"] == "Ägare · Owner"
    assert english["owner"]["title"] == "Owner · Ägare"
    assert english["title"]["examples"] != swedish["title"]["examples"]


@pytest.mark.parametrize("code", ["sv", "en"])
def test_what_an_editor_offers_in_an_empty_file_has_the_fields_that_are_needed(code: str) -> None:
    said, seen = worded("feedback", code, NAMES)["defaultSnippets"]

    def filled(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: filled(inner) for key, inner in value.items()}
        choice = re.fullmatch(r"\$\{\d+\|([^,|]+).*\|\}", value)
        text = re.fullmatch(r"\$\{\d+:(.*)\}", value)
        return choice[1] if choice else text[1] if text else "2026-11-21"

    for snippet in (said, seen):
        assert core(snippet["label"]) == snippet["label"]
        assert list(SCHEMAS["feedback"].iter_errors(filled(snippet["body"]))) == []
