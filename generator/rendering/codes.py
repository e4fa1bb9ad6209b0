"""QR codes, as SVG that stands in the page."""

from __future__ import annotations

import segno
from markupsafe import Markup

_MASK = 0
"""One of QR's eight patterns, instead of trying them all: 1.4 ms a code and not 4.8.

A reader takes any of them (ISO/IEC 18004, 7.8); the best one only helps with a bad print.
"""


def qr_code(address: str) -> Markup:
    """The code of an address, with the quiet zone of four modules that readers need."""
    code = segno.make_qr(address, error="m", mask=_MASK, boost_error=False)
    svg = code.svg_inline(omitsize=True, border=4, svgclass="qr", lineclass=None, dark="#000")
    return Markup(svg)  # noqa: S704 - segno writes numbers and nothing of the address
