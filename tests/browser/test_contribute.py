"""The form: from a heard sentence to a file that `check` passes, without a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.reading.claims import names_a_subject
from generator.rendering.contributing.new_file import new_file
from generator.rendering.schemas import bare
from tests.browser.kinds import demonstration
from tests.contributing.table import CASES, USUAL
from tests.doors.command import kundinsikt

ASK = """([rules, cases]) => {
    const file = window.kundinsiktFile(rules.file);
    const check = window.kundinsiktRules(rules, window.kundinsiktGuard(rules.guard));
    return cases.map(answers => ({
        ...file.make(answers),
        wrong: check(file.given(answers)).map(problem => [problem.path, problem.code]),
    }));
}"""
"""What the form makes of answers, and what it says of them."""


@pytest.fixture
def form(home: str, page: Page) -> Page:
    page.goto(home + "bidra/")
    page.locator("form[data-ready]").wait_for()
    return page


def rules(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("fetch('rules.json').then(answer => answer.json())")
    return found


def fill(page: Page, **changes: str) -> None:
    answers = {**USUAL, **changes}
    for path, value in answers.items():
        field = page.locator(f'[name="{path}"]')
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def test_the_form_makes_the_same_file_as_the_command(form: Page) -> None:
    made = form.evaluate(ASK, [rules(form), [case.answers for case in CASES]])
    wanted = [new_file(case.answers) for case in CASES]
    assert [(file["path"], file["text"]) for file in made] == [
        (file.path, file.text) for file in wanted
    ]


def test_the_form_says_what_the_reader_says(form: Page) -> None:
    made = form.evaluate(ASK, [rules(form), [case.answers for case in CASES]])
    told = {
        case.name: {tuple(pair) for pair in file["wrong"]}
        for case, file in zip(CASES, made, strict=True)
    }
    assert told == {case.name: set(case.wrong) for case in CASES}


def test_the_form_judges_titles_as_the_reader_does(form: Page, project: Path) -> None:
    titles = [insight.feedback.title for insight in demonstration(project).insights]
    titles += ["Fakturaproblem", "Leverans och montering", "Angående fakturan", "Late deliveries"]
    titles += ["Återkommande problem med appen", "Customer invoice issues", "Sena leveranser", ""]
    judged = form.evaluate(
        "([rules, titles]) => titles.map(window.kundinsiktClaims(rules.claims))",
        [rules(form), titles],
    )
    assert judged == [names_a_subject(title) for title in titles]


def test_by_keyboard_alone_on_a_phone_it_becomes_a_file_that_check_passes(
    home: str,
    new_page: Callable[..., Page],
    tmp_path: Path,
    copy_of_project: Callable[[Path], Path],
) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(home + "bidra/")
    page.locator("form[data-ready]").wait_for()
    page.locator("#content").focus()
    keys = page.keyboard
    keys.press("Tab")
    keys.type(USUAL["quote"])
    keys.press("Tab")
    keys.type(USUAL["said_by"])
    keys.press("Tab")  # past what is folded
    for _ in range(4):  # the day has three parts and a button; today is filled in
        keys.press("Tab")
    keys.press("Tab")
    keys.type("i tele")
    keys.press("Tab")
    keys.type(USUAL["consequence"])
    keys.press("Tab")
    keys.type(USUAL["title"])
    keys.press("Tab")
    keys.type("Leverans")
    _tab_to(page, "Ladda ner filen")
    with page.expect_download() as downloading:
        keys.press("Enter")
    project = copy_of_project(tmp_path)
    name = downloading.value.suggested_filename
    assert name == "2026-11-kunder-ar-hemma-en-hel-dag-for-tio-minuters-leverans.yaml"
    downloading.value.save_as(project / "insights" / "feedback" / "2026" / name)
    text = (project / "insights" / "feedback" / "2026" / name).read_text(encoding="utf-8")
    assert text == new_file({**USUAL, "heard.on": "2026-11-21"}).text
    checked = kundinsikt("check", cwd=project)
    assert checked.returncode == 0, checked.stderr
    assert name not in checked.stderr  # no advice either


def _tab_to(page: Page, name: str) -> None:
    for _ in range(20):
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to “{name}”")


@pytest.mark.parametrize("way", ["open", "mail", "download", "copy"])
def test_a_personal_number_is_stopped_before_anything_leaves(form: Page, way: str) -> None:
    left: list[str] = []
    form.on("download", lambda download: left.append(download.suggested_filename))
    form.context.on("page", lambda other: left.append(other.url))
    form.context.on("request", lambda request: left.append(request.url))
    form.evaluate(
        "navigator.clipboard && (navigator.clipboard.writeText = text => window.copied = text)"
    )
    fill(form, quote="Jag heter inget, men 19900101-9802 är mitt nummer.")
    form.locator(f'[data-way="{way}"]').click()
    expect(form.locator("[data-left]")).to_be_focused()
    expect(form.locator("[data-left]")).to_contain_text("personnummer")
    expect(form.locator("[data-left]")).not_to_contain_text("9802")
    expect(form.locator("[data-done]")).to_be_empty()
    assert form.evaluate("window.copied") is None
    # The site's search fetches its own parts when the machine has the time.
    assert [address for address in left if "/lunr/" not in address] == []


def test_the_host_opens_with_the_file_filled_in(form: Page) -> None:
    _keep_windows(form)
    fill(form)
    form.locator('[data-way="open"]').click()
    address = urlsplit(form.evaluate("window.opened[0]"))
    query = parse_qs(address.query)
    made = new_file(USUAL)
    assert address.path == "/kund/kundinsikt/_new/main/insights/feedback/2026/"
    assert query == {"filename": [made.path.rpartition("/")[2]], "value": [made.text]}


def test_a_text_too_long_for_an_address_is_copied_instead(form: Page) -> None:
    _keep_windows(form)
    fill(form)
    form.locator(".ask__more summary").click()
    fill(form, context="å–" * 300, consequence="ä" * 280, quote="ö" * 170, contributor="Ö" * 80)
    form.evaluate("navigator.clipboard.writeText = async text => { window.copied = text; }")
    form.locator('[data-way="open"]').click()
    form.wait_for_function("window.opened.length")
    assert "value=" not in form.evaluate("window.opened[0]")
    assert form.evaluate("window.copied").startswith("# yaml-language-server")


def test_a_name_that_is_taken_gets_a_number_as_in_the_command(form: Page, project: Path) -> None:
    known = rules(form)
    assert set(known["taken"]) >= {insight.id for insight in demonstration(project).insights}
    first = new_file(USUAL)
    made = form.evaluate(
        "([file, answers, taken]) => window.kundinsiktFile(file).make(answers, new Set(taken)).path",
        [known["file"], USUAL, [first.id]],
    )
    assert made == new_file(USUAL, taken=frozenset({first.id})).path


def _keep_windows(page: Page) -> None:
    page.evaluate(
        "() => { window.opened = []; window.open = address => { window.opened.push(address); }; }"
    )


def test_the_card_and_the_screen_show_what_is_typed(form: Page) -> None:
    fill(form)
    card = form.locator("[data-card]")
    expect(card.locator("[data-words]")).to_have_text(f"”{USUAL['quote']}”")
    expect(card.locator("[data-by]")).to_have_text(
        "Privatkund, vitvaror · sagt i telefon 14 september"
    )
    expect(card.locator("[data-owner]")).to_have_text("Ägare: Leverans och montering")
    expect(form.locator("[data-screen] [data-words]")).to_contain_text("diskmaskin")


def test_no_message_takes_the_button_away_from_under_the_finger(form: Page) -> None:
    fill(form)
    form.locator('[name="title"]').fill("Leverans")  # advice comes when the field is left
    form.locator('[data-way="download"]').scroll_into_view_if_needed()
    box = form.locator('[data-way="download"]').bounding_box()
    assert box is not None
    form.mouse.move(box["x"] + box["width"] / 2, box["y"] + 6)
    with form.expect_download():
        form.mouse.down()
        form.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
        form.mouse.up()
    expect(form.locator('[data-question="title"] .ask__wrong')).to_be_visible()
    expect(form.locator("[data-done]")).not_to_be_empty()


def test_a_word_without_end_does_not_widen_the_page(
    new_page: Callable[..., Page], home: str
) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(home + "bidra/")
    page.locator("form[data-ready]").wait_for()
    fill(page, title="x" * 70, quote="y" * 200)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_customers_words_are_words_in_the_preview_too(form: Page) -> None:
    fill(form, quote="<img src=x onerror=alert(1)> sa hon", title="<b>Fet</b> text är inte fet")
    assert form.locator("[data-card] img, [data-screen] img, [data-card] b").count() == 0
    expect(form.locator("[data-card] [data-words]")).to_contain_text("<img src=x")


def test_what_was_typed_survives_a_reload_and_goes_when_one_starts_again(form: Page) -> None:
    fill(form)
    form.reload()
    form.locator("form[data-ready]").wait_for()
    assert form.locator('[name="title"]').input_value() == USUAL["title"]
    form.evaluate("() => { window.confirm = () => false; }")  # the watch takes dialogs for faults
    form.get_by_role("button", name="Börja om").click()
    assert form.locator('[name="title"]').input_value() == USUAL["title"]
    form.evaluate("() => { window.confirm = () => true; }")
    form.get_by_role("button", name="Börja om").click()
    expect(form.locator('[name="quote"]')).to_be_focused()
    form.reload()
    form.locator("form[data-ready]").wait_for()
    assert form.locator('[name="title"]').input_value() == ""


def test_what_is_missing_is_told_when_it_is_handed_in_and_not_before(form: Page) -> None:
    assert form.locator(".ask__wrong:visible").count() == 0
    form.locator('[data-way="download"]').click()
    expect(form.locator("[data-left] a")).to_have_text(
        [
            "Vad sa kunden?",
            "Var hörde du det?",
            "Vad betyder det för kunden?",
            "Sammanfatta: vad är det som händer?",
            "Vem kan göra något åt det?",
        ]
    )
    form.locator("[data-left] a").last.click()
    expect(form.locator('[name="owner"]')).to_be_focused()


def test_a_filled_form_with_faults_has_no_accessibility_faults(
    form: Page, axe: Callable[[Page], list[str]]
) -> None:
    fill(form, quote="Ring 070-174 06 05", title="Fakturaproblem")
    form.locator(".ask__more summary").click()
    form.locator(".ask__file summary").click()
    form.locator('[data-way="download"]').click()
    assert axe(form) == []


def test_without_script_the_other_ways_are_told(home: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(home + "bidra/")
    expect(page.locator("form[data-contribute]")).to_be_hidden()
    for way in ("Fyll i ett ärende", "kundinsikt@hardvik.example", "I terminalen"):
        expect(page.get_by_text(way, exact=True)).to_be_visible()


def test_the_limits_are_those_of_the_model(form: Page) -> None:
    limits = bare("feedback")["properties"]
    shipped = rules(form)["schema"]["properties"]
    assert shipped == {key: limits[key] for key in shipped}
    assert {"title", "quote", "heard", "owner"} <= shipped.keys()
