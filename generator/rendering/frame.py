"""What the finished HTML of a page gets at the very end, whatever engine framed it."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from generator.rendering.page import Page
from generator.rendering.text import plain

THEME = Path(__file__).parent.parent / "theme"

_INLINE_SCRIPT = re.compile(
    r"<script(?:\s+type=\"(?:text/javascript|module)\")?>(.*?)</script>", re.DOTALL
)
_CHARSET = '<meta charset="utf-8">'


def content_security_policy(html: str, body: str = "") -> str:
    """The page with a policy that lets run only what the frame has put there.

    The hashes are those of the frame's own inline scripts (Material's, constant).  `body`
    is what stands within the frame: a script that had come in through it is not counted,
    and so would not run even if escaping had failed.
    """
    frame = html.replace(body, "", 1) if body else html
    scripts = {_hash(code) for code in _INLINE_SCRIPT.findall(frame) if code}
    sources = " ".join(["'self'", *sorted(scripts)])
    policy = (
        f"default-src 'self'; script-src {sources}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
    )
    tag = f'{_CHARSET}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_CHARSET, tag, 1)


@cache
def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def search_entry(page: Page) -> dict[str, str]:
    """The page in the search index.  Material shows an entry's texts as HTML: they are escaped."""
    return {"location": page.url, "title": plain(page.title), "text": plain(page.search)}
