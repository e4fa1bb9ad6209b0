"""How alike two pictures are to an eye.

Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli: “Image Quality Assessment: From Error
Visibility to Structural Similarity”, IEEE Transactions on Image Processing 13 (2004), 600-612.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

Grey = npt.NDArray[np.float64]

WINDOW = 8
"""Points on each side of the square that is compared at a time (the paper's section III.C)."""

C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def grey(file: Path, width: int | None = None) -> Grey:
    """The luminance (0 to 255) of each point, scaled to `width` points across."""
    with Image.open(file) as image:
        level = image.convert("L")
        if width:
            level = level.resize((width, round(image.height * width / image.width)))
        return np.asarray(level, dtype=np.float64)


def similarity(one: Grey, other: Grey) -> float:
    """The mean structural similarity, 1 for equal pictures: the paper's formula 13 averaged.

    Over every second square of 8 × 8 in each direction, with even weights.
    """
    assert one.shape == other.shape, f"{one.shape} is not {other.shape}"
    mean_1, mean_2 = _means(one), _means(other)
    variance_1 = _means(one * one) - mean_1**2
    variance_2 = _means(other * other) - mean_2**2
    covariance = _means(one * other) - mean_1 * mean_2
    alike = ((2 * mean_1 * mean_2 + C1) * (2 * covariance + C2)) / (
        (mean_1**2 + mean_2**2 + C1) * (variance_1 + variance_2 + C2)
    )
    return float(alike.mean())


def _means(values: Grey) -> Grey:
    """The mean of each square, by sums of everything above and to the left."""
    sums = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    sums[1:, 1:] = values.cumsum(0).cumsum(1)
    size = WINDOW
    whole = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    return whole[::2, ::2] / size**2
