"""The questions of a decision paper: the company's own, or the usual ones.

The six of small decisions are the model's.  The deeper ones follow the steps of
Barnombudsmannen's child impact assessment (prövning av barnets bästa), asked of the customer.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.questions import CORE, Asks, Question
from generator.reading.content import Content
from generator.rendering.language import Language
from generator.rendering.language import later as _n

SOURCE = _n(
    "The deeper questions follow the Swedish Ombudsman for Children's child impact assessment "
    "in seven steps, asked of the customer."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question in the site's language.  `deep`: it is for large decisions."""

    id: str
    asks: Asks
    title: str
    help: str
    deep: bool


USUAL = (
    Asked(
        "notices",
        "notices",
        _n("Who notices the decision?"),
        _n("Name the customers, and where on their way they are."),
        False,
    ),
    Asked(
        "changes",
        "changes",
        _n("What gets easier, and what gets harder?"),
        _n("Say both, and where in the journey."),
        False,
    ),
    Asked(
        "voice",
        "voice",
        _n("Which customer voice does it build on?"),
        _n("Point to what a customer said, not to what we think."),
        False,
    ),
    Asked(
        "unheard",
        "unheard",
        _n("Whom have we not heard?"),
        _n("A silent touchpoint is a white spot, not a good mark."),
        False,
    ),
    Asked(
        "in-line",
        "in_line",
        _n("Is it in line with what we have promised the customer?"),
        _n("If not: what makes up for it, and who sees to it?"),
        False,
    ),
    Asked(
        "tells",
        "tells",
        _n("Who tells the customer, and when do we look again?"),
        _n("A decision that nobody follows up is a guess."),
        False,
    ),
    Asked(
        "heard-out",
        "heard_out",
        _n("Have those it touches been asked about this very decision?"),
        _n("Say how, or why not. To have heard of a thing before isn't to have asked."),
        True,
    ),
    Asked(
        "dimensions",
        "dimensions",
        _n("What changes for the customer, one thing at a time?"),
        _n("Go through all eight. “Nobody knows” is an answer too."),
        True,
    ),
    Asked(
        "alternatives",
        "alternatives",
        _n("What else could be done?"),
        _n("Begin with doing nothing, and say what that would mean for the customer."),
        True,
    ),
)
"""English msgids, in the order in which they are asked."""


def asked(content: Content, words: Language) -> tuple[Asked, ...]:
    """Every question, small decisions' and large ones', in the order in which they are asked."""
    if content.questions is not None:
        return tuple(_own(question) for question in content.questions.questions)
    return usual(words)


def usual(words: Language) -> tuple[Asked, ...]:
    """The questions that are asked where the company has written none."""
    _ = words._
    return tuple(Asked(q.id, q.asks, _(q.title), _(q.help), q.deep) for q in USUAL)


def source(content: Content, words: Language) -> str:
    """Whose method it is, in a sentence; empty where the company's own file names none."""
    if content.questions is not None:
        return content.questions.source or ""
    return words._(SOURCE)


def _own(question: Question) -> Asked:
    help_ = question.help or ""
    deep = question.deep and question.asks not in CORE  # a small decision's paper lacks it else
    return Asked(question.id, question.asks, question.title, help_, deep)
