"""What is asked of somebody who heard a thing once more, at the git host and on the site."""

from __future__ import annotations

from generator.rendering.contributing.questions import Question
from generator.rendering.language import later as _n

LABEL = "heard-again"
"""The label of an issue that says so."""

INSIGHT = "insight"
"""Not a field: it says which file the answers go into."""

QUESTIONS = (
    Question(
        INSIGHT,
        _n("Which insight?"),
        "line",
        _n("The last part of its address, or the whole address."),
        _n("2026-09-home-all-day"),
    ),
    Question("heard.on", _n("Which day?"), "day", _n("The day the customer was heard.")),
    Question("heard.channel", _n("Where did you hear it?"), "choice", optional=True),
    Question("heard.by", _n("Which department heard it?"), "choice", optional=True),
)
