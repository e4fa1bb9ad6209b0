"""Each screen: its page, the same as text, and the small files by which it knows of a new one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editions.screens import alive
from generator.editions.screens.shortcuts import forwarding, shortcuts
from generator.editions.screens.showing import screen_page
from generator.editions.screens.slides import decks
from generator.editions.screens.twin import text_page
from generator.rendering.desk import Desk
from generator.rendering.page import Edition

BEAT = "beat.gif"
WORKER = "service-worker.js"


def plan(desk: Desk) -> Iterator[Edition]:
    all_decks = decks(desk)
    short = shortcuts(
        slide.story for deck in all_decks for slide in deck.slides if slide.story is not None
    )
    for story, shortcut in short.items():
        yield Edition(f"{shortcut}index.html", forwarding(desk, shortcut, story))
    for deck in all_decks:
        address = desk.addresses.screen(deck.id)
        page = screen_page(desk, deck, short)
        yield Edition(f"{address}index.html", page.html)
        yield Edition(f"{address}version.json", alive.version(page.build))
        yield Edition(f"{address}{page.build}.gif", alive.BEAT)
        yield Edition(f"{desk.addresses.screen_text(deck.id)}index.html", text_page(desk, deck))
    yield Edition(BEAT, alive.BEAT)
    yield Edition(f"{desk.addresses.screen('')}{WORKER}", alive.service_worker())
