"""Real complaints as a content folder: 1,532 consumers' own words, from the public domain.

The Consumer Financial Protection Bureau publishes what people complain of; a narrative
comes along where the consumer agreed.  `write_content` makes an English company of it.
"""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.rendering.contributing.new_file import slug
from tests.real.data import FOLDER

NAME = "cfpb-complaints/complaints.csv"
TODAY = date(2020, 4, 1)
"""The day after the last complaint's month: what the site is to be made for."""

Row = Mapping[str, str]
Values = dict[str, object]

CHANNELS = {"Web": "complaint", "Phone": "phone", "Referral": "partner", "Email": "email"}
PHASES = (
    (r"advertis|marketing|applying|getting|opening", "choose"),
    (r"pay|billing|fee|charge", "pay"),
    (r"clos|end of", "leave"),
    (r"report|communicat|notification|dispute|investigation", "get_help"),
)
CATEGORIES = {"Debt collection": "treatment", "Mortgage": "price_contract"}


def rows() -> list[Row]:
    """The complaints that say something in the consumer's own words."""
    with (FOLDER / NAME).open(encoding="utf-8-sig", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["Consumer complaint narrative"]]


def write_content(folder: Path) -> int:
    """Write settings, departments, touchpoints and feedback; how many feedback there are."""
    complaints = rows()
    owners: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in complaints:
        owners[row["Issue"]][row["Product"]] += 1
    _write(folder / "settings.yaml", _settings())
    for product in sorted({row["Product"] for row in complaints}):
        _write(folder / "departments" / f"{slug(product)}.yaml", _department(product))
    for issue, products in sorted(owners.items()):
        touchpoint = _touchpoint(issue, products.most_common(1)[0][0])
        _write(folder / "touchpoints" / f"{slug(issue)}.yaml", touchpoint)
    for row in complaints:
        day = row["Date received"]
        _write(folder / "feedback" / day[:4] / f"{day}-{row['Complaint ID']}.yaml", _feedback(row))
    return len(complaints)


def _write(path: Path, values: Values) -> None:
    """One key a line, its value as JSON, which is YAML too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items()]
    path.write_text("".join(lines), encoding="utf-8")


def _short(text: str, limit: int) -> str:
    """At most `limit` characters on one line, cut between words; some write without any space."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[: limit - 2]
    return f"{cut.rpartition(' ')[0] or cut} …"


def _settings() -> Values:
    return {
        "company": "The Bureau",
        "language": "en",
        "demo_today": TODAY.isoformat(),
        "retention_months": 240,
    }


def _department(product: str) -> Values:
    return {
        "name": _short(product, 60),
        "contact": "Complaints officer",
        "headcount": 20,
        "answer_days": 15,
    }


def _touchpoint(issue: str, product: str) -> Values:
    phases = (phase for pattern, phase in PHASES if re.search(pattern, issue, re.IGNORECASE))
    return {"name": _short(issue, 60), "phase": next(phases, "use"), "owner": slug(product)}


def _feedback(row: Row) -> Values:
    what = row["Sub-issue"] or row["Issue"]
    who = row["Tags"].split(",")[0] or "Consumer"
    return {
        "title": _short(what, 80),
        "quote": _short(row["Consumer complaint narrative"], 240),
        "said_by": _short(f"{who}, {row['State'] or 'USA'}", 60),
        "heard": {"on": row["Date received"], "channel": CHANNELS[row["Submitted via"]]},
        "consequence": _short(f"{row['Issue']}: {what}", 280),
        "owner": slug(row["Product"]),
        "touchpoint": slug(row["Issue"]),
        "tags": [_short(row["Sub-product"] or row["Product"], 40)],
        **_outcome(row),
    }


def _outcome(row: Row) -> Values:
    """The company's response as a status, with what that status asks for."""
    response = row["Company response to consumer"]
    if response == "Untimely response":
        return {"status": "escalated"}
    said = row["Company public response"] or response
    found: Values = {"answer": {"text": _short(said, 400), "on": row["Date sent to company"]}}
    if response == "Closed with explanation":
        return {**found, "status": "declined"}
    found["cause"] = {"category": CATEGORIES.get(row["Product"], "rule_policy")}
    found["action"] = {"kind": "symptom", "text": response}
    if response == "Closed":
        return {**found, "status": "done"}
    verdict = "did_not_work" if row["Consumer disputed?"] == "Yes" else "too_early"
    return {**found, "status": "closed", "outcome": {"verdict": verdict}, "told_customer": "yes"}
