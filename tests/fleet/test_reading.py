"""What stands in an access log, and what is taken from it."""

from __future__ import annotations

import gzip
import json
import re
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fleet.beat import engine
from generator.fleet.gathering import MOST_PLAYERS, MOST_SCREENS
from generator.fleet.judging import judge
from generator.fleet.lines import CHUNK, LONGEST
from generator.rendering.fleet.json_list import as_json
from generator.rendering.fleet.page import as_html
from generator.rendering.fleet.plain_text import as_text
from generator.rendering.fleet.telling import FleetTeller
from generator.rendering.language import language
from tests.fleet.made import NOW, PI, TIZEN, ago, beat, gathered, line

W3C = (
    "#Software: Microsoft Internet Information Services 10.0\n"
    "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
    "cs(User-Agent) sc-status time-taken\n"
    "2026-11-21 05:15:00 10.0.0.1 GET /kund/beat.gif s=lager&b=abc&u=60&e=0 80 - 10.0.0.7 "
    f"{TIZEN.replace(' ', '+')} 200 3\n"
)
CADDY = json.dumps(
    {
        "level": "info",
        "ts": NOW.timestamp(),
        "request": {
            "remote_ip": "10.0.0.7",
            "method": "GET",
            "uri": "/kund/beat.gif?s=lager&b=abc&u=60&e=0",
            "headers": {"User-Agent": [TIZEN]},
        },
        "status": 200,
    }
)


def told(*logs: str | bytes) -> str:
    """Everything that is said of the logs, in every form."""
    account = judge(gathered(*logs))
    words = language("sv")
    whole = FleetTeller(account, words).told()
    return as_text(whole, lambda text, _: text) + as_html(whole, words) + as_json(account)


@pytest.mark.parametrize(
    "log",
    [
        beat("lager", build="abc", up=60, agent=TIZEN),
        f"www.example.se:80 {beat('lager', build='abc', up=60, agent=TIZEN)}",
        beat("lager", build="abc", up=60, agent=TIZEN).replace("\n", "\r\n"),
        W3C,
        CADDY,
        gzip.compress(beat("lager", build="abc", up=60, agent=TIZEN).encode()),
    ],
    ids=["combined", "with the host first", "with CRLF", "IIS", "Caddy", "gzip"],
)
def test_every_form_of_log_says_the_same(log: str | bytes):
    gathering = gathered(log)
    (heard,) = gathering.players["lager"].values()
    assert (heard.last.at, heard.last.build, heard.last.uptime) == (NOW.timestamp(), "abc", 60)
    assert heard.last.engine == "Chromium 94, Tizen 7.0"
    assert (gathering.beats, gathering.damaged) == (1, 0)


def test_the_common_form_has_no_engine():
    common = re.sub(' "-" ".*"$', "", beat("lager").strip())
    (heard,) = gathered(common).players["lager"].values()
    assert heard.last.engine == ""


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (PI, "Chromium 126, Linux (ARM)"),
        (TIZEN, "Chromium 94, Tizen 7.0"),
        ("Mozilla/5.0 (Web0S; Linux/SmartTV) Chrome/79.0.3945.79 Safari/537.36", "Chromium 79, webOS"),
        ("BrightSign/8.5.33 (XT1144) Mozilla/5.0 (unknown; Linux arm) Chrome/87.0", "Chromium 87, BrightSign 8.5"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0", "Firefox 128, Linux"),
        ("\x1b[31m<script>", ""),
    ],
)  # fmt: skip
def test_of_a_user_agent_only_known_names_and_digits_are_kept(agent: str, name: str):
    assert engine(agent.encode()) == name


@pytest.mark.parametrize(
    "line_",
    [
        "garbage /beat.gif?s=lager\n",
        beat("lager").replace("Nov", "Foo"),
        beat("lager").replace("21/Nov", "31/Nov"),
        beat("lager").replace(":06:", ":66:"),
        beat("lager").replace("/2026:", "/0001:"),
        beat("\x1b[31mlager"),
        beat("LAGER"),
        beat("../etc"),
        beat("lager", build="<b>"),
        beat("lager", up=10**12),
        beat("lager").replace("e=0", "e=-1"),
        beat("lager").replace("GET", "BREW"),
        '{"ts": 1e999, "request": {"uri": "/beat.gif?s=lager&b=a&u=1"}, "status": 200}\n',
        '{"ts": 1, "request": ["/beat.gif"], "status": 200}\n',
        "{" * 5_000 + "beat.gif\n",
    ],
)
def test_a_damaged_or_hostile_line_is_counted_and_nothing_else(line_: str):
    gathering = gathered(beat("lager"), line_, beat("lager"))
    assert (gathering.beats, gathering.damaged) == (2, 1)
    assert set(gathering.players) == {"lager"}


