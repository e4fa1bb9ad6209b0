"""What begins an answer in a decision paper, wherever the paper is made.

`review.topics` knows each of them: what stands after one is the answer that it names.
"""

from __future__ import annotations

from typing import Final

from generator.rendering.language import later as _n

WHO: Final = _n("Who notices")
VOICES: Final = _n("Customer voices")
GAP: Final = _n("What nobody has been asked")
UNHEARD: Final = _n("Not heard")
BETTER: Final = _n("Better for the customer")
WORSE: Final = _n("Worse for the customer")
CONCLUSION: Final = _n("Conclusion")
MITIGATION: Final = _n("What makes up for it")
MITIGATION_OWNER: Final = _n("Who sees to it")
MITIGATION_DUE: Final = _n("Done by")
TELLS: Final = _n("Who tells the customer")
FOLLOW_UP: Final = _n("Follow-up")
MEASURE: Final = _n("What we look at then")
DO_NOTHING: Final = _n("If we do nothing")
ALTERNATIVE: Final = _n("Another way")

DIRECTION: Final = _n("Better or worse")
WHERE: Final = _n("Where")
WHAT: Final = _n("What is affected")
STRENGTH: Final = _n("How much")
NOTICED: Final = _n("How the customer notices it")

DEEPER: Final = _n("For large decisions")
SKIP: Final = _n("Take this part away when the decision is small.")

NAME: Final = _n("Click and write what is to be decided")
WRITE: Final = _n("click and write")
WRITE_FIRST: Final = _n("Click and write.")
WRITE_WHO: Final = _n("click and write who, how and when")
CHOOSE: Final = _n("choose")
CHOOSE_OR_WRITE: Final = _n("choose or write")
CHOOSE_A_DAY: Final = _n("choose a day")
HOW_MUCH: Final = _n("1–3")
VOICES_HEARD: Final = _n("Tick the voices that the decision builds on.")
NONE_HEARD: Final = _n("Nothing has been heard here. Ask a customer, or say: no customer voice.")
NAME_A_VOICE: Final = _n("The id of the insight, or a link to it; or say: no customer voice.")

PROMPTS: Final = (
    NAME, WRITE, WRITE_FIRST, WRITE_WHO, CHOOSE, CHOOSE_OR_WRITE, CHOOSE_A_DAY, HOW_MUCH,
    VOICES_HEARD, NONE_HEARD, NAME_A_VOICE,
)  # fmt: skip
"""What stands where an answer belongs; programs that know no placeholders keep it as text."""

ALL: Final = (
    WHO, VOICES, GAP, UNHEARD, BETTER, WORSE, CONCLUSION, MITIGATION, MITIGATION_OWNER,
    MITIGATION_DUE, TELLS, FOLLOW_UP, MEASURE, DO_NOTHING, ALTERNATIVE, DIRECTION, WHERE, WHAT,
    STRENGTH, NOTICED, DEEPER, SKIP,
)  # fmt: skip
"""None of them is an answer by itself."""
