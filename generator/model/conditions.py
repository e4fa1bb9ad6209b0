"""What one field demands of another, as data.

Written as data so that every reader of the rules (the command, the form in the browser,
the documentation) reads the same table.  They are judged on the raw mapping, so that a
fault in one field never hides another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.problems import Detail

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken condition: `path` leads from the top of the file to the value at fault."""

    code: str
    path: Path
    details: Mapping[str, Detail]


@dataclass(frozen=True, slots=True)
class Needs:
    """`key` must be there when `when` has one of `values` (or is there at all, when empty)."""

    key: str
    when: str
    values: frozenset[str] = frozenset()
    at_least: int = 0

    def faults(self, mapping: Mapping[str, Any]) -> Iterator[Fault]:
        value = mapping.get(self.when)
        if value is None or (self.values and not self._applies(value)):
            return
        found = mapping.get(self.key)
        details: dict[str, Detail] = {"key": self.key, "when": self.when}
        if self.values:
            details["value"] = str(value)
        if found is None:
            code = "missing-when-value" if self.values else "missing-when"
            place = self.key if self.key in mapping else self.when
            yield Fault(code, (place,), details)
        elif self.at_least and isinstance(found, list) and len(found) < self.at_least:
            yield Fault("too-few", (self.key,), {**details, "least": self.at_least})

    def _applies(self, value: Any) -> bool:
        return isinstance(value, str) and value in self.values


@dataclass(frozen=True, slots=True)
class ExactlyOne:
    """One of `keys` must be there, and not more than one."""

    keys: tuple[str, ...]

    def faults(self, mapping: Mapping[str, Any]) -> Iterator[Fault]:
        found = [key for key in self.keys if mapping.get(key) is not None]
        if not found:
            yield Fault("missing-one-of", (), {"keys": self.keys})
        elif len(found) > 1:
            yield Fault("only-one-of", (found[1],), {"keys": self.keys})


@dataclass(frozen=True, slots=True)
class OneOfWhen:
    """At least one of `keys` must be there when `when` has one of `values`; empty is not there."""

    keys: tuple[str, ...]
    when: str
    values: frozenset[str]

    def faults(self, mapping: Mapping[str, Any]) -> Iterator[Fault]:
        value = mapping.get(self.when)
        if not isinstance(value, str) or value not in self.values:
            return
        if all(mapping.get(key) in (None, [], "") for key in self.keys):
            details: dict[str, Detail] = {
                "keys": self.keys,
                "when": self.when,
                "value": value,
            }
            yield Fault("missing-one-of-when", (self.when,), details)


Condition = Needs | ExactlyOne | OneOfWhen


def broken(conditions: Sequence[Condition], mapping: Mapping[str, Any]) -> Iterator[Fault]:
    """Every fault that `conditions` find in `mapping`, in their order."""
    for condition in conditions:
        yield from condition.faults(mapping)
