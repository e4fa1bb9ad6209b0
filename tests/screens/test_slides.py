"""What stands on a screen: which slides, in which order, in how many words, for how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive import Insight
from generator.archive.showing import Mirror, PortraitShown, Showing
from generator.editions.screens.loop import loop
from generator.editions.screens.room import cut
from generator.editions.screens.slides import decks
from generator.model.screen_budget import LOOP_LEAST_S, LOOP_S, MOST_SLIDES, Orientation
from generator.model.screen_budget import quote_budget as budget
from generator.rendering.desk import Desk
from generator.rendering.screens import Deck, Slide
from generator.rendering.screens.fitting import Scale, fit
from tests.doors import small
from tests.doors.command import PROJECT
from tests.pages import printed
from tests.reading.strategies import steady

WEEK = {"week": "2026-W47"}
LONG = "Jag har ringt er tre gånger om samma faktura. " * 5


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return printed.project(tmp_path)


def screen(project: Path, id_: str = "lagret", **fields: object) -> None:
    small.write(project, f"screens/{id_}.yaml", **{"place": "Lagret", **fields})


def shown(project: Path, id_: str = "", showing: Showing | None = None) -> Deck:
    archive = printed.archive(project)
    if showing is not None:
        archive.showing = showing
    return next(deck for deck in decks(Desk(archive, {})) if deck.id == id_)


def of(deck: Deck, *kinds: str) -> list[Slide]:
    return [slide for slide in deck.slides if slide.kind in kinds]


def stories(deck: Deck, *kinds: str) -> list[str]:
    return [slide.id.removeprefix(f"{slide.kind}-".replace("_", "-")) for slide in of(deck, *kinds)]


@pytest.fixture(scope="module")
def demonstration() -> tuple[Deck, ...]:
    return decks(Desk(printed.archive(PROJECT, date(2026, 11, 21)), {}))


# --- the demonstration ---------------------------------------------------------------------


def test_each_screen_has_a_deck_and_there_is_one_of_everything(
    demonstration: tuple[Deck, ...],
) -> None:
    ids = [deck.id for deck in demonstration]
    assert ids == ["", "ekonomi-vid-skrivaren", "fikarum-plan-3", "lagret-port-4"]


def test_a_loop_is_five_to_seven_slides_and_sixty_to_a_hundred_seconds(
    demonstration: tuple[Deck, ...],
) -> None:
    for deck in demonstration:
        assert 5 <= len(deck.slides) <= MOST_SLIDES
        assert LOOP_LEAST_S <= sum(slide.seconds for slide in deck.slides) <= LOOP_S


def test_every_slide_is_legible_from_the_farthest_seat(demonstration: tuple[Deck, ...]) -> None:
    for deck in demonstration:
        scale = Scale.of(deck.size_inches, deck.distance_m)
        for slide in deck.slides:
            assert fit(slide, scale, deck.orientation, code=deck.qr).legible, (deck.id, slide.id)


def test_no_slide_of_the_demonstration_cuts_a_customers_words(
    demonstration: tuple[Deck, ...],
) -> None:
    """The editors have picked out what fits; their own ellipses are theirs."""
    feedback = printed.archive(PROJECT, date(2026, 11, 21)).by_id
    for deck in demonstration:
        for slide in of(deck, "quote", "improvement"):
            assert slide.text == feedback[slide.id.split("-", 1)[1]].screen_words
        for slide in of(deck, "went_like_this"):
            assert slide.before == feedback[slide.id.removeprefix("went-like-this-")].screen_words


def test_the_same_archive_gives_the_same_slides(demonstration: tuple[Deck, ...]) -> None:
    assert demonstration == decks(Desk(printed.archive(PROJECT, date(2026, 11, 21)), {}))


def test_ids_are_unique_and_of_the_form_that_an_address_has(
    demonstration: tuple[Deck, ...],
) -> None:
    for deck in demonstration:
        ids = [slide.id for slide in deck.slides]
        assert len(set(ids)) == len(ids)
        assert all(set(id_) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for id_ in ids)


# --- the week's insight ---------------------------------------------------------------------


def test_the_weeks_insight_is_shown_until_the_end_of_the_week_after(project: Path) -> None:
    small.insight(project, "veckans", quote_of_the_week=WEEK)
    (quote,) = of(shown(project), "quote")
    assert quote.kicker == "Veckans kundinsikt · v. 47"
    assert quote.until == date(2026, 11, 29)
    assert (quote.text, quote.attribution, quote.is_quote) == (
        "Jag har ringt tre gånger.", "Kund", True,
    )  # fmt: skip
    assert quote.story == "insikt/veckans/"


def test_an_improvement_may_be_the_weeks(project: Path) -> None:
    small.insight(project, "forst")
    small.insight(
        project, "battre", kind="improvement", builds_on=["forst"], quote_of_the_week=WEEK
    )
    (slide,) = of(shown(project), "improvement")
    assert slide.kicker == "Veckans förbättring · v. 47"


def test_marks_round_a_quote_are_left_to_the_page(project: Path) -> None:
    small.insight(project, "veckans", quote="”Tre gånger.”", quote_of_the_week=WEEK)
    assert of(shown(project), "quote")[0].text == "Tre gånger."


def test_the_editors_excerpt_is_what_is_shown(project: Path) -> None:
    text = "… tre gånger."
    small.insight(project, "veckans", quote_of_the_week=WEEK, screen={"text": text})
    assert of(shown(project), "quote")[0].text == text


def test_what_was_seen_is_no_quote(project: Path) -> None:
    small.insight(
        project,
        "sett",
        quote=None,
        said_by=None,
        observation="Kunden vände i dörren.",
        heard={"on": "2026-11-12", "channel": "store"},
    )
    (slide,) = of(shown(project), "quote")
    assert (slide.is_quote, slide.attribution) == (False, "Sett i butik")


@pytest.mark.parametrize(
    ("key", "value", "until"),
    [
        ("screen", {"until": "2026-11-24"}, "2026-11-24"),
        ("privacy", {"delete_by": "2026-11-25"}, "2026-11-25"),
        ("heard", {"on": "2024-11-26", "channel": "phone"}, "2026-11-26"),
    ],
)
def test_nothing_is_shown_longer_than_it_may_be(
    project: Path, key: str, value: object, until: str
) -> None:
    small.insight(project, "veckans", **{"quote_of_the_week": WEEK, key: value})
    assert of(shown(project), "quote")[0].until == date.fromisoformat(until)


def test_what_has_had_its_time_on_the_screens_is_shown_no_more(project: Path) -> None:
    small.insight(project, "veckans", quote_of_the_week=WEEK, screen={"until": "2026-11-20"})
    small.insight(project, "annat")
    assert stories(shown(project), "quote") == ["annat"]


def test_where_little_is_heard_older_words_are_better_than_none(project: Path) -> None:
    small.insight(project, "gammalt", heard={"on": "2026-02-03", "channel": "phone"})
    (quote,) = of(shown(project), "quote")
    assert quote.id == "quote-gammalt"


# --- departments ----------------------------------------------------------------------------


def test_a_departments_screen_shows_its_own_first_and_the_weeks_too(project: Path) -> None:
    printed.department(project, "leverans", "Leverans")
    small.insight(project, "veckans", quote_of_the_week=WEEK)
    small.insight(project, "vart", owner="leverans")
    screen(project, departments=["leverans"])
    quotes = of(shown(project, "lagret"), "quote")
    assert [slide.id for slide in quotes] == ["quote-vart", "quote-veckans"]
    assert quotes[0].kicker == "En kund sa"


@pytest.mark.parametrize(
    "fields",
    [
        {"owner": "leverans"},
        {"heard": {"on": "2026-11-12", "channel": "phone", "by": "leverans"}},
        {"cause": {"category": "delivery", "department": "leverans"}},
    ],
    ids=["owned", "heard", "caused"],
)
def test_what_a_department_owns_heard_or_caused_is_its_own(
    project: Path, fields: dict[str, object]
) -> None:
    printed.department(project, "leverans", "Leverans")
    small.insight(project, "veckans", quote_of_the_week=WEEK)
    small.insight(project, "vart", **fields)
    small.insight(project, "annans")
    screen(project, departments=["leverans"])
    assert stories(shown(project, "lagret"), "quote") == ["vart", "veckans"]


def test_a_department_with_nothing_of_its_own_shows_the_weeks(project: Path) -> None:
    printed.department(project, "leverans", "Leverans")
    small.insight(project, "veckans", quote_of_the_week=WEEK)
    screen(project, departments=["leverans"])
    assert stories(shown(project, "lagret"), "quote") == ["veckans"]


# --- stops ----------------------------------------------------------------------------------


def stop(project: Path, id_: str = "stoppet", /, **fields: object) -> None:
    usual = {"kind": "stop", "title": "Hällen slår på sig själv"}
    small.insight(project, id_, **{**usual, **fields})


def test_a_stop_comes_before_everything_else_on_every_screen(project: Path) -> None:
    printed.department(project, "leverans", "Leverans")
    small.insight(project, "veckans", quote_of_the_week=WEEK)
    stop(project)
    screen(project, departments=["leverans"], content=["question"])
    for id_ in ("", "lagret"):
        first, *others = shown(project, id_).slides
        assert (first.kind, first.text) == ("stop", "Hällen slår på sig själv")
        assert "stop" not in {slide.kind for slide in others}


def test_a_stop_says_what_is_done_about_it(project: Path) -> None:
    stop(
        project,
        status="received",
        answer={"text": f"Försäljningen är stoppad. {'o' * 99}.", "on": "2026-11-18"},
    )
    assert of(shown(project), "stop")[0].note == "Försäljningen är stoppad."


def test_a_stop_that_is_lifted_is_gone(project: Path) -> None:
    stop(project, "lifted", **printed.closed("2026-11-20"))
    assert of(shown(project), "stop") == []


def test_of_many_stops_the_newest_five_are_shown_and_the_last_says_how_many_more(
    project: Path,
) -> None:
    small.insight(project, "veckans", quote_of_the_week=WEEK)
    for number in range(12):
        stop(project, f"stoppet-{number:02}", title=f"Stopp nummer {number}")
    stops = of(shown(project), "stop")
    assert [slide.text for slide in stops] == [f"Stopp nummer {11 - n}" for n in range(5)]
    assert [slide.kicker for slide in stops] == [*["Stopp"] * 4, "Stopp · 7 till"]
    assert of(shown(project), "quote")


# --- so it went -----------------------------------------------------------------------------


def went(project: Path, /, verdict: str = "worked", **fields: object) -> None:
    outcome = {"verdict": verdict, "measure": "Samtal i veckan", "before": 325, "after": 140.5}
    usual = {
        "heard": {"on": "2026-09-15", "channel": "phone"},
        "quote_of_the_week": {"week": "2026-W38"},
        **printed.closed("2026-11-18", outcome=outcome),
    }
    small.insight(project, "for-lange-sen", **{**usual, **fields})


def test_the_weeks_quote_comes_back_when_it_is_mended_with_what_came_of_it(project: Path) -> None:
    went(project)
    (slide,) = of(shown(project), "went_like_this")
    assert slide.kicker == "Så gick det"
    assert slide.before == "Jag har ringt tre gånger."
    assert (slide.figure, slide.text) == ("325 → 140,5", "Samtal i veckan")
    assert slide.note == "Ändra det"


def test_what_did_not_work_is_shown_too_and_says_so(project: Path) -> None:
    went(project, "did_not_work")
    assert of(shown(project), "went_like_this")[0].kicker == "Vi försökte. Det hjälpte inte."


def test_when_both_do_not_fit_the_figure_is_kept(project: Path) -> None:
    went(project, action={"kind": "root_cause", "text": "Ändra det " * 15})
    (slide,) = of(shown(project), "went_like_this")
    assert (slide.figure, slide.text, slide.note) == ("325 → 140,5", "Samtal i veckan", "")


def test_what_was_measured_in_words_is_told_in_a_sentence(project: Path) -> None:
    outcome = {"verdict": "worked", "measure": "Svar", "before": "två veckor", "after": "samma dag"}
    went(project, outcome=outcome)
    (slide,) = of(shown(project), "went_like_this")
    assert (slide.figure, slide.text) == ("", "Svar: två veckor → samma dag")


def test_where_nothing_was_measured_what_was_done_is_told(project: Path) -> None:
    went(project, outcome={"verdict": "worked"})
    (slide,) = of(shown(project), "went_like_this")
    assert (slide.figure, slide.text, slide.note) == ("", "Ändra det", "")


def test_what_never_was_the_weeks_does_not_come_back(project: Path) -> None:
    for week in range(38, 48):  # every week has another
        day = {"on": date.fromisocalendar(2026, week, 2).isoformat(), "channel": "phone"}
        small.insight(project, f"v-{week}", heard=day, quote_of_the_week={"week": f"2026-W{week}"})
    went(project, quote_of_the_week=None)
    assert of(shown(project), "went_like_this") == []


def test_what_was_done_half_a_year_ago_is_not_told_again(project: Path) -> None:
    day = {"on": "2026-01-15", "channel": "phone"}
    history = printed.closed("2026-03-18")["history"]
    went(project, heard=day, quote_of_the_week={"week": "2026-W04"}, history=history)
    assert of(shown(project), "went_like_this") == []


def test_each_story_stands_on_one_slide(project: Path) -> None:
    went(project, heard={"on": "2026-11-02", "channel": "phone"}, quote_of_the_week=WEEK)
    deck = shown(project)
    assert [slide.kind for slide in deck.slides if slide.story == "insikt/for-lange-sen/"] == [
        "quote"
    ]


# --- whom it may show -----------------------------------------------------------------------


CONSENT = {"level": "consent", "consent": "S-1", "delete_by": "2027-09-30"}


@pytest.mark.parametrize("kind", ["problem", "stop"])
@pytest.mark.parametrize(
    "fields",
    [
        {"screen": {"allowed": False}},
        {"privacy": CONSENT},
        {"privacy": CONSENT, "screen": {"text": "… tre gånger."}},
    ],
    ids=["refused", "consent to something", "consent with an excerpt"],
)
def test_nobody_is_shown_who_has_not_agreed_to_a_screen(
    project: Path, kind: str, fields: dict[str, object]
) -> None:
    small.insight(project, "ingens-sak", kind=kind, quote_of_the_week=WEEK, **fields)
    assert {slide.kind for slide in shown(project).slides} == {"question"}


def test_one_who_has_agreed_to_screens_is_shown_until_the_consent_ends(project: Path) -> None:
    small.insight(
        project,
        "agreed",
        quote_of_the_week=WEEK,
        privacy={**CONSENT, "delete_by": "2026-11-23"},
        screen={"allowed": True},
    )
    (slide,) = of(shown(project), "quote")
    assert (slide.attribution, slide.until) == ("Kund", date(2026, 11, 23))


def test_one_who_goes_by_another_name_goes_by_none_on_a_screen(project: Path) -> None:
    small.insight(project, "karin", said_by="Vi kallar henne Karin", privacy={"level": "pseudonym"})
    assert of(shown(project), "quote")[0].attribution == "En kund"


# --- what never grows old -------------------------------------------------------------------


def test_a_screen_always_has_something_that_never_grows_old(project: Path) -> None:
    screen(project, content=["quote"])
    for id_ in ("", "lagret"):
        (slide,) = shown(project, id_).slides
        assert (slide.evergreen, slide.until) == (True, None)
        assert slide.text == "Vad önskade sig den senaste kunden du pratade med?"


def test_the_question_is_the_departments_and_another_each_week(project: Path) -> None:
    small.write(
        project,
        "departments/ekonomi.yaml",
        name="Ekonomi",
        contact="Chefen",
        headcount=9,
        questions=["Fråga ett?", "Fråga två?", "Fråga tre?"],
    )
    asked = []
    for day in (date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 30)):
        deck = decks(Desk(printed.archive(project, day), {}))[0]
        asked.append(of(deck, "question")[0].text)
    assert asked[0] == asked[1]
    assert len(set(asked)) == 3


# --- what stands beside ---------------------------------------------------------------------


MET = {"ekonomi": date(2026, 11, 3), "juridik": date(2026, 11, 4), "okand": date(2026, 11, 5)}


def test_days_since_are_counted_for_departments_in_which_nobody_stands_out(project: Path) -> None:
    small.write(project, "departments/juridik.yaml", name="Juridik", contact="-", headcount=4)
    (slide,) = of(shown(project, showing=Showing(last_met=MET)), "days_since")
    assert [(counter.label, counter.since) for counter in slide.counters] == [
        ("Ekonomi", date(2026, 11, 3))
    ]
    assert slide.evergreen
    assert slide.attribution == "Läget den 21 november"


def test_the_mirror_says_how_much_arose_somewhere_else(project: Path) -> None:
    showing = Showing(mirrors=(Mirror("ekonomi", 31, 34),))
    (slide,) = of(shown(project, showing=showing), "mirror")
    assert slide.figure == "31 av 34"
    assert slide.text == "av det som Ekonomi hörde uppstod någon annanstans."


def test_a_portrait_is_shown_until_its_consent_ends(project: Path) -> None:
    anna = PortraitShown("anna", "Anna", "i radhus", "Vi äter middag.", "ekonomi")
    ended = replace(anna, id="bo", until=date(2026, 11, 20))
    ends = replace(anna, id="cilla", until=date(2026, 11, 21))
    for portraits, expected in (((anna,), [None]), ((ended,), []), ((ends,), [ends.until])):
        deck = shown(project, showing=Showing(portraits=portraits))
        assert [slide.until for slide in of(deck, "portrait")] == expected


def test_a_screen_shows_what_it_asks_for_and_no_more(project: Path) -> None:
    small.insight(project, "veckans", quote_of_the_week=WEEK)
    went(project)
    showing = Showing(last_met=MET, mirrors=(Mirror("ekonomi", 31, 34),))
    screen(project, content=["days_since", "went_like_this"])
    deck = shown(project, "lagret", showing)
    assert [slide.kind for slide in deck.slides] == ["went_like_this", "days_since"]


# --- words and time -------------------------------------------------------------------------


SCREENS: list[tuple[float, float, Orientation]] = [
    (55, 6, "landscape"), (55, 6, "portrait"), (43, 6, "landscape"), (65, 8, "portrait"),
    (32, 3, "landscape"), (24, 3, "portrait"), (75, 10, "landscape"), (55, 10, "landscape"),
]  # fmt: skip


@pytest.mark.parametrize(("inches", "metres", "orientation"), SCREENS)
def test_the_longest_words_are_cut_until_they_are_legible(
    project: Path, inches: float, metres: float, orientation: Orientation
) -> None:
    small.insight(project, "veckans", quote=LONG[:239] + ".", quote_of_the_week=WEEK)
    stop(project, answer={"text": LONG, "on": "2026-11-18"})
    went(project, quote=LONG[:239] + ".", action={"kind": "symptom", "text": LONG[:270]})
    screen(project, size_inches=inches, distance_m=metres, orientation=orientation)
    deck = shown(project, "lagret")
    assert {"stop", "quote", "went_like_this"} <= {slide.kind for slide in deck.slides}
    for slide in deck.slides:
        assert len(slide.text) + len(slide.before) <= budget(inches, metres, orientation)
        assert fit(slide, Scale.of(inches, metres), orientation, code=True).legible, slide


@pytest.mark.parametrize(("inches", "metres", "orientation"), SCREENS)
def test_what_check_promises_fits(inches: float, metres: float, orientation: Orientation) -> None:
    """The budget that `check` tells is an estimate; usual words of that length are legible."""
    said = Path(PROJECT, "insights/feedback").rglob("*.yaml")
    quotes = (re.search(r"^quote: (.*)$", p.read_text("utf-8"), re.M) for p in sorted(said))
    words = " ".join(quote[1] for quote in quotes if quote)
    room = budget(inches, metres, orientation)
    for start in range(0, 3000, 200):
        slide = Slide(
            kind="quote",
            id="quote-prov",
            kicker="Veckans kundinsikt · v. 47",
            text=words[start : start + room].partition(" ")[2],
            is_quote=True,
            attribution="Bostadsrättsinnehavare, tvättmaskin",
        )
        assert fit(slide, Scale.of(inches, metres), orientation, code=True).legible, slide.text


def test_a_screens_own_seconds_are_each_slides_and_its_words_can_be_read_in_them(
    project: Path,
) -> None:
    small.insight(project, "veckans", quote=LONG[:200], quote_of_the_week=WEEK)
    screen(project, seconds=10)
    deck = shown(project, "lagret")
    assert {slide.seconds for slide in deck.slides} == {10}
    assert len(of(deck, "quote")[0].text) <= 100


@steady
@given(
    st.lists(st.floats(8, 30), max_size=12),
    st.lists(st.tuples(st.floats(8, 30), st.booleans()), min_size=1, max_size=20),
)
def test_a_loop_is_never_longer_than_a_break_but_for_its_stops(
    stops: list[float], wanted: list[tuple[float, bool]]
) -> None:
    red = [made(f"stop-{n}", seconds) for n, seconds in enumerate(stops)]
    others = [made(f"s-{n}", seconds, green) for n, (seconds, green) in enumerate(wanted)]
    always = made("always", 8, True)
    chosen = loop(red, iter(others), lambda: always)
    assert [*chosen[: len(red)]] == red
    rest = chosen[len(red) :]
    assert any(slide.evergreen for slide in rest)
    assert [slide for slide in (*others, always) if slide in rest] == [*rest]
    assert (always in rest) == (not any(slide.evergreen for slide in others))
    if len(rest) > 1:
        assert sum(slide.seconds for slide in chosen) <= LOOP_S
        assert len(chosen) <= MOST_SLIDES


def made(id_: str, seconds: float, evergreen: bool = False) -> Slide:
    return Slide("question", id_, "", "", seconds=seconds, evergreen=evergreen)


@steady
@given(st.text("abc .…!\n", max_size=300), st.integers(10, 200))
def test_a_text_is_cut_between_words_and_says_that_it_is(text: str, limit: int) -> None:
    flat = " ".join(text.split())
    short = cut(text, limit)
    assert len(short) <= max(limit, 0)
    if short != flat:
        kept = short.removesuffix(" …")
        assert short.endswith("…")
        assert flat.startswith(kept)


def test_whole_sentences_are_kept_when_they_say_enough() -> None:
    assert cut("Ett två tre fyra. Fem sex sju åtta nio tio.", 25) == "Ett två tre fyra. …"


def test_else_it_is_cut_where_a_clause_ends() -> None:
    said = "När jag äntligen kom fram fick jag höra att jag var nummer fyrtiosju i kön."
    assert cut(said, 60) == "När jag äntligen kom fram fick jag höra …"
    assert cut("Vi har väntat på hällen, spisen och kylen i fem veckor.", 50) == (
        "Vi har väntat på hällen, spisen …"
    )


def test_the_weeks_label_stands_however_long_the_quote_is(project: Path) -> None:
    small.insight(project, "veckans", quote=LONG[:239] + ".", quote_of_the_week=WEEK)
    screen(project, size_inches=55, distance_m=7, orientation="portrait")
    quote = of(shown(project, "lagret"), "quote")[0]
    assert "kicker" in fit(quote, Scale.of(55, 7), "portrait", code=True).parts


def test_in_however_few_seconds_a_quote_is_more_than_a_word(project: Path) -> None:
    small.insight(project, "veckans", quote=LONG[:200], quote_of_the_week=WEEK)
    screen(project, seconds=5)
    assert len(of(shown(project, "lagret"), "quote")[0].text) >= 20


def test_ten_thousand_insights_are_looked_through_once(project: Path) -> None:
    """However many screens there are: what is asked per screen is a few lists of a few."""
    small.insight(project, "veckans", quote_of_the_week=WEEK)
    for number in range(20):
        screen(project, f"skarm-{number:02}", departments=["ekonomi"])

    class Counted(tuple[Insight, ...]):
        """How many times somebody went through it."""

        times = 0

        def __iter__(self) -> Iterator[Insight]:
            Counted.times += 1
            return super().__iter__()

    archive = printed.archive(project)
    _ = archive.posts, archive.done, archive.stops, archive.weeks_of
    archive.insights = Counted(archive.insights)
    assert len(decks(Desk(archive, {}))) == 21
    assert Counted.times == 1
