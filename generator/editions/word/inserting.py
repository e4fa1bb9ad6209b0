"""XML of ours in python-docx's tree: for what the library has no words for."""

from __future__ import annotations

from typing import Any

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def insert(parent: Any, xml: str, before: str = "") -> None:
    """Put an element before the child `before` (`w:sz`), or last where there is none."""
    from docx.oxml import parse_xml

    element = parse_xml(xml)
    place = parent.find(name(before)) if before else None
    if place is None:
        parent.append(element)
    else:
        place.addprevious(element)


def remove(parent: Any, *names: str) -> None:
    """Take away the children of those names, where there are any."""
    for each in names:
        for child in parent.findall(name(each)):
            parent.remove(child)


def name(prefixed: str) -> str:
    """`w:lang` as the tree calls it."""
    from docx.oxml.ns import qn

    return str(qn(prefixed))