def test_a_heartbeat_in_the_referer_is_none():
    page = line("/kund/", agent="x").replace('"-"', '"http://x/beat.gif?s=lager&b=a&u=1&e=0"')
    gathering = gathered(page)
    assert (gathering.beats, gathering.damaged, gathering.players) == (0, 0, {})


def test_a_quote_in_the_user_agent_cannot_end_it():
    forged = '\\" "GET /beat.gif?s=forged&b=a&u=1&e=0 HTTP/1.1" 200 1'
    gathering = gathered(line("/kund/beat.gif?s=lager&b=a&u=1&e=0", agent=forged))
    assert set(gathering.players) == {"lager"}


@pytest.mark.parametrize("cut", [10, 20])
def test_a_log_that_breaks_off_is_read_as_far_as_it_goes(cut: int):
    packed = gzip.compress("".join(beat("lager", ago(minutes=5 * n)) for n in range(9000)).encode())
    gathering = gathered(packed[: -len(packed) // cut])
    assert gathering.broken == ["log 0"]
    assert 5000 < gathering.beats < 9000


def test_lines_are_whole_across_chunks_and_a_long_one_is_skipped():
    one = beat("lager")
    many = CHUNK // len(one) * 2 + 7
    long = f"x beat.gif?{'y' * 3 * CHUNK}\n"
    short_of_it = f"x beat.gif?{'y' * 2 * LONGEST}\n"
    gathering = gathered(one * many + long + short_of_it + one)
    assert gathering.beats == many + 1
    assert gathering.tally.too_long == 2
    assert gathering.tally.lines == many + 3


def test_the_last_line_needs_no_end():
    assert gathered(beat("lager") + beat("lager").strip()).beats == 2


def test_made_up_names_fill_no_memory_and_put_no_known_screen_aside():
    flood = "".join(beat(f"made-up-{n}") for n in range(MOST_SCREENS + 50))
    players = "".join(beat("lager", who=f"10.9.{n // 250}.{n % 250}") for n in range(200))
    gathering = gathered(flood, players, known=("lager",))
    assert len(gathering.players) == MOST_SCREENS + 1
    assert len(gathering.players["lager"]) == MOST_PLAYERS
    assert gathering.dropped == 50 + 200 - MOST_PLAYERS


def test_nobodys_address_is_told_in_any_form_nor_kept():
    log = beat("lager", who="192.0.2.77") + beat("lager", ago(days=2), who="198.51.100.9")
    assert "192.0.2" not in told(log)
    assert "198.51" not in told(log)
    kept = gathered(log).players["lager"]
    assert all(b"192.0.2" not in key and len(key) == 8 for key in kept)
    assert kept.keys() != gathered(log).players["lager"].keys()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(
    st.binary(max_size=200),
    st.builds(lambda a, b: beat("lager").encode()[:a] + b, st.integers(0, 160), st.binary(max_size=30)),
    st.builds(lambda s: line(f"/beat.gif?{s}").encode("utf-8", "surrogatepass"), st.text(max_size=60)),
    st.builds(lambda value: json.dumps({"ts": value, "request": {"uri": "/beat.gif?s=a&b=b&u=1", "headers": value}, "status": value}).encode(),
              st.recursive(st.none() | st.floats() | st.text(max_size=9), lambda each: st.lists(each, max_size=3), max_leaves=4)),
    st.just(W3C.encode()), st.just(b"#Fields: date time"), st.just(b"2026-11-21 99:99:99 beat.gif"),
), max_size=12))  # fmt: skip
def test_no_line_whatever_is_fatal_or_reaches_the_terminal(log: list[bytes]):
    said = told(b"\n".join(log) + b"\n")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", said)


def test_a_log_is_read_in_any_order():
    old, new = beat("lager", ago(days=3), build="old"), beat("lager", build="new")
    for logs in ((old, new), (new, old)):
        (heard,) = gathered(*logs).players["lager"].values()
        assert (heard.last.build, heard.build_since, heard.beats) == ("new", NOW.timestamp(), 2)
    assert judge(gathered(new, old)).now == NOW


def test_a_build_that_comes_back_begins_anew():
    back = [
        beat("lager", ago(hours=n), build=b) for n, b in ((9, "a"), (6, "b"), (2, "a"), (0, "a"))
    ]
    (heard,) = gathered("".join(back)).players["lager"].values()
    assert NOW.timestamp() - timedelta(hours=6).total_seconds() <= heard.build_since
