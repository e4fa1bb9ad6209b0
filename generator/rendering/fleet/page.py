"""For people who look now and then: one page that needs nothing else and asks for nothing."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

from generator.rendering.fleet.telling import Told
from generator.rendering.language import Language
from generator.rendering.templates import Templates

TEMPLATES = Path(__file__).parent / "templates"


def as_html(told: Told, language: Language) -> str:
    """The page.  Its policy lets nothing run and nothing be fetched but its own style."""
    style = (TEMPLATES / "fleet.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return str(
        Templates(language, {"fleet": TEMPLATES}).render(
            "fleet/fleet.html",
            told=told,
            language=language.code,
            style=Markup(style),  # noqa: S704 - a file of ours
            policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'",
        )
    )
