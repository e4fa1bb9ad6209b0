"""Screens."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "": Words(
        _n("Screen"),
        _n("Where a screen hangs, how far away it is read, and what it shows."),
    ),
    "place": Words(
        _n("Place"),
        _n("Where it hangs, as people say it."),
        example=_n("The break room on the third floor"),
    ),
    "departments": Words(
        _n("Departments"),
        _n("Whose matters it shows first; everybody's without this line."),
        example="leverans",
    ),
    "size_inches": Words(
        _n("Size in inches"),
        _n("The diagonal; 55 without this line."),
        example="55",
    ),
    "distance_m": Words(
        _n("Metres to the farthest seat"),
        _n("It decides how large the type is and how many words fit; 6 without this line."),
        example="6",
    ),
    "orientation": Words(
        _n("Orientation"),
        _n("Whether the screen lies or stands."),
        choices="orientation",
    ),
    "hours": Words(
        _n("Hours"),
        _n("When it is lit; always without this line."),
    ),
    "hours.days": Words(
        _n("Days"),
        _n("Every day without this line."),
        choices="weekday",
    ),
    "hours.from": Words(
        _n("Lit from"),
        _n("The time of day, as hours and minutes."),
        example="06:30",
    ),
    "hours.to": Words(
        _n("Lit until"),
        _n("The time of day, later than the one above."),
        example="18:00",
    ),
    "zone": Words(
        _n("Time zone"),
        _n("Of the hours; the player's own without this line."),
        example="Europe/Stockholm",
    ),
    "content": Words(
        _n("Content"),
        _n("What it shows; everything without this line. A stop is shown on every screen."),
        choices="shown",
    ),
    "qr": Words(
        _n("QR code"),
        _n("Whether slides carry a code that leads to the story; yes without this line."),
        example="false",
    ),
    "seconds": Words(
        _n("Seconds for each slide"),
        _n("As long as its text takes to read, without this line."),
        example="16",
    ),
}
