"""Decks that nobody has written: every kind of slide, short, as long as allowed, and hostile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from generator.editions import screens
from generator.editions.screens.showing import ScreenPage, screen_page
from generator.model.screen_budget import SIDE, Orientation, quote_budget
from generator.rendering.desk import Desk
from generator.rendering.screens import Counter, Deck, Slide, StationShown
from generator.rendering.screens.fitting import Scale, fit
from tests.doors import command
from tests.pages.printed import SITE, archive

MADE = date(2026, 11, 21)
PICTURE = Path(__file__).with_name("picture.png")


@cache
def desk(site_url: str | None = SITE) -> Desk:
    templates = Path(screens.__path__[0], "templates")
    return Desk(archive(command.PROJECT), {"screens": templates}, site_url)


def page(made: Deck, site_url: str | None = SITE) -> ScreenPage:
    return screen_page(desk(site_url), made)


def deck(
    slides: Iterable[Slide],
    *,
    size_inches: float = 55,
    distance_m: float = 6,
    orientation: Orientation = "landscape",
    qr: bool = True,
    language: str = "sv",
) -> Deck:
    return Deck(
        id="fikarum",
        place="Fikarummet",
        title="Härdvik kök & hem: Fikarummet",
        slides=tuple(slides),
        size_inches=size_inches,
        distance_m=distance_m,
        orientation=orientation,
        hours=None,
        zone=None,
        qr=qr,
        language=language,
        made=MADE,
    )


STATIONS = (
    StationShown("heard", "Hört", True),
    StationShown("owned", "Ekonomi äger", True),
    StationShown("decided", "Beslutat", False),
    StationShown("happened", "Vad hände", False),
)
STORY = "insikt/2026-05-montoren-provade-varje-lucka/"
COUNTERS = (
    Counter("Ekonomi", date(2026, 11, 3)),
    Counter("Leverans", date(2026, 11, 20)),
    Counter("Marknad", date(2026, 8, 14)),
    Counter("Kundservice", date(2026, 11, 21)),
    Counter("Produkt", date(2026, 10, 19)),
    Counter("Digitalt", date(2025, 11, 2)),
)

SHORT = (
    Slide(
        kind="stop",
        id="stop-short",
        kicker="Stopp",
        text="Sälj inte induktionshällen K40 förrän sladden är bytt.",
        note="Sladden blir varm. Två kunder har ringt.",
        stations=STATIONS,
        story=STORY,
    ),
    Slide(
        kind="quote",
        id="quote-short",
        kicker="Veckans kundinsikt · v. 47",
        text="Jag har ringt tre gånger om samma faktura, och varje gång får jag börja om.",
        is_quote=True,
        attribution="Privatkund, köksköp",
        stations=STATIONS,
        story=STORY,
    ),
    Slide(
        kind="improvement",
        id="improvement-short",
        kicker="Veckans förbättring · v. 47",
        text="Låt montören se kundens bilder före besöket.",
        attribution="Föreslaget i Leverans",
        story=STORY,
    ),
    Slide(
        kind="went_like_this",
        id="went-short",
        kicker="Så gick det · v. 31",
        before="Montören stod utanför porten i fyrtio minuter.",
        text="Portkoden frågas nu i köpet. Ombokningarna gick från 61 till 9.",
        is_quote=True,
        attribution="Leverans · klart 30 oktober",
        story=STORY,
    ),
    Slide(
        kind="portrait",
        id="portrait-short",
        kicker="Tack vare oss",
        text="Aina lagar mat med barnbarnen igen, på en bänk i hennes höjd.",
        attribution="Aina, 74, privatkund",
        picture=PICTURE.read_bytes() if PICTURE.exists() else None,
        alt="En kvinna vid en låg köksbänk",
        story=STORY,
    ),
    Slide(
        kind="days_since",
        id="days-short",
        kicker="Dagar sedan vi mötte en kund",
        text="",
        counters=COUNTERS,
        attribution="Läget den 21 november",
    ),
    Slide(
        kind="question",
        id="question-short",
        kicker="Fråga nästa kund",
        text="Vad gjorde du precis innan du ringde oss?",
        attribution="Kundservice undrar",
        evergreen=True,
    ),
    Slide(
        kind="mirror",
        id="mirror-short",
        kicker="Spegeln",
        figure="35 av 38",
        text="problem i höst uppstod någon annanstans än i kundservice.",
        attribution="Läget den 21 november",
        story=STORY,
    ),
    Slide(
        kind="improved",
        id="improved-short",
        kicker="Det här blev bättre",
        text="Returer bokförs nu före fakturan.",
        note="Sju av tio dubbelfakturor är borta.",
        attribution="Ekonomi · klart 12 november",
        story=STORY,
    ),
)


_SWEDISH = (
    "Försäkringskassehandläggarutbildningen var bra men när jag ringde om leveransbekräftelsen för "
    "köksinstallationen fick jag vänta i fyrtio minuter och sedan sa de att ordern inte fanns i "
    "systemet fast jag hade betalat fakturan redan i augusti"
)
_ENGLISH = (
    "Internationalisation was promised but when I asked about the straightforwardness of the "
    "measurements I waited for forty minutes and then they told me that the order was not in the "
    "system although I had paid the invoice back in August already"
)
TEXTS = {"sv": _SWEDISH, "en": _ENGLISH}


def written(length: int, language: str) -> str:
    """A text of just so many characters, its longest words first."""
    text = TEXTS[language]
    while len(text) < length:
        text = f"{text} {TEXTS[language]}"
    return f"{text[: length - 1].rstrip()}."


def longest(size_inches: float, distance_m: float, orientation: Orientation, language: str) -> Deck:
    """Every kind of slide with as many characters as are legible on a screen of that size."""
    most = quote_budget(size_inches, distance_m, orientation)
    scale = Scale.of(size_inches, distance_m)
    slides = []
    for short in SHORT:
        for length in range(most if short.is_quote else min(most, SIDE), 20, -4):
            slide = _as_long(short, length, language)
            if fit(slide, scale, orientation, code=True).legible:
                break
        slides.append(slide)
    return deck(
        slides,
        size_inches=size_inches,
        distance_m=distance_m,
        orientation=orientation,
        language=language,
    )


def _as_long(slide: Slide, length: int, language: str) -> Slide:
    """The slide with so many characters that an editor wrote, in all."""
    slide = replace(slide, id=slide.id.replace("short", "long"))
    if slide.kind == "days_since":
        return replace(slide, counters=slide.counters[: max(1, length // 20)])
    if slide.before:
        half = written(length // 2, language)
        return replace(slide, before=half, text=half)
    if slide.note:
        text, note = written(length * 2 // 3, language), written(length // 3, language)
        return replace(slide, text=text, note=note)
    return replace(slide, text=written(length, language))


HOSTILE = (
    "</script><script>window.ran = 1</script>",
    "<!-- --!> ]]> <![CDATA[",
    "a\u2028b\u2029c</style><img src=x onerror=window.ran=1>",
    "{{ 7 * 7 }} {% raw %} &amp; &#60;b&#62; ${x} \\u003c",
    "\u202eomvänd\u202c \u200d\u00ad 👩‍👧‍👦 ﷽ Z̸a̸l̸g̸o̸",
    "<!--end of screen-->",
)


def hostile() -> Deck:
    """Words that would break a page, in every place where a customer's words may stand."""
    return deck(
        replace(
            SHORT[number % len(SHORT)],
            id=f"hostile-{number}",
            kicker=words,
            text=words,
            before=words if SHORT[number % len(SHORT)].before else "",
            attribution=words,
            note=words,
            alt=words,
            stations=tuple(replace(station, label=words[:20]) for station in STATIONS),
        )
        for number, words in enumerate(HOSTILE * 2)
    )
