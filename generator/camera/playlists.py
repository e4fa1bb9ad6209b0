"""The order of the pictures and how long each stands, in the forms that players read."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from generator.camera.stills import Size, Still


def playlists(name: str, size: Size, stills: Sequence[Still]) -> list[tuple[str, str]]:
    """`(file, text)`: M3U and a plain list for players, JSON for whoever feeds a player."""
    return [
        (f"{name}.m3u", _m3u(stills)),
        (f"{name}.txt", "".join(f"{still.name}\n" for still in stills)),
        (f"{name}.json", _json(size, stills)),
    ]


def _m3u(stills: Sequence[Still]) -> str:
    # Whole seconds, which every player reads; rounded up, so that nobody is cut short.
    entries = (
        f"#EXTINF:{math.ceil(still.seconds)},{still.title}\n{still.name}\n" for still in stills
    )
    # `.m3u` and not `.m3u8`: many players take the latter for a stream, and Kodi doesn't list it.
    # Names are ASCII; the line is for the titles.
    return "".join(["#EXTM3U\n", "#EXTENC:UTF-8\n", *entries])


def _json(size: Size, stills: Sequence[Still]) -> str:
    told = {
        "width": size.width,
        "height": size.height,
        "seconds": round(sum(still.seconds for still in stills), 1),
        "slides": [
            {
                "file": still.name,
                "type": "image/png",
                "bytes": len(still.content),
                "title": still.title,
                "seconds": still.seconds,
                "until": still.until.isoformat() if still.until else None,
            }
            for still in stills
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
