"""Short ways to the stories: a code of fewer points is read from farther, and can be typed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from generator.editions.screens.sheet import policy
from generator.rendering.desk import Desk

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without those that are taken for one another when a screen is read: 0 o, 1 l i."""
_LEAST = 4


def shortcuts(stories: Iterable[str]) -> dict[str, str]:
    """`insikt/2026-11-faktura-efter-retur/` → `i/k7f3/`, the same in every build.

    One letter more where two would be alike.
    """
    left = {story: _code(story) for story in sorted(set(stories))}
    found: dict[str, str] = {}
    length = _LEAST
    while left:  # it ends: no two stories have their whole hash in common
        begins = Counter(code[:length] for code in left.values())
        alone = {story for story, code in left.items() if begins[code[:length]] == 1}
        found |= {story: f"i/{left[story][:length]}/" for story in left if story in alone}
        left = {story: code for story, code in left.items() if story not in alone}
        length += 1
    return found


def _code(story: str) -> str:
    number = int.from_bytes(hashlib.sha256(story.encode()).digest())
    letters = []
    for _ in range(16):
        number, rest = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[rest])
    return "".join(letters)


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
