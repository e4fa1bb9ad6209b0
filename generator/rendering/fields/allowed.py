"""What the personal-data guard found and somebody has allowed."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "": Words(
        _n("Allowance"),
        _n("One finding of the personal-data guard that may stand, in one insight, for a time."),
    ),
    "rule": Words(
        _n("Rule"),
        _n("The code of the finding, as the message tells it. Personal numbers are never allowed."),
        choices="rule",
    ),
    "fingerprint": Words(
        _n("Fingerprint"),
        _n("Four letters that stand for the value, as the message tells them."),
        example="gkst",
    ),
    "file": Words(
        _n("Insight"),
        _n("The name of the insight's file, without .yaml."),
        example="fel-faktura-tre-ganger",
    ),
    "reason": Words(
        _n("Reason"),
        _n("Why it must stand."),
        example=_n("The shop's own number, painted on its door in the picture."),
    ),
    "approver": Words(
        _n("Approved by"),
        _n("The role that answers for it, not a name."),
        example=_n("Data protection officer"),
    ),
    "until": Words(
        _n("Allowed until"),
        _n("The last day on which it is allowed."),
        example="2027-05-31",
    ),
}
