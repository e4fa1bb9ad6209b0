"""Rows, newest first."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

from generator.archive import Insight
from generator.rendering.desk import Desk
from generator.rendering.page import Edition

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for a formula, full-width twins too (OWASP, CSV injection)."""


_COLUMNS = ("id", "on", "title", "words", "owner", "touchpoint", "status", "heard", "again")


def plan(desk: Desk) -> Iterator[Edition]:
    folder = desk.addresses.archive
    yield Edition(f"{folder}insights.json", _table(desk))
    yield Edition(f"{folder}insights.csv", _csv(desk))


def _table(desk: Desk) -> str:
    """What the archive's script needs: names once, rows as short lists."""
    table = {
        "base": desk.addresses.insight("")[:-1],
        "departments": {id_: d.name for id_, d in desk.archive.departments.items()},
        "touchpoints": {id_: t.name for id_, t in desk.archive.touchpoints.items()},
        "statuses": desk.words.table("status"),
        "no_owner": desk.department_name(None),
        "columns": _COLUMNS,
        "rows": [
            [
                insight.id,
                insight.feedback.heard.on.isoformat(),
                insight.feedback.title,
                f"{insight.words} {insight.feedback.consequence}",
                insight.owner or "",
                insight.feedback.touchpoint or "",
                insight.feedback.status,
                insight.feedback.heard.by or "",
                len(insight.feedback.heard_again),
            ]
            for insight in desk.archive.insights
        ],
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"


def _csv(desk: Desk) -> str:
    """RFC 4180, with a byte order mark so that Excel reads it as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_CSV_COLUMNS)
    for insight in desk.archive.insights:
        writer.writerow([harmless(cell) for cell in _cells(insight)])
    return "\ufeff" + out.getvalue()


_CSV_COLUMNS = (
    "id", "heard_on", "channel", "heard_by", "title", "words", "consequence", "owner",
    "touchpoint", "kind", "status", "times_heard", "cause", "caused_by", "verdict",
)  # fmt: skip


def _cells(insight: Insight) -> tuple[str, ...]:
    feedback = insight.feedback
    return (
        insight.id,
        feedback.heard.on.isoformat(),
        feedback.heard.channel,
        feedback.heard.by or "",
        feedback.title,
        insight.words,
        feedback.consequence,
        feedback.owner,
        feedback.touchpoint or "",
        feedback.kind,
        feedback.status,
        str(insight.times_heard),
        feedback.cause.category if feedback.cause else "",
        (feedback.cause.department or "") if feedback.cause else "",
        insight.verdict or "",
    )


def harmless(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would calculate."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
