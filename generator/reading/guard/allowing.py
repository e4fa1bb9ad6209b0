"""What was found, held against what somebody has allowed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from generator.model.allowed import Allowed
from generator.model.department import Department
from generator.model.settings import Settings
from generator.problems import Detail, Problem, Severity
from generator.reading.across import Read, located
from generator.reading.guard.finding import NEVER_ALLOWED
from generator.reading.guard.rules import mailboxes_in

NOTICE = timedelta(weeks=4)
"""So long before its end an allowance is told, so that nobody's build stops one morning."""

_Key = tuple[str, str, str]


def personal_data(reads: Iterable[Read], today: date) -> Iterator[Problem]:
    """Every finding that nobody has allowed, and every allowance that no longer does."""
    reads = list(reads)
    given = [read for read in reads if isinstance(read.value, Allowed)]
    valid = {_key(read.value) for read in given if read.value.until >= today}
    used: set[_Key] = set()
    own = own_mailboxes(reads) if any(read.personal for read in reads) else frozenset()
    for read in reads:
        for sight in read.personal.sights if read.personal else ():
            key = (sight.rule, read.found.stem, sight.fingerprint)
            if read.found.folder == "feedback" and sight.rule not in NEVER_ALLOWED:
                used.add(key)
                if key in valid:
                    continue
            if sight.value.lower() not in own:
                yield sight.problem
    for read in given:
        yield from _told(read, read.value, today, used)


def own_mailboxes(reads: Iterable[Read]) -> frozenset[str]:
    """The mailboxes that the company names as its own, in small letters: shared, and no secret."""
    texts: list[str] = []
    for read in reads:
        if isinstance(read.value, Department):
            texts.append(read.value.contact)
        elif isinstance(read.value, Settings):
            texts.append(read.value.contribute_mail or "")
    return mailboxes_in(texts)


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
