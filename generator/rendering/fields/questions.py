"""The company's own questions to a decision paper."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "": Words(
        _n("Questions"),
        _n("What is asked of every decision paper, instead of the usual questions."),
    ),
    "questions": Words(
        _n("The questions"),
        _n("At most twenty, in the order in which they are asked."),
    ),
    "questions.id": Words(
        _n("The question's id"),
        _n(
            "Small letters a–z, digits and hyphens. Leave it when you reword the question: "
            "browsers remember answers by it."
        ),
        example="who-notices",
    ),
    "questions.asks": Words(
        _n("What it asks for"),
        _n("Decides how it is answered. The first six are needed; only “own” may come twice."),
        choices="asks",
    ),
    "questions.title": Words(
        _n("The question itself"),
        _n("On one line. It becomes a heading in the paper."),
        example=_n("Whom does this touch?"),
    ),
    "questions.help": Words(
        _n("Help with the answer"),
        _n("A line below the question."),
        example=_n("Think of those who never call us, too."),
    ),
    "questions.deep": Words(
        _n("For large decisions only"),
        _n("“true” puts it among the deeper questions; false without this line."),
        example="true",
    ),
    "source": Words(
        _n("Where they come from"),
        _n("A line about whose method it is. It stands below the questions."),
        example=_n("After the consumer council's checklist."),
    ),
}
