"""The tool for decision papers: from what customers said to a paper that the review finds ready."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import docx
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from generator.reading.content import read_content
from tests.browser.decision_paper import HOSTILE, TITLE, fill, fill_deep, open_tool
from tests.doors import command
from tests.doors.command import kundinsikt

CLIPBOARD = ["clipboard-read", "clipboard-write"]
A4, A5 = (595, 842), (420, 595)
PASTED = """async () => {
    const [item] = await navigator.clipboard.read();
    const read = type => item.getType(type).then(blob => blob.text());
    return [await read("text/html"), await read("text/plain")];
}"""


@pytest.fixture
def tool(home: str, new_page: Callable[..., Page]) -> Page:
    return open_tool(new_page(permissions=CLIPBOARD, accept_downloads=True), home)


def download(page: Page, button: str, folder: Path, name: str = "") -> Path:
    with page.expect_download() as waiting:
        page.locator(button).click()
    file = folder / (name or waiting.value.suggested_filename)
    waiting.value.save_as(file)
    return file


def unfold(page: Page) -> None:
    for summary in page.locator(".memo__out > summary").all():
        summary.click()


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdf)).pages]
    return [(round(box.width), round(box.height)) for box in boxes]


def test_a_full_paper_is_ready_in_word_and_markdown_and_one_with_a_hole_is_sent_back(
    tool: Page, project: Path, tmp_path: Path
) -> None:
    fill(tool)
    expect(tool.locator("[data-progress]")).to_have_text("Alla sex besvarade")
    word = download(tool, '[data-way="word"]', tmp_path, "full.docx")
    tool.locator('[data-way="markdown"]').click()
    expect(tool.locator("[data-done]")).to_contain_text("Markdown")
    markdown = tmp_path / "full.md"
    markdown.write_text(tool.evaluate("navigator.clipboard.readText()"), encoding="utf-8")
    tool.locator("#f-unheard").fill("")
    expect(tool.locator("[data-progress]")).to_have_text("Fem av sex besvarade")
    expect(tool.locator("[data-left] a")).to_have_text("Vem har vi inte hört?")
    hole = download(tool, '[data-way="word"]', tmp_path, "hole.docx")
    said = kundinsikt("review", word, markdown, hole, "--format", "json", cwd=project)
    papers = json.loads(said.stdout)
    assert [paper["verdict"] for paper in papers] == ["ready", "ready", "sent_back"]
    assert [finding["code"] for finding in papers[2]["findings"]] == ["unheard-empty"]


def test_the_file_becomes_a_decision_that_says_the_same_words(
    serve: Callable[[Path], str],  # before the page: its server stops after the page is closed
    tool: Page,
    tmp_path: Path,
    copy_of_project: Callable[[Path], Path],
) -> None:
    copy = copy_of_project(tmp_path)
    fill(tool)
    fill_deep(tool)
    tool.locator("#f-why").fill(f"{HOSTILE}\n---\n- a: b # c\n\n# ingen rubrik")
    tool.locator(".memo__what > summary").click()
    tool.locator("#f-what").fill(f"{HOSTILE}\n---\n- a: b # c\n\n# ingen rubrik")
    tool.locator("#f-measure").fill(HOSTILE)
    tool.locator('[data-rows="worse"] [data-key="text"]').fill(HOSTILE)
    unfold(tool)
    file = download(tool, '[data-file="download"]', copy / "insights" / "decisions")
    assert file.name == "2026-12-kundservice-stanger-klockan-sexton-pa-fredagar.md"
    content, problems = read_content(copy / "insights", wall_clock=date(2026, 11, 21))
    assert content is not None
    assert not problems.errors
    made = content.decisions[file.stem].value
    assert made.status == "ready"
    assert made.affects.why == f"{HOSTILE}\n---\n- a: b # c\n\n# ingen rubrik"
    assert made.follow_up is not None
    assert made.follow_up.measure == HOSTILE
    assert made.consequences[1].text == HOSTILE
    assert len(made.consequences) == 10
    assert made.alternatives[0] == "Vi håller öppet som i dag, med en timmes kö."
    said = kundinsikt("review", file, "--format", "json", cwd=copy)
    assert [paper["verdict"] for paper in json.loads(said.stdout)] == ["ready"]
    command.build(copy, copy / "site")
    tool.goto(serve(copy / "site") + f"beslut/{file.stem}/")
    paper = tool.locator(".decision__paper")
    assert tool.locator("#content img").count() == 0
    assert paper.locator("h1, em, code, hr").count() == 0
    shown = " ".join(paper.inner_text().split())
    assert shown.count(" ".join(HOSTILE.split())) == 1
    assert "--- - a: b # c # ingen rubrik" in shown
    whole = " ".join(tool.locator("article.decision").inner_text().split())
    assert whole.count(" ".join(HOSTILE.split())) == 4  # who, what, worse, measure: once each
    assert whole.count("--- - a: b # c # ingen rubrik") == 2
    for once in ("Konsekvenser för kunden", "De som har slutat ringa.", "Återuppringning inom en"):
        assert whole.count(once) == 1


def test_a_half_filled_paper_becomes_a_draft_whose_file_holds_nothing_but_what_was_written(
    tool: Page, tmp_path: Path, copy_of_project: Callable[[Path], Path]
) -> None:
    copy = copy_of_project(tmp_path)
    tool.locator("#f-title").fill("Halvfärdigt")
    tool.locator("#f-owner").select_option("ekonomi")
    tool.locator("#f-on").fill("2026-12-14")
    tool.locator("#f-tells").fill("Ekonomi, på fakturan")
    tool.locator("#f-measure").fill("Antal samtal")
    unfold(tool)
    file = download(tool, '[data-file="download"]', copy / "insights" / "decisions")
    assert file.read_text(encoding="utf-8").split("---\n")[2] == (
        "\n## Vem berättar för kunden, och när tittar vi igen?\n\nAntal samtal\n"
    )
    content, problems = read_content(copy / "insights", wall_clock=date(2026, 11, 21))
    assert content is not None
    assert not problems.errors
    assert content.decisions[file.stem].value.status == "draft"


def test_what_no_file_may_lack_is_told_by_the_fields_name_before_it_is_handed_in(
    tool: Page,
) -> None:
    fill(tool)
    tool.locator("#f-title").fill("x" * 104)
    tool.locator("#f-why").fill("y" * 401)
    tool.locator('[data-rows="worse"] [data-key="dimension"]').select_option("")
    tool.locator('[data-rows="mitigation"] [data-key="due"]').fill("")
    tool.locator("#f-follow").fill("2026-12-01")
    unfold(tool)
    tool.locator('[data-file="download"]').click()
    left = tool.locator("[data-file-left]")
    expect(left.locator("p")).to_have_text("Fem saker kvar innan det kan lämnas in:")
    expect(left.locator("a")).to_have_text(
        [
            "Sämre för kunden: välj vad det gäller.",
            "Vi tittar igen: dagen ligger före beslutet, 14 december 2026. Välj en senare.",
            "Det som uppväger: skriv vad som görs, vem som ser till det och senast när.",
            "Vad beslutet heter: Ta bort 4 tecken.",
            "Vem märker av beslutet? Ta bort ett tecken.",
        ]
    )


def test_the_words_file_and_the_printed_paper_say_whose_decision_it_is(
    tool: Page, tmp_path: Path
) -> None:
    fill(tool)
    facts = ["Ägare: Kundservice", "Forum: Ledningsgruppen", "Beslutsdag: 14 december 2026"]
    word = docx.Document(str(download(tool, '[data-way="word"]', tmp_path, "paper.docx")))
    head = [(p.style.name, p.text) for p in word.paragraphs[:5] if p.style is not None]
    assert head == [
        ("Title", TITLE),
        *(("Fact", fact) for fact in facts),
        ("Heading 1", "Konsekvenser för kunden"),
    ]
    tool.evaluate("window.print = () => {}")
    tool.locator('[data-way="print"]').click()
    expect(tool.locator("[data-onpaper] .fact-line")).to_have_text(facts)


def test_what_is_copied_is_the_section_alone_for_a_paper_that_has_its_head(tool: Page) -> None:
    fill(tool)
    for way in ("text", "markdown"):
        tool.locator(f'[data-way="{way}"]').click()
        expect(tool.locator("[data-done]")).to_contain_text("avsnittet om kunden")
        copied = tool.evaluate("navigator.clipboard.readText()")
        assert copied.lstrip("# ").startswith("Konsekvenser för kunden\n")
        assert TITLE not in copied


def test_the_browsers_own_print_gives_the_paper_once_something_is_written(tool: Page) -> None:
    def printed() -> tuple[int, str]:
        pages = PdfReader(io.BytesIO(tool.pdf(prefer_css_page_size=True))).pages
        return len(pages), " ".join(page.extract_text() for page in pages)

    tool.locator('[data-place][value="kundservice-telefon"]').check()
    assert "Per beröringspunkt" in printed()[1]
    fill(tool)
    for _ in range(2):  # the page is itself again after the first
        count, text = printed()
        assert count == 1
        assert TITLE in text
        assert "De som har slutat ringa." in text
        assert "Per beröringspunkt" not in text
    expect(tool.locator("[data-onpaper]")).to_be_hidden()


def test_the_list_is_printed_by_its_own_button_whatever_is_written(tool: Page) -> None:
    fill(tool)
    tool.evaluate(
        """window.print = () => {
            dispatchEvent(new Event("beforeprint"));
            window.laidOut = !document.querySelector("[data-onpaper]").hidden;
            dispatchEvent(new Event("afterprint"));
        }"""
    )
    tool.locator("[data-lists] > summary").click()
    tool.locator("[data-print]").click()
    assert tool.evaluate("window.laidOut") is False
    tool.evaluate("window.print()")
    assert tool.evaluate("window.laidOut") is True


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("#f-unheard", "TBD", "Vem har vi inte hört? – ”TBD” är inget svar"),
        (
            "#f-unheard",
            "Fylls i senare.",
            "Vem har vi inte hört? – ”Fylls i senare.” är inget svar",
        ),
        (
            "#f-follow",
            "2026-11-21",
            "Vem berättar för kunden, och när tittar vi igen? – en dag att titta igen som inte "
            "har varit",
        ),
        (
            "#f-follow",
            "2026-12-13",
            "Vem berättar för kunden, och när tittar vi igen? – en dag att titta igen som inte "
            "ligger före beslutet",
        ),
        (
            '[data-rows="mitigation"] [data-key="due"]',
            "2026-12-13",
            "Är det i linje med vad vi har lovat kunden? – en dag för det som inte ligger före "
            "beslutet",
        ),
    ],
)
def test_a_word_that_holds_a_place_and_a_day_that_can_not_be_are_no_answers(
    field: str, value: str, left: str, tool: Page
) -> None:
    fill(tool)
    tool.locator(field).fill(value)
    expect(tool.locator("[data-progress]")).to_have_text("Fem av sex besvarade")
    expect(tool.locator("[data-left] li")).to_have_text([left])


def test_beside_that_nobody_knows_stands_what_the_register_makes_of_it(tool: Page) -> None:
    note = tool.locator("[data-unknown]")
    fill(tool)
    expect(note).to_be_hidden()
    tool.locator('[name="affects"][value="unknown"]').check()
    expect(note).to_contain_text("beslutsregistret tar inget underlag som redo för beslut")
    expect(tool.locator("[data-progress]")).to_have_text("Fem av sex besvarade")


def test_the_owner_of_a_chosen_touchpoint_is_asked_for_its_promise(tool: Page) -> None:
    vows = tool.locator("[data-vows] > li:visible")
    tool.locator('[data-place][value="faktura"]').check()
    expect(vows).to_have_count(1)
    expect(vows).to_contain_text("Ekonomi har lovat: Du ska kunna lita på att summan på fakturan")
    expect(tool.locator("#in-line .empty")).to_have_count(0)
    tool.locator('[data-place][value="ekonomi"]').check()
    expect(vows).to_have_count(1)
    tool.locator('[data-place][value="faktura"]').uncheck()
    tool.locator('[data-place][value="ekonomi"]').uncheck()
    expect(vows).to_have_count(0)


def test_that_nobody_has_been_heard_is_said_once(tool: Page) -> None:
    nobody = tool.locator("[data-heard] .empty:visible")
    tool.locator('[data-place][value="serviceavtal"]').check()
    expect(tool.locator("[data-context]")).to_have_text(
        "Serviceavtal och förnyelse: ingen kund har sagt något där än."
    )
    expect(nobody).to_have_count(0)
    tool.locator('[data-place][value="webbutik-sok"]').check()
    expect(tool.locator("[data-context]")).to_contain_text("röster")
    expect(nobody).to_have_text(["Ingen kund har sagt något om det där du har valt."])


def test_the_text_is_copied_rich_and_plain_at_once(tool: Page) -> None:
    fill(tool, who=HOSTILE)
    tool.locator('[data-way="text"]').click()
    expect(tool.locator("[data-done]")).to_contain_text("Word, Outlook")
    html, plain = tool.evaluate(PASTED)
    assert "<h3>Vem märker av beslutet?</h3>" in html
    assert "<strong>Slutsats:</strong> Delvis i linje" in html
    assert re.search(r'<a href="http://127\.0\.0\.1:\d+/insikt/20', html)
    assert "<img" not in html
    assert HOSTILE in plain


def test_without_a_clipboard_the_browser_copies_what_is_marked(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "document.addEventListener('copy', () => { window.copied = getSelection().toString(); });"
    )
    open_tool(page, home)
    page.locator("#f-unheard").fill("De som har slutat ringa.")
    for way in ("text", "markdown"):
        page.locator(f'[data-way="{way}"]').click()
        expect(page.locator("[data-done]")).to_contain_text("Kopierat")
        assert "De som har slutat ringa." in page.evaluate("window.copied")


def test_the_paper_is_one_a4_and_the_card_for_the_empty_chair_two_a5(tool: Page) -> None:
    fill(tool)
    fill_deep(tool)
    unfold(tool)
    tool.evaluate("window.print = () => {}")
    tool.locator('[data-way="print"]').click()
    pdf = tool.pdf(prefer_css_page_size=True)
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert sizes(pdf) == [A4]
    assert TITLE in text
    assert "Per beröringspunkt" not in text
    assert "Ladda ner" not in text
    voice = tool.locator("[data-card-voice]")
    voice.select_option(index=1)
    words = tool.locator("[data-card-words]").inner_text()
    tool.locator('[data-way="card"]').click()
    pdf = tool.pdf(prefer_css_page_size=True)
    front, back = (page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert sizes(pdf) == [A5, A5]
    assert " ".join(words.split()[:4]) in " ".join(front.split())
    assert back.count("?") == 5


def test_filled_in_it_has_no_accessibility_faults(
    home: str, new_page: Callable[..., Page], axe: Callable[[Page], list[str]]
) -> None:
    page = open_tool(new_page(reduced_motion="reduce"), home)
    fill(page, who="Ring 070-174 06 05 så berättar jag.")
    fill_deep(page)
    unfold(page)
    page.locator("#f-tells").fill("x" * 130)
    page.locator('[data-file="download"]').click()
    expect(page.locator("[data-file-left]")).to_be_focused()
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert axe(page) == []


def test_by_keyboard_alone_a_touchpoint_is_chosen_and_a_question_answered(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = open_tool(new_page(), home)
    keys = page.keyboard
    page.locator("#f-title").focus()
    for _ in range(20):
        if page.evaluate("document.activeElement.id") == "where-filter":
            break
        keys.press("Tab")
    keys.type("leverans h")
    expect(page.locator(".place:visible")).to_have_count(1)
    keys.press("Tab")
    keys.press("Space")
    expect(page.locator("[data-context]")).to_contain_text("Leverans hem")
    keys.press("Tab")
    keys.press("Space")  # the first voice beneath the first question
    expect(page.locator("[data-picked-list] li")).to_have_count(1)
    for _ in range(12):
        if page.evaluate("document.activeElement.id") == "f-why":
            break
        keys.press("Tab")
    keys.type("Den som väntar på en leverans.")
    keys.press("Tab")
    keys.press("Space")
    expect(page.locator("#notices [data-state]")).to_have_text("besvarad")
    expect(page.locator("[data-progress]")).to_have_text("Två av sex besvarade")
    page.locator("[data-left] a").first.focus()
    keys.press("Enter")
    expect(page.locator('[data-rows="better"]')).to_be_focused()


def test_each_paper_is_remembered_by_itself(home: str, new_page: Callable[..., Page]) -> None:
    page = open_tool(new_page(), home)
    fill(page)
    page.get_by_role("button", name="Nytt underlag").click()
    expect(page.locator("#f-title")).to_be_focused()
    expect(page.locator("#f-why")).to_have_value("")
    assert page.locator("[data-remember]:checked").count() == 0
    page.locator("#f-title").fill("Ett annat")
    open_tool(page, home)
    expect(page.locator("#f-title")).to_have_value("Ett annat")
    page.locator("[data-papers]").select_option(label=TITLE)
    expect(page.locator("[data-progress]")).to_have_text("Alla sex besvarade")
    expect(page.locator('[data-rows="mitigation"] [data-key="due"]')).to_have_value("2027-01-15")
    expect(page.locator("[data-picked-list] li")).to_have_count(1)
    page.evaluate("() => { window.confirm = () => false; }")
    page.get_by_role("button", name="Kasta underlaget").click()
    expect(page.locator("#f-title")).to_have_value(TITLE)
    page.evaluate("() => { window.confirm = () => true; }")
    page.get_by_role("button", name="Kasta underlaget").click()
    expect(page.locator("#f-title")).to_have_value("Ett annat")
    open_tool(page, home)
    expect(page.locator("[data-several]")).to_be_hidden()


@pytest.mark.parametrize(
    "stored",
    [
        "{broken",
        "[]",
        '{"papers": [null, 7, {"id": "<b>"}, {"id": "a", "fields": {"title": 1}, "rows": {"worse": 2}}]}',
        '{"papers": [{"id": "a", "fields": [], "touchpoints": ["constructor", 3], "voices": "x"}]}',
    ],
)
def test_a_storage_that_is_broken_or_old_is_no_hindrance(
    stored: str, home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.add_init_script(f"localStorage.setItem('kundinsikt.papers', {json.dumps(stored)})")
    open_tool(page, home)
    page.locator("#f-title").fill("Nytt")
    expect(page.locator("[data-progress]")).to_have_text("Ingen av sex besvarad")


def test_with_the_storage_off_it_says_so_and_works(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }})"
    )
    open_tool(page, home)
    expect(page.locator("[data-forgets]")).to_be_visible()
    fill(page)
    expect(page.locator("[data-progress]")).to_have_text("Alla sex besvarade")


def test_with_the_storage_full_voices_can_still_be_ticked(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    open_tool(page, home)
    fill(page)
    expect(page.locator("[data-forgets]")).to_be_visible()
    expect(page.locator("[data-picked-list] li")).to_have_count(1)


def test_a_paper_begun_in_another_tab_takes_nothing_from_this_one(tool: Page, home: str) -> None:
    fill(tool)
    tool.locator("#f-measure").focus()
    other = open_tool(tool.context.new_page(), home)
    other.get_by_role("button", name="Nytt underlag").click()
    other.locator("#f-title").fill("Ett annat")
    expect(tool.locator("#f-title")).to_have_value("Ett annat")
    tool.locator("[data-papers]").select_option(label=TITLE)
    expect(tool.locator("[data-progress]")).to_have_text("Alla sex besvarade")
    expect(tool.locator("[data-papers] option")).to_have_text(["Ett annat", TITLE])


def test_a_new_paper_throws_no_old_one_away(home: str, new_page: Callable[..., Page]) -> None:
    papers = [{"id": f"p{number}", "fields": {"title": f"Nr {number}"}} for number in range(60)]
    stored = json.dumps(json.dumps({"version": 1, "current": "p0", "papers": papers}))
    page = open_tool(new_page(), home)
    page.evaluate(f"localStorage.setItem('kundinsikt.papers', {stored})")
    open_tool(page, home)
    page.get_by_role("button", name="Nytt underlag").click()
    expect(page.locator("[data-papers] option")).to_have_count(61)


def test_a_partners_promise_stands_beside_what_the_customer_needs(tool: Page) -> None:
    promises = tool.locator("[data-promises] > li")
    before = promises.count()
    tool.locator('[data-place][value="leverans-hem"]').check()
    expect(promises.locator("visible=true")).to_have_count(1)
    expect(tool.locator("[data-promises]")).to_contain_text("95 procent levererat")
    expect(tool.locator("[data-promises]")).to_contain_text("Att någon ringer innan bilen vänder")
    tool.locator('[data-place][value="leverans-hem"]').uncheck()
    tool.locator('[data-place][value="serviceavtal"]').check()
    expect(promises.locator("visible=true")).to_have_count(0)
    expect(tool.locator("[data-silent]")).to_contain_text("Tyst: Serviceavtal")
    assert before > 1


def test_the_voices_are_those_of_the_chosen_places_and_all_are_shown_when_asked_for(
    tool: Page,
) -> None:
    tool.locator('[data-place][value="leverans-hem"]').check()
    heard = tool.locator("#notices [data-heard]")
    expect(heard.locator("li")).to_have_count(3)
    more = heard.get_by_role("button")
    count = int(re.sub(r"\D", "", more.inner_text()))
    more.click()
    expect(heard.locator("li")).to_have_count(count)
    expect(heard.locator("input").first).to_be_focused()


def test_personal_data_is_told_and_stops_the_file_before_anything_leaves(tool: Page) -> None:
    left: list[str] = []
    tool.on("download", lambda download: left.append(download.suggested_filename))
    tool.wait_for_load_state("networkidle")
    tool.context.on("request", lambda request: left.append(request.url))
    fill(tool, who="Hon heter inget, men 19900101-9802 är hennes nummer.")
    expect(tool.locator("#f-why-under [data-wrong]")).to_contain_text("personnummer")
    unfold(tool)
    tool.locator('[data-file="download"]').click()
    expect(tool.locator("[data-file-left]")).to_be_focused()
    expect(tool.locator("[data-file-left]")).not_to_contain_text("9802")
    assert left == []


def test_the_host_opens_with_the_decision_filled_in(tool: Page) -> None:
    tool.evaluate(
        "() => { window.opened = []; window.open = url => { window.opened.push(url); }; }"
    )
    fill(tool)
    unfold(tool)
    tool.locator('[data-file="open"]').click()
    address = urlsplit(tool.evaluate("window.opened[0]"))
    query = parse_qs(address.query)
    assert address.path == "/kund/kundinsikt/_new/main/insights/decisions/"
    assert query["filename"] == ["2026-12-kundservice-stanger-klockan-sexton-pa-fredagar.md"]
    assert query["value"][0].startswith("---\ntitle: Kundservice stänger")


def test_what_is_ticked_on_a_departments_page_is_what_the_paper_builds_on(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.goto(home + "avdelning/leverans/")
    page.locator('[data-remember^="insight/"]').first.check()
    open_tool(page, home)
    expect(page.locator("[data-picked-list] li")).to_have_count(1)
    page.locator("[data-picked-list] input").click()
    expect(page.locator("[data-picked-list] li")).to_have_count(0)
    page.goto(home + "avdelning/leverans/")
    expect(page.locator('[data-remember^="insight/"]').first).not_to_be_checked()


def test_without_a_script_it_is_a_whole_list_to_read(
    home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(home + "konsekvenser/")
    for words in (
        "Vem märker av beslutet?",
        "Vad kan vi göra i stället?",
        "95 procent levererat på utlovad dag",
        "Serviceavtal och förnyelse",
        "Per avdelning",
        "Frågor till varje beslutsunderlag",
    ):
        expect(page.get_by_text(words).locator("visible=true").first).to_be_visible()
    expect(page.get_by_text("stannar i den här webbläsaren")).to_be_hidden()
    for hidden in ("#f-title", "[data-way]", ".place", "#f-why", ".consequences__lists > summary"):
        expect(page.locator(hidden).first).to_be_hidden()
