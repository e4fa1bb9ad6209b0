"""R2: the screens in Chromium 64, 78 and 92, beside the one that is installed."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.camera import browsers
from tests.engines import old
from tests.engines.devtools import opened
from tests.screens import made
from tests.screens.alike import grey, similarity
from tests.screens.host import Host

SECONDS = 40
SHOWN = 4
"""Which of the made slides stands there after 40 seconds, counted from 0."""
SIZE = (1280, 720)


@dataclass
class Reader(HTMLParser):
    """The shown slide of a page: its id, and its words."""

    id: str = ""
    words: list[str] = field(default_factory=list)
    within: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = dict(attributes)
        if tag == "section" and "is-shown" in (told.get("class") or "").split():
            self.id, self.within = told.get("id") or "", True

    def handle_endtag(self, tag: str) -> None:
        self.within = self.within and tag != "section"

    def handle_data(self, data: str) -> None:
        if self.within:
            self.words += data.replace("\u00ad", "").split()


def read(html: str) -> tuple[str, str]:
    reader = Reader()
    reader.feed(html)
    return reader.id, " ".join(reader.words)


CLOCK = """
(function () {
  var now = BEGIN;
  setInterval(function () { now += 100; }, 100);
  Date.now = function () { return now; };
  performance.now = function () { return now - BEGIN; };
}());
"""
"""Old engines let their timers run ahead on demand, but not their clocks: this ties the two."""


def clocked(html: str) -> str:
    """The page with a clock of its own, and a policy that lets it run."""
    turns = [slide.seconds for slide in made.SHORT]
    rounds = sum(turns) * (len(turns) - 1)  # then the first round's order comes back
    noon = datetime(2026, 11, 24, 11, tzinfo=UTC).timestamp()
    begin = noon - noon % rounds + sum(turns[:SHOWN]) + turns[SHOWN] / 2 - SECONDS
    script = CLOCK.replace("BEGIN", f"{begin * 1000:.0f}")
    hash_ = b64encode(sha256(script.encode()).digest()).decode()
    html = html.replace("script-src ", f"script-src &#39;sha256-{hash_}&#39; ", 1)
    return html.replace("</head>", f"<script>{script}</script></head>", 1)


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """A screen with every kind of slide."""
    host = Host()
    page = made.page(made.deck(made.SHORT))
    host.files = {
        "index.html": page.html.encode(),
        "clocked/index.html": clocked(page.html).encode(),
        "clocked/version.json": b'{"build":"%s"}' % page.build.encode(),
    }
    yield host
    host.stop()


@pytest.fixture(scope="module")
def current(engines: tuple[str, ...]) -> Path:
    """The installed browser, for the same questions."""
    assert engines
    path = browsers.find()
    if path is None:
        pytest.skip(browsers.ADVICE)
    return path


@pytest.fixture(scope="module")
def wanted(
    host: Host, current: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[int], Path]:
    """``wanted(n)``: how the n-th slide looks in the installed browser."""
    taken: dict[int, Path] = {}

    def picture(number: int) -> Path:
        if number not in taken:
            folder = tmp_path_factory.mktemp("wanted")
            with opened(current, f"{host.url}?slide={number}", size=SIZE) as tab:
                taken[number] = tab.picture(folder / "page.png")
        return taken[number]

    return picture


@pytest.mark.parametrize("version", [*old.VERSIONS, "installed"])
def test_after_forty_seconds_every_engine_shows_the_same_slide(
    host: Host, current: Path, version: str
) -> None:
    browser = current if version == "installed" else old.path(version)
    host.asked.clear()
    with opened(browser, f"{host.url}clocked/", size=SIZE) as tab:
        tab.pass_time(SECONDS)
        id_, words = read(tab.html())
    slide = made.SHORT[SHOWN]
    assert id_ == f"slide-{slide.id}"
    assert words.startswith(f"{slide.kicker} {slide.text} {slide.attribution}")
    assert any(path.startswith("/clocked/version.json") for path in host.asked)


@pytest.mark.parametrize("number", [2, 4, 6])
@pytest.mark.parametrize("version", old.VERSIONS)
def test_a_slide_is_laid_out_as_in_a_current_browser(
    host: Host, wanted: Callable[[int], Path], tmp_path: Path, version: str, number: int
) -> None:
    with opened(old.path(version), f"{host.url}?slide={number}", size=SIZE) as tab:
        file = tab.picture(tmp_path / "page.png")
    # At a sixth: what differs between them is how letters' edges are smoothed.
    assert similarity(grey(file, SIZE[0] // 6), grey(wanted(number), SIZE[0] // 6)) > 0.9
    assert grey(file).std() > 10, "blank"


@pytest.mark.parametrize("version", old.VERSIONS)
def test_without_a_script_the_first_slide_is_painted(
    host: Host, wanted: Callable[[int], Path], tmp_path: Path, version: str
) -> None:
    with opened(old.path(version), host.url, size=SIZE, script=False) as tab:
        file = tab.picture(tmp_path / "page.png")
    assert similarity(grey(file, SIZE[0] // 6), grey(wanted(1), SIZE[0] // 6)) > 0.8
    assert grey(file).std() > 10, "blank"


@pytest.mark.parametrize("version", ["64", "78"])
def test_a_script_of_today_is_seen_to_fail_there(
    engines: tuple[str, ...], tmp_path: Path, version: str
) -> None:
    """The question that is asked above can be answered with no."""
    assert version in engines
    page = tmp_path / "page.html"
    page.write_text(
        '<section class="is-shown" id="old">old</section>'
        "<script>document.querySelector('section')?.setAttribute('id', 'new');</script>"
    )
    with opened(old.path(version), page.as_uri()) as tab:
        assert read(tab.html()) == ("old", "old")
