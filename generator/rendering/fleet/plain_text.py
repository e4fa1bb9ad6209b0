"""For people at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.rendering.fleet.telling import Told, ToldScreen

_STYLES = {
    "live": "good",
    "old": "advice",
    "late": "error",
    "silent": "error",
    "never": "error",
    "unknown": "advice",
}


def as_text(told: Told, paint: Callable[[str, str], str]) -> str:
    """The headline, then each screen with its players, then what is to be known of the log."""
    lines = [told.title, paint(told.headline, "good" if told.is_well else "error"), told.span, ""]
    words = [screen.word for screen in told.screens]
    words += [player.word for screen in told.screens for player in screen.players]
    width = max(map(len, words), default=0)
    for screen in told.screens:
        lines += [*_screen(screen, width, paint), ""]
    lines += [f"– {note}" for note in told.notes]
    return "\n".join(lines).rstrip()


def _screen(screen: ToldScreen, width: int, paint: Callable[[str, str], str]) -> Iterator[str]:
    place = f"  {screen.place}" if screen.place else ""
    yield f"{paint(screen.id, 'place')}{place}"
    if not screen.players:
        yield f"  {_word(screen.state, screen.word, width, paint)}"
    for player in screen.players:
        word = _word(player.state, player.word, width, paint)
        name = f"{player.name}: " if player.name else ""
        yield f"  {word}  {player.last}  {name}{player.shows}"
        yield f"  {' ' * width}  {' · '.join(player.facts)}"
    for about in screen.about:
        yield f"  {about}"


def _word(state: str, word: str, width: int, paint: Callable[[str, str], str]) -> str:
    return paint(word.ljust(width), _STYLES.get(state, ""))
