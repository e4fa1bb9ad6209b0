"""The company's colour, light enough to be read across a sunlit room."""

from __future__ import annotations

GROUND = "#100d0c"
_LEAST = 4.6
"""Large text, WCAG 2.2 1.4.6, and a little for what is rounded."""
VEIL = 0.3
"""Of white, over the whole picture: a window's reflection."""


def lightened(colour: str, ground: str = GROUND) -> str:
    """`colour` with as much white as it needs to be legible even behind the veil."""
    for white in range(0, 101, 2):
        mixed = _mixed(_parts(colour), white / 100)
        if contrast(_mixed(mixed, VEIL), _mixed(_parts(ground), VEIL)) >= _LEAST:
            break
    return "#" + "".join(f"{round(part):02x}" for part in mixed)


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Of two colours of parts 0–255, as WCAG 2.2 defines it: 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(parts: tuple[float, ...]) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in parts)
    ]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def _mixed(parts: tuple[float, ...], white: float) -> tuple[float, ...]:
    return tuple(part + (255 - part) * white for part in parts)


def _parts(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
