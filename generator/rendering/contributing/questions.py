"""What a contributor is asked, in plain words and in the order of a conversation.

The form on the site, `kundinsikt new` and the issue forms ask the same questions.  What may
be answered (lengths, choices) stands in the model and is not repeated here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.rendering.language import later as _n

Form = Literal["line", "text", "day", "choice", "scale"]
"""How it is answered: on a line, in a few lines, with a day, with a choice, with 1–7."""


@dataclass(frozen=True, slots=True)
class Question:
    """`path` is the field that the answer goes into; the words are English msgids."""

    path: str
    ask: str
    form: Form
    help: str = ""
    example: str = ""
    optional: bool = False


QUESTIONS = (
    Question(
        "quote",
        _n("What did the customer say?"),
        "text",
        _n("Word for word, as it was said. The site puts the quotation marks round it."),
        _n("I have called three times, and each time I have to start from the beginning."),
    ),
    Question(
        "said_by",
        _n("Who said it, in general terms?"),
        "line",
        _n("What kind of customer, and about what. Never a name."),
        _n("Private customer, kitchen"),
    ),
    Question(
        "observation",
        _n("Did nobody say it? Then: what did you see?"),
        "text",
        _n("Only when there are no words to quote. One or the other, not both."),
        _n("Three customers in a row turned the instructions upside down."),
    ),
    Question("heard.on", _n("Which day?"), "day", _n("The day the customer was heard.")),
    Question("heard.channel", _n("Where did you hear it?"), "choice"),
    Question(
        "consequence",
        _n("What does it mean for the customer?"),
        "text",
        _n("For the customer, not for us: time, money, worry, a cooker that can't be used."),
        _n("The customer pays twice and has to call to get the money back."),
    ),
    Question(
        "title",
        _n("Sum it up: what is the case?"),
        "line",
        _n("A claim in one line. Whoever reads only this shall have learnt something."),
        _n("Customers pay twice when the invoice crosses the return"),
    ),
    Question(
        "owner",
        _n("Who can do something about it?"),
        "choice",
        _n("Seldom the one who heard it. If you don't know, the editors find the owner."),
    ),
    Question(
        "kind",
        _n("What sort is it?"),
        "choice",
        _n("A stop stands first on the site at once. Call those who can act, too."),
        optional=True,
    ),
    Question("heard.by", _n("Which department heard it?"), "choice", optional=True),
    Question(
        "touchpoint", _n("Where was the customer, on the way with us?"), "choice", optional=True
    ),
    Question(
        "heard.how",
        _n("How did you hear it?"),
        "choice",
        optional=True,
    ),
    Question(
        "effort",
        _n("How hard was it for the customer?"),
        "scale",
        _n("1 is no effort at all, 7 is very much."),
        optional=True,
    ),
    Question(
        "context",
        _n("Is there more one needs to know?"),
        "text",
        _n("What happened before, what you did. No names, no numbers."),
        optional=True,
    ),
    Question(
        "contributor",
        _n("Your role"),
        "line",
        _n("A role, not a name."),
        _n("Customer adviser"),
        optional=True,
    ),
)

KINDS = ("problem", "praise", "stop")
"""The sorts that need nothing more than these answers; the others are written in an editor."""
