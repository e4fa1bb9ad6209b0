"""R18: no point of the panel shows the same thing all day long."""

from __future__ import annotations

import io

import numpy as np
import numpy.typing as npt
from PIL import Image

from tests.screens import made
from tests.screens.host import Host
from tests.screens.playing import Player, deck, publish

FRAMES, MINUTES = 30, 2
"""So many, and as far apart: an hour."""
VIEWPORT = {"width": 640, "height": 360}
GROUNDS = (0x100D0C, 0x2A0507)
"""Of the slides, and of a stop."""

Frames = npt.NDArray[np.int64]
"""Colours as `0xrrggbb`: frame, row, column."""


def standing_still(frames: Frames) -> int:
    """How many points have one colour, other than a ground, in more than half of the frames.

    A colour that more than half of them have is the middle one, when they are put in order.
    """
    middle = np.sort(frames, axis=0)[len(frames) // 2]
    often = (frames == middle).sum(axis=0) > len(frames) / 2
    return int((often & ~np.isin(middle, GROUNDS)).sum())


def frame(shot: bytes) -> Frames:
    points = np.asarray(Image.open(io.BytesIO(shot)).convert("RGB"), dtype=np.int64)
    packed: Frames = points @ np.array([65536, 256, 1])
    return packed


def test_nothing_but_the_ground_stands_still_for_half_an_hour(player: Player, host: Host) -> None:
    publish(host, deck(made.SHORT))
    page = player.open(viewport=VIEWPORT, reduced_motion="reduce")  # no frame within a fade
    frames = []
    for _ in range(FRAMES):
        page.clock.run_for(MINUTES * 60_000)
        frames.append(frame(page.screenshot()))
    assert len({shot.tobytes() for shot in frames}) > FRAMES / 2
    assert standing_still(np.stack(frames)) == 0


def test_a_mark_that_never_moves_is_noticed() -> None:
    """Or else the test above would prove nothing."""
    frames = np.full((9, 4, 4), GROUNDS[0], dtype=np.int64)
    frames[:5, 1, 1] = 0xFFFFFF
    frames[:4, 2, 2] = 0xFFFFFF
    assert standing_still(frames) == 1
