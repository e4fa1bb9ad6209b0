"""The chain: four stations, always in the same order, as far as the matter has come."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.archive import Insight, Station
from generator.archive.chain import NAMES, stations
from generator.model.feedback import Feedback
from tests.reading.strategies import steady

TODAY = date(2026, 11, 21)
HEARD = date(2026, 11, 2)

R, W, A, E, N = "reached", "waiting", "ahead", "ended", "not_needed"

ANSWER = {"text": "Vi ser över det.", "on": "2026-11-09"}
ACTION = {"kind": "root_cause", "text": "Ändra ordningen", "due": "2026-12-01"}
CAUSE = {"category": "product"}
OUTCOME = {"verdict": "worked", "measure": "Samtal i veckan"}


def feedback(**fields: Any) -> Feedback:
    usual = {
        "title": "En rubrik",
        "quote": "Jag har ringt tre gånger.",
        "said_by": "Kund",
        "heard": {"on": HEARD.isoformat(), "channel": "phone"},
        "consequence": "Kunden får vänta.",
        "owner": "ekonomi",
    }
    return Feedback.model_validate({**usual, **fields})


def step(on: str, status: str) -> dict[str, str]:
    return {"on": on, "status": status}


@pytest.mark.parametrize(
    ("fields", "states"),
    [
        ({}, [R, W, A, A]),
        ({"owner": "unknown"}, [R, W, A, A]),
        ({"status": "received", "answer": ANSWER}, [R, R, W, A]),
        ({"status": "planned", "answer": ANSWER, "action": ACTION}, [R, R, R, W]),
        ({"status": "done", "answer": ANSWER, "action": ACTION, "cause": CAUSE}, [R, R, R, R]),
        (
            {
                "status": "closed",
                "answer": ANSWER,
                "action": ACTION,
                "cause": CAUSE,
                "outcome": OUTCOME,
            },
            [R, R, R, R],
        ),
        ({"status": "declined", "answer": ANSWER}, [R, R, R, E]),
        ({"status": "escalated"}, [R, W, A, A]),
        ({"status": "escalated", "answer": ANSWER}, [R, R, W, A]),
        ({"status": "superseded", "superseded_by": "another"}, [R, E, E, E]),
        ({"duplicate_of": "another"}, [R, E, E, E]),
        ({"kind": "praise"}, [R, N, N, N]),
        ({"kind": "praise", "status": "received", "answer": ANSWER}, [R, R, N, N]),
        ({"kind": "stop"}, [R, W, A, A]),
    ],
    ids=str,
)
def test_the_stations_of_every_status(fields: dict[str, Any], states: list[str]) -> None:
    chain = stations(feedback(**fields), TODAY)
    assert [station.name for station in chain] == list(NAMES)
    assert [station.state for station in chain] == states


def test_what_was_reached_before_stays_reached() -> None:
    history = [step("2026-11-04", "received"), step("2026-11-10", "superseded")]
    chain = stations(feedback(status="superseded", superseded_by="another", history=history), TODAY)
    assert [station.state for station in chain] == [R, R, E, E]


def test_each_station_has_its_day() -> None:
    history = [
        step("2026-11-02", "new"),
        step("2026-11-04", "received"),
        step("2026-11-10", "planned"),
        step("2026-11-18", "done"),
        step("2026-11-20", "closed"),
    ]
    chain = stations(
        feedback(
            status="closed",
            answer=ANSWER,
            action=ACTION,
            cause=CAUSE,
            outcome=OUTCOME,
            history=history,
        ),
        TODAY,
    )
    assert [station.on and station.on.isoformat() for station in chain] == [
        "2026-11-02",
        "2026-11-04",
        "2026-11-10",
        "2026-11-20",
    ]
    assert chain[2].text == "Ändra ordningen"
    assert chain[3].text == "Samtal i veckan"


@pytest.mark.parametrize(
    ("fields", "index", "waited"),
    [
        ({}, 1, 19),
        ({"status": "received", "answer": ANSWER}, 2, 12),
        ({"status": "escalated"}, 1, 19),
    ],
)
def test_the_one_that_is_waited_for_says_how_long(
    fields: dict[str, Any], index: int, waited: int
) -> None:
    chain = stations(feedback(**fields), TODAY)
    assert [station.waited for station in chain if station.waited is not None] == [waited]
    assert chain[index].waited == waited
    assert chain[index].escalated is (fields.get("status") == "escalated")


def test_no_owner_is_no_owner() -> None:
    assert stations(feedback(owner="unknown"), TODAY)[1].owner is None
    assert stations(feedback(), TODAY)[1].owner == "ekonomi"


def test_a_no_is_a_decision() -> None:
    chain = stations(feedback(status="declined", answer=ANSWER), TODAY)
    assert chain[2].declined
    assert chain[2].on == date(2026, 11, 9)


STATUSES = ["new", "received", "planned", "done", "closed", "declined", "escalated", "superseded"]
days = st.integers(0, 60).map(lambda n: (HEARD + timedelta(days=n)).isoformat())


@st.composite
def any_feedback(draw: st.DrawFn) -> Feedback:
    """Feedback that the reader lets through: what a status demands is there, days in order."""
    on = sorted(draw(st.lists(days, max_size=5)))
    passed = draw(st.lists(st.sampled_from(STATUSES), min_size=len(on), max_size=len(on)))
    status = passed[-1] if passed else draw(st.sampled_from(STATUSES))
    asked: dict[str, Any] = {
        "kind": draw(st.sampled_from(["problem", "praise", "stop"])),
        "owner": draw(st.sampled_from(["ekonomi", "unknown"])),
        "status": status,
        "history": [step(day, name) for day, name in zip(on, passed, strict=True)],
    }
    if draw(st.booleans()) or status in ("received", "planned", "done", "closed", "declined"):
        asked["answer"] = {"text": "Svar", "on": draw(days)}
    if status in ("planned", "done", "closed"):
        asked["action"] = ACTION
    if status in ("done", "closed"):
        asked["cause"] = CAUSE
    if status == "closed":
        asked["outcome"] = OUTCOME
    if status == "superseded":
        asked["superseded_by"] = "another"
    return feedback(**asked)


@steady
@given(any_feedback())
def test_four_stations_in_order_and_at_most_one_waited_for(made: Feedback) -> None:
    chain = stations(made, TODAY)
    assert [station.name for station in chain] == list(NAMES)
    assert chain[0].state == R
    states: list[str] = [station.state for station in chain]
    reached = states.count(R)
    assert states[:reached] == [R] * reached, "a gap in the chain"
    assert states.count(W) <= 1
    assert (states.count(W) == 1) == any(station.waited is not None for station in chain)


# Answered after it was decided, as happens when the decision comes fast.
ANSWERED_LATE = feedback(
    status="planned",
    answer={"text": "Svar", "on": "2026-11-20"},
    action=ACTION,
    history=[step("2026-11-04", "planned")],
)


@steady
@given(any_feedback())
@example(ANSWERED_LATE)
def test_no_station_comes_before_the_one_before_it(made: Feedback) -> None:
    passed = [station.on for station in stations(made, TODAY) if station.on]
    assert all(first <= second for first, second in pairwise(passed)), passed


@steady
@given(any_feedback())
def test_an_insight_changed_last_on_a_day_that_has_been(made: Feedback) -> None:
    insight = Insight.of("en-insikt", "en-insikt.yaml", made, TODAY, 10)
    assert HEARD <= insight.changed_on <= TODAY
    assert insight.age == 19
    assert all(isinstance(station, Station) for station in insight.chain)
