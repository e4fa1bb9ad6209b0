"""All that the rules know, for the guard in the browser: `theme/assets/kundinsikt/guard.js`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.reading.guard import normal
from generator.reading.guard.finding import RULES
from generator.reading.guard.names import ALSO_WORDS, FIRST, LAST, NO_LAST, TITLES
from generator.reading.guard.patterns import (
    IBAN_LENGTHS,
    IGNORING_CASE,
    NO_PLATES,
    PATTERNS,
    WINDOW,
)
from generator.reading.guard.phones import CLOSE, ORGANISATIONS, SWEDEN, plan


def as_data(own: Iterable[str] = ()) -> dict[str, Any]:
    """Plain lists and mappings, the same every time; `own` as for `find`."""
    phones = plan()
    return {
        "rules": [[rule, str(severity)] for rule, severity in RULES.items()],
        "patterns": {
            name: [source, "i" if name in IGNORING_CASE else ""]
            for name, source in PATTERNS.items()
        },
        "window": WINDOW,
        "normal": {
            "dashes": normal.DASHES,
            "pluses": normal.PLUSES,
            "invisible": normal.INVISIBLE,
            "combining": normal.COMBINING,
            "spaces": normal.SPACES,
            "zeros": normal.zeros(),
        },
        "ibanLengths": IBAN_LENGTHS,
        "noPlates": sorted(NO_PLATES),
        "phones": {
            "sweden": SWEDEN,
            "swedish": phones.swedish,
            "mobile": phones.mobile,
            "lengths": {code: list(lengths) for code, lengths in phones.lengths.items()},
            "organisations": list(ORGANISATIONS),
            "close": CLOSE,
        },
        "names": {
            "first": sorted(FIRST),
            "last": sorted(LAST),
            "alsoWords": sorted(ALSO_WORDS),
            "titles": sorted(TITLES),
            "noLast": sorted(NO_LAST),
        },
        "own": sorted(own),
    }
