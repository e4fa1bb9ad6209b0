"""What the cases are held against: a few insights, on one day."""

from datetime import date

from generator.rendering.review.asked import labels_of
from generator.review.references import Known

TODAY = date(2026, 11, 21)
KNOWN = Known(
    ids=frozenset(
        {
            "2026-06-var-ar-min-leverans",
            "2026-08-kreditfaktura-som-drojer",
            "2026-11-faktura-efter-retur",
        }
    ),
    taken_down=frozenset({"2026-05-borttagen-rost"}),
    departments={"ekonomi": "Ekonomi", "leverans": "Leverans"},
    labels=labels_of(),
)
