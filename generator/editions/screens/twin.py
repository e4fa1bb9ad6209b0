"""What a screen shows, as a page that stands still: for everyone who can't see the screen."""

from __future__ import annotations

from markupsafe import Markup

from generator.editions.screens.picture import data_address
from generator.editions.screens.sheet import packed, policy
from generator.rendering.desk import Desk
from generator.rendering.screens import Deck, Slide


def text_page(desk: Desk, deck: Deck) -> str:
    """Every slide with all of its words, also those that the screen has no room for."""
    accent = desk.settings.accent
    style = (_accent(accent.light, accent.dark) if accent else "") + packed("text.css")
    pictures = {slide.id: data_address(slide.picture) for slide in deck.slides if slide.picture}
    return str(
        desk.render(
            "screens/text.html",
            deck=deck,
            pictures=pictures,
            leads={slide.id: _leads(desk, slide) for slide in deck.slides if slide.story},
            up="../" * desk.addresses.screen_text(deck.id).count("/"),
            style=Markup(style),  # noqa: S704 - ours, and two colours that the model has checked
            policy=policy(style=style),
        )
    )


def _leads(desk: Desk, slide: Slide) -> str:
    """What the link says: a question leads to whoever asks, or to the form."""
    if slide.story == desk.addresses.contribute:
        return desk._("Write it down")
    for id_ in desk.archive.departments:
        if slide.story == desk.addresses.department(id_):
            return desk._("To {department}").format(department=desk.department_name(id_))
    return desk._("Read the whole story")


def _accent(light: str, dark: str) -> str:
    """The company's own colour: a selector that weighs more than the one in text.css."""
    return (
        f"html:root{{--accent:{light}}}"
        f"@media (prefers-color-scheme:dark){{html:root{{--accent:{dark}}}}}"
    )
