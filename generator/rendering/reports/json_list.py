"""For programs: a list of problems."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.rendering.messages import Told
from generator.rendering.reports.report import Report


def report(found: Report) -> str:
    return as_json(told for _problem, told in found.told)


def as_json(told: Iterable[Told]) -> str:
    return json.dumps([item.as_data() for item in told], ensure_ascii=False, indent=2)
