"""The accessibility check must find what is planted, and be silent on a sound page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

SOUND = """<!doctype html><html lang="sv"><title>Prov</title>
<main><h1>Prov</h1>{}</main></html>"""


def test_a_sound_page_has_no_violations(page: Page, axe: Callable[[Page], list[str]]) -> None:
    page.set_content(SOUND.format('<p>Hej <img alt="En kund" src="data:,"></p>'))
    assert axe(page) == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<img src="data:,">', "image-alt (critical)"),
        ('<p style="color:#bbb;background:#fff">Svagt</p>', "color-contrast (serious)"),
        ('<input type="text">', "label (critical)"),
    ],
)
def test_a_planted_violation_is_found(
    body: str, rule: str, page: Page, axe: Callable[[Page], list[str]]
) -> None:
    page.set_content(SOUND.format(body))
    (found,) = axe(page)
    assert found.startswith(rule)
