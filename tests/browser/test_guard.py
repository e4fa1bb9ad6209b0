"""The guard in the browser finds what the guard in the command finds."""

import random
from pathlib import Path

from playwright.sync_api import Page

from generator.reading import guard
from tests.reading.guard.table import cases

SCRIPT = Path(guard.__file__).parents[2] / "theme/assets/kundinsikt/guard.js"

FIND = """
([data, texts]) => {
  const guard = window.kundinsiktGuard(data);
  return texts.map((text) => guard.find(text).map(
    (each) => [each.rule, each.severity, text.slice(each.start, each.end)]));
}
"""


def in_python(text: str) -> list[list[str]]:
    return [
        [each.rule, str(each.severity), text[each.start : each.end]] for each in guard.find(text)
    ]


def made_up(count: int) -> list[str]:
    """Texts of pieces that mean something to the rules, put together without sense."""
    digits = [
        *"0123456789" * 2, *"-+ ./() ", "–", "\u200b", "\u00a0", "\uff10", "07", "+46", "1985",
        "0709", "70-174", "4111", "08-46", "850709-98", "ring ", "pnr ", "kr",
    ]  # fmt: skip
    words = [
        *"019-@:", "–", "Anna", " Svensson", " Lund", "gatan ", "Storgatan 1", "ABD 12", "SE",
        "ring ", "(at)", "exempel.se", "mailto:", "år", "😀", "A\u030asa ", "född ", "\n", "Per ",
        "Karl ",
    ]  # fmt: skip
    chance = random.Random(20261121)  # noqa: S311 - the same texts every time
    return [
        "".join(chance.choices(pieces, k=chance.randint(4, 18)))
        for pieces in (digits, words)
        for _ in range(count // 2)
    ]


def test_both_guards_find_the_same(page: Page):
    texts = [*(case.text for case in cases()), *made_up(3000)]
    page.set_content("<!doctype html><title>Guard</title>")
    page.add_script_tag(path=SCRIPT)
    found = page.evaluate(FIND, [guard.as_data(), texts])
    assert dict(zip(texts, found, strict=True)) == {text: in_python(text) for text in texts}


def test_the_companys_own_mailboxes_are_left_alone(page: Page):
    page.set_content("<!doctype html><title>Guard</title>")
    page.add_script_tag(path=SCRIPT)
    text = "[Skriv](mailto:Butik@exempel.se) eller till anna@exempel.se"
    found = page.evaluate(FIND, [guard.as_data(own=["butik@exempel.se"]), [text]])
    assert found == [[["email-address", "error", "anna@exempel.se"]]]
    assert [each.rule for each in guard.find(text, own=["butik@exempel.se"])] == ["email-address"]
