"""R25: the pictures that `build --pictures` takes are what the screens show."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.editions.screens import alive
from tests.doors import command
from tests.doors.small import insight, small_project
from tests.screens import made
from tests.screens.alike import grey, similarity
from tests.screens.host import Host
from tests.screens.playing import NOON

SIZES = ("1920x1080", "3840x2160", "1080x1920")

TAKE = """
import sys
from pathlib import Path
from generator import camera, output

site = Path(sys.argv[1])
names = camera.Names(screens="skarm/", pictures="bilder", playlist="spellista")
output.write_files(site, camera.take(camera.ready(), site, names))
"""

TAKEN = [slide for slide in made.SHORT if slide.kind != "days_since"]
"""How many days ago something was is not the same tomorrow, when the picture still is."""


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    host = Host()
    page = made.page(made.deck(made.SHORT))
    host.files = {
        "skarm/fikarum/index.html": page.html.encode(),
        "skarm/fikarum/version.json": b'{"build":"%s"}' % page.build.encode(),
        "skarm/fikarum/text/index.html": b"<!DOCTYPE html><title>The text twin</title>",
        "skarm/text/index.html": b"<!DOCTYPE html><title>Another</title>",
        "beat.gif": alive.BEAT,
        "skarm/index.html": made.page(made.deck(made.SHORT[5:6])).html.encode(),
    }
    yield host
    host.stop()


@pytest.fixture(scope="module")
def folder(host: Host, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pictures of a screen with every kind of slide."""
    site = tmp_path_factory.mktemp("site")
    for name, content in host.files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    done = command.run(sys.executable, "-c", TAKE, site, cwd=site)
    assert done.returncode == 0, done.stderr
    return site / "skarm/fikarum/bilder"


def pictures(folder: Path, size: str) -> list[Path]:
    return sorted((folder / size).glob("*.png"))


@pytest.mark.parametrize("size", SIZES)
def test_there_is_a_picture_of_every_slide_that_is_as_true_tomorrow(
    folder: Path, size: str
) -> None:
    names = [picture.name.split(".")[0] for picture in pictures(folder, size)]
    assert names == [f"{n:02}-{slide.id}" for n, slide in enumerate(TAKEN, 1)]


def test_a_screen_with_nothing_to_take_has_no_folder(folder: Path) -> None:
    assert not (folder.parent.parent / "bilder").exists()


@pytest.mark.parametrize(
    ("size", "numbers"), [("1920x1080", [0, 3, 6]), ("1080x1920", [1, 4, 7]), ("3840x2160", [2])]
)
def test_a_picture_is_what_the_page_shows(
    host: Host,
    folder: Path,
    new_page: Callable[..., Page],
    tmp_path: Path,
    size: str,
    numbers: list[int],
) -> None:
    width, height = map(int, size.split("x"))
    page = new_page(viewport={"width": width, "height": height}, service_workers="block")
    page.clock.set_fixed_time(NOON)  # in the evening a screen is dimmed, and a picture never
    for number in numbers:
        place = made.SHORT.index(TAKEN[number])
        page.goto(f"{host.url}skarm/fikarum/?slide={place + 1}")
        shown = page.locator(".is-shown")
        assert shown.get_attribute("id") == f"slide-{TAKEN[number].id}"
        # Alone, a slide has its code in the corner of a first turn; in a round it moves on.
        shown.evaluate(
            "(slide, n) => { slide.classList.remove('corner-1'); slide.classList.add(`corner-${n}`) }",
            (place + 1) % 4,
        )
        page.screenshot(path=tmp_path / "live.png", animations="disabled")
        alike = similarity(grey(tmp_path / "live.png"), grey(pictures(folder, size)[number]))
        assert alike > 0.98, TAKEN[number].id


def test_another_slides_picture_is_not_taken_for_it(folder: Path) -> None:
    one, other = (grey(picture) for picture in pictures(folder, "1920x1080")[1:3])
    assert similarity(one, other) < 0.9


@pytest.mark.parametrize("size", SIZES)
def test_the_lists_name_the_pictures_in_order_and_how_long_each_stands(
    folder: Path, size: str
) -> None:
    names = [picture.name for picture in pictures(folder, size)]
    told = json.loads((folder / size / "spellista.json").read_text(encoding="utf-8"))
    assert f"{told['width']}x{told['height']}" == size
    assert [slide["file"] for slide in told["slides"]] == names
    assert [slide["seconds"] for slide in told["slides"]] == [slide.seconds for slide in TAKEN]
    assert [slide["until"] for slide in told["slides"]] == [
        slide.until and slide.until.isoformat() for slide in TAKEN
    ]
    assert (folder / size / "spellista.txt").read_text(encoding="utf-8").split() == names
    lines = (folder / size / "spellista.m3u").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["#EXTM3U", "#EXTENC:UTF-8"]
    assert lines[3::2] == names
    assert all(name.isascii() for name in names)
    assert lines[4] == f"#EXTINF:8,Veckans kundinsikt · v. 47 · ”{TAKEN[1].text}”"


@pytest.mark.usefixtures("browser")
def test_a_build_takes_them_and_the_next_one_leaves_no_old_ones(tmp_path: Path) -> None:
    project, site = small_project(tmp_path), tmp_path / "site"
    changed = insight(project, "insikt-002", quote="Jag har ringt fyra gånger.")

    def built() -> set[str]:
        command.build(project, site, "--pictures")
        return {path.name for path in site.glob("skarm/bilder/1920x1080/*.png")}

    first = built()
    changed.write_text(changed.read_text("utf-8").replace("fyra", "fem"), encoding="utf-8")
    second = built()
    assert first != second
    assert len(first) == len(second) > len(first & second) > 0, "the same slide is the same bytes"


def test_without_a_browser_nothing_is_built_and_it_is_said_why(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    done = command.kundinsikt(
        "build", "--pictures", cwd=project, KUNDINSIKT_BROWSER=str(tmp_path / "none")
    )
    assert done.returncode == 2
    assert "Chromium, Chrome or Edge, and none was found" in done.stderr
    assert "KUNDINSIKT_BROWSER" in done.stderr
    assert not (project / "site").exists()


def test_without_playwright_nothing_is_built_and_it_is_said_what_to_install(
    tmp_path: Path,
) -> None:
    project = small_project(tmp_path)
    (tmp_path / "path/playwright").mkdir(parents=True)
    (tmp_path / "path/playwright/__init__.py").write_text("raise ImportError('not here')")
    python_path = f"{tmp_path / 'path'}:{command.PROJECT}"
    done = command.kundinsikt("build", "--pictures", cwd=project, PYTHONPATH=python_path)
    assert done.returncode == 2
    assert "pip install '.[pictures]'" in done.stderr
    assert not (project / "site").exists()
