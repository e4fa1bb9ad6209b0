"""What a break room's screen shows, as values: slides, and the deck they make up."""

from generator.rendering.screens.slide import Counter, Deck, Slide, SlideKind, StationShown

__all__ = ["Counter", "Deck", "Slide", "SlideKind", "StationShown"]
