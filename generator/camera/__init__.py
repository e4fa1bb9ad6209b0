"""The camera: pictures of the screens' slides, for players that show pictures alone.

The only room that knows Playwright, which is an extra (`pictures`).  It looks at the site
that has just been written, and nowhere else; what it took, `output` writes.
"""

from generator.camera.browsers import VARIABLE
from generator.camera.stills import SIZES, Names, Size
from generator.camera.studio import CameraError, NoBrowserError, NoPlaywrightError, ready, take

__all__ = [
    "SIZES",
    "VARIABLE",
    "CameraError",
    "Names",
    "NoBrowserError",
    "NoPlaywrightError",
    "Size",
    "ready",
    "take",
]
