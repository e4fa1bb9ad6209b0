"""The week's verdict: what is found out, and what the table says. `make soak` lives through it."""

from dataclasses import replace

import pytest

from tests.screens.ageing import Weight
from tests.screens.host import Host
from tests.soak.report import Lived, Soaked, markdown
from tests.soak.week import SPOILS, Place, Week

YOUNG = Weight(heap=900_000, nodes=575, listeners=8, documents=1)
WELL = Lived(
    name="rum-00",
    mornings=[YOUNG, replace(YOUNG, heap=944_999)],
    turns=50_400,
    builds=["a1", "b2"],
    navigations=3,
    errors=[],
    blank=0,
)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"mornings": [YOUNG, replace(YOUNG, heap=945_001)]}, "rum-00 gained heap"),
        ({"mornings": [YOUNG, replace(YOUNG, nodes=576)]}, "rum-00 gained nodes"),
        ({"mornings": [YOUNG, replace(YOUNG, listeners=9)]}, "rum-00 gained listeners"),
        ({"mornings": [YOUNG, replace(YOUNG, documents=2)]}, "rum-00 gained documents"),
        ({"builds": ["a1", "c3", "b2"]}, "rum-00 showed a bad build: c3"),
        ({"builds": ["b2", "a1"]}, "rum-00 does not show the newest build"),
        ({"blank": 1}, "rum-00 was blank 1 times"),
        ({"errors": ["TypeError"]}, "rum-00: TypeError"),
    ],
)
def test_what_is_not_as_it_should_be_is_told(change: dict[str, object], fault: str) -> None:
    assert WELL.faults({"c3"}, "b2") == []
    assert replace(WELL, **change).faults({"c3"}, "b2") == [fault]  # type: ignore[arg-type]


def test_the_table_has_a_line_for_each_screen() -> None:
    soaked = Soaked(
        hours=169,
        left=0,
        cores=2,
        browser="156.0",
        minutes=12.5,
        requests=1_000,
        told={"new builds": 22},
        published=23,
        screens=[WELL, replace(WELL, name="rum-01")],
        faults=[],
    )
    told = markdown(soaked)
    assert "| rum-01 |" in told
    assert "169 simulated hours of 2 screens in 12.5 minutes" in told
    assert "As it should be: 100,800 changes of slide" in told
    assert "Stopped before the end" not in told
    assert "3 hours were left" in markdown(replace(soaked, left=3))
    assert "Not as it should be" in markdown(replace(soaked, faults=["rum-00 gained heap"]))


def test_every_kind_of_bad_build_comes_once_and_is_mended(host: Host) -> None:
    week = Week(host, [Place(0), Place(1)])
    week.publish()
    good = dict(host.files)
    for day in range(7):
        week.happen(24 * day + 10 - 5)
        assert host.files != good
        week.happen(24 * day + 11 - 5)
        assert host.files == good
        assert host.broken == set()
    assert len(week.bad) == 2 * 7
    assert set(week.told) == {"new builds", *(f"bad builds: {name}" for name in SPOILS)}


@pytest.fixture
def host():
    host = Host()
    yield host
    host.stop()
