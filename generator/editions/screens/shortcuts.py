"""Short ways to the stories: a code of fewer points is read from farther, and can be typed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from itertools import count

from generator.editions.screens.sheet import policy
from generator.rendering.desk import Desk

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without those that are taken for one another when a screen is read: 0 o, 1 l i."""
_LEAST = 4


def shortcuts(stories: Iterable[str]) -> dict[str, str]:
    """`insikt/2026-11-faktura-efter-retur/` → `i/k7f3/`, the same in every build.

    One letter more where two would be alike.
    """
    codes = {story: _code(story) for story in sorted(set(stories))}
    return {story: f"i/{_apart(story, codes)}/" for story in codes}


def _code(story: str) -> str:
    number = int.from_bytes(hashlib.sha256(story.encode()).digest())
    letters = []
    for _ in range(16):
        number, rest = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[rest])
    return "".join(letters)


def _apart(story: str, codes: Mapping[str, str]) -> str:
    others = [code for other, code in codes.items() if other != story]
    for length in count(_LEAST):  # two stories have no whole hash in common
        code = codes[story][:length]
        if not any(other.startswith(code) for other in others):
            return code
    raise AssertionError("not reached")


def forwarding(desk: Desk, shortcut: str, story: str) -> str:
    """The page at the end of a short way: it leads on, without a script too."""
    up = "../" * shortcut.count("/")
    return str(
        desk.render(
            "screens/shortcut.html",
            code=desk.language.code,
            to=f"{up}{story}",
            policy=policy(style=""),
        )
    )
