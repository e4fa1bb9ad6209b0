"""What is said to somebody who answers questions and sees neither lines nor keys."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.language import later as _n
from generator.rendering.messages import TEXTS

_OWN: Mapping[str, tuple[str, str]] = {
    "missing-key": (_n("This question needs an answer."), ""),
    "missing-one-of": (
        _n("Write what the customer said, or what you saw."),
        "",
    ),
    "missing-when": (_n("This question needs an answer too."), ""),
    "only-one-of": (
        _n("There are both words and something seen; only one of them fits."),
        _n("Keep the customer's words here, and move what you saw to the last questions."),
    ),
    "not-a-choice": (_n("“{value}” is not one of the answers."), _n("Choose one from the list.")),
    "text-too-long": (
        _n("{length} characters; at most {limit} fit."),
        "",
    ),
    "not-published-yet": (
        _n("That is tomorrow."),
        _n("It will be published when the day comes."),
    ),
    "quote-too-long-for-screen": (
        _n(
            "{length} characters; a screen has room for {limit} that are legible from "
            "{distance} metres."
        ),
        _n("It can go in as it is. The editors pick out what a screen has room for."),
    ),
    "owner-is-receiver": (
        _n("“{value}” owns it: are you sure? The fault seldom arose where the call was taken."),
        _n("If you don't know, choose that nobody knows yet: the editors look for the owner."),
    ),
}

ANSWER_TEXTS: Mapping[str, tuple[str, str]] = {**TEXTS, **_OWN}
"""By code: what is wrong, and what to do; the reader's own texts where nothing else is said."""
