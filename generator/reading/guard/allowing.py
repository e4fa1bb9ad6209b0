"""What was found, held against what somebody has allowed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.model.allowed import NEVER, Allowed
from generator.model.lifetime import NOTICE
from generator.problems import Detail, Problem, Severity
from generator.reading.across import Read, located
from generator.reading.guard.rules import own_mailboxes

_Key = tuple[str, str, str]


def personal_data(
    reads: Iterable[Read], today: date, named_in: Iterable[object] = ()
) -> Iterator[Problem]:
    """Every finding that nobody has allowed, and every allowance that no longer does.

    `named_in` are departments and settings in which the company names its mailboxes, besides
    those among `reads`.
    """
    reads = list(reads)
    given = [read for read in reads if isinstance(read.value, Allowed)]
    valid = {_key(read.value) for read in given if read.value.until >= today}
    used: set[_Key] = set()
    own: frozenset[str] = frozenset()
    if any(read.personal for read in reads):
        own = own_mailboxes([*(read.value for read in reads), *named_in])
    for read in reads:
        for sight in read.personal.sights if read.personal else ():
            key = (sight.rule, read.found.stem, sight.fingerprint)
            if read.found.folder == "feedback" and sight.rule not in NEVER:
                used.add(key)
                if key in valid:
                    continue
            if sight.value.lower() not in own:
                yield sight.problem
    for read in given:
        yield from _told(read, read.value, today, used)


def _key(allowed: Allowed) -> _Key:
    return (allowed.rule, allowed.file, allowed.fingerprint)


def _told(read: Read, allowed: Allowed, today: date, used: set[_Key]) -> Iterator[Problem]:
    until: Mapping[str, Detail] = {"value": allowed.until.isoformat()}
    if allowed.until < today:
        yield _advice(read, "allowed-expired", "until", until)
    elif allowed.until - today <= NOTICE:
        yield _advice(read, "allowed-expires-soon", "until", until)
    if _key(allowed) not in used:
        details: dict[str, Detail] = {"value": allowed.fingerprint, "file": allowed.file}
        yield _advice(read, "allowed-matches-nothing", "fingerprint", details)


def _advice(read: Read, code: str, key: str, details: Mapping[str, Detail]) -> Problem:
    return replace(located(read, code, (key,), details), severity=Severity.ADVICE)
