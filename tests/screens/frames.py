"""What a screen shines with, picture by picture."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from PIL import Image, ImageFilter, ImageStat
from playwright.sync_api import Page


def luminance(png: bytes) -> float:
    """The mean of a picture, 0 (black) to 255 (white)."""
    return float(ImageStat.Stat(Image.open(BytesIO(png)).convert("L")).mean[0])


def edges(png: bytes) -> float:
    """How much stands in a picture; 0 when it is of one colour."""
    picture = Image.open(BytesIO(png)).convert("L").filter(ImageFilter.FIND_EDGES)
    return float(
        ImageStat.Stat(picture.crop((2, 2, picture.width - 2, picture.height - 2))).mean[0]
    )


@contextmanager
def filmed(page: Page) -> Iterator[list[bytes]]:
    """Every frame that the page paints within the block, as PNG, from a screencast (CDP)."""
    frames: list[bytes] = []
    session = page.context.new_cdp_session(page)

    def keep(frame: dict[str, Any]) -> None:
        frames.append(base64.b64decode(frame["data"]))
        session.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})

    session.on("Page.screencastFrame", keep)
    session.send(
        "Page.startScreencast",
        {"format": "png", "everyNthFrame": 1, "maxWidth": 320, "maxHeight": 180},
    )
    yield frames
    session.send("Page.stopScreencast")
    session.detach()
