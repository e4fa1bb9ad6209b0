"""What the front matter of a decision says of its consequences, thing by thing.

Only a decision's own: others write what they like between two lines of `---`.  What is wrong
in it is for `kundinsikt check` to tell; here it counts as not said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from generator.reading.papers.outline import Stated

if TYPE_CHECKING:
    from generator.reading.parsed import Parsed, Path

_DECISION = frozenset({"title", "owner", "on", "status", "affects"})
"""The keys that every decision has."""
_WHOM = (("affects", "why"), ("who", "count"), ("who", "types"), ("who", "portraits"))
_TEXTS: tuple[tuple[str, ...], ...] = (
    ("who", "unheard"), ("gap",), ("conclusion",), ("communication", "who"), ("follow_up", "on"),
)  # fmt: skip


def stated(text: str) -> tuple[Stated, ...]:
    """`text` begins with front matter; nothing when that can't be read or isn't a decision's."""
    from generator.reading.front_matter import parse_paper

    parsed = parse_paper(text, "")
    raw = parsed.value
    if not parsed.whole or not isinstance(raw, dict) or not raw.keys() >= _DECISION:
        return ()
    return tuple(_stated(raw, parsed))


def _stated(raw: Mapping[str, Any], parsed: Parsed) -> Iterator[Stated]:
    def told(key: str, path: Path, *values: object) -> Iterator[Stated]:
        said = ", ".join(text for value in values if (text := _text(value)))
        if said:
            yield Stated(key, said, parsed.place(path)[0] + 1)

    for whom in _WHOM:
        yield from told("who", whom, _at(raw, whom))
    for path in _TEXTS:
        yield from told(".".join(path), path, _at(raw, path))
    for number, id_ in enumerate(_listed(raw.get("evidence"))):
        yield from told("evidence", ("evidence", number), id_)
    for number, effect in _mappings(raw.get("consequences")):
        place: Path = ("consequences", number)
        yield from told(f"consequences.{_text(effect.get('direction'))}", place, effect.get("text"))
        for id_ in _listed(effect.get("evidence")):
            yield from told("evidence", (*place, "evidence"), id_)
    for number, promise in _mappings(raw.get("mitigation")):
        parts = [promise.get(key) for key in ("text", "owner", "due")]
        yield from told("mitigation", ("mitigation", number), *(parts if parts[0] else ()))


def _at(raw: Any, path: tuple[str, ...]) -> object:
    for step in path:
        raw = raw.get(step) if isinstance(raw, Mapping) else None
    return raw


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _mappings(value: object) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for number, item in enumerate(_listed(value)):
        if isinstance(item, Mapping):
            yield number, item


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    return str(value).strip() if isinstance(value, str | int | float) else ""
