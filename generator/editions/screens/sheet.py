"""The style of one screen, and the policy that lets nothing else in."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import cache
from importlib.resources import files

from generator.editions.screens.colour import lightened
from generator.model.screen_budget import Orientation
from generator.model.settings import Settings
from generator.rendering.screens.fitting import STEPS, Scale

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_ACCENT = "#ff8aa8"
ORIENTATIONS: tuple[Orientation, ...] = ("landscape", "portrait")


def screen_style(scale: Scale, settings: Settings) -> str:
    """The style sheet of a screen: its sizes of type first, which no other screen has.

    It follows from the screen's own file and the settings alone, so that a new slide needs
    no new style: a page's policy lets in the style it came with and no other.
    """
    accent = settings.accent.dark if settings.accent else _ACCENT
    sizes = [
        f":root{{--b:{_rem(scale.small)};--accent:{accent};--accent-text:{lightened(accent)}}}"
    ]
    for orientation in ORIENTATIONS:
        rules = "".join(
            f".{step_class(orientation, step)}{{--t:{_rem(scale.words(step))}}}" for step in STEPS
        )
        sizes.append(f"@media (orientation:{orientation}){{{rules}}}")
    return "".join(sizes) + packed("screen.css")


def step_class(orientation: Orientation, step: int) -> str:
    """`l3`, `p-2`: how large the words are on a screen held so."""
    return f"{orientation[0]}{step}"


@cache
def packed(name: str) -> str:
    """A style sheet of ours without its comments and line breaks."""
    text = files("generator.editions.screens").joinpath(name).read_text(encoding="utf-8")
    return _SPACE.sub(" ", _COMMENT.sub("", text)).strip()


def policy(*, style: str, script: str | None = None) -> str:
    """Content Security Policy (level 2): the one style and the one script, by their hashes."""
    rules = ["default-src 'none'", f"style-src {_hash(style)}", "img-src 'self' data:"]
    if script is not None:
        rules += [f"script-src {_hash(script)}", "connect-src 'self'", "worker-src 'self'"]
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _rem(hundredths: float) -> str:
    """Hundredths of the short side as the page's rem, of which ten are the short side."""
    return f"{hundredths / 10:.3f}rem"
