"""The page for whoever mounts a screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.screen import Orientation, Screen
from generator.pages.mounting.hanging import hanging
from generator.pages.mounting.wall import wall
from generator.rendering.desk import Desk
from tests.doors import small
from tests.pages import printed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return printed.project(tmp_path)


def desk(project: Path) -> Desk:
    return Desk(printed.archive(project), {}, printed.SITE)


def test_every_screen_stands_there_with_both_its_addresses(project: Path):
    small.write(project, "screens/lagret-port-4.yaml", place="Lagret, port 4")
    page = printed.site(project).page("skarmar/")
    shown = printed.Shown(page)
    links = [url for url, _ in shown.links]
    for url in ("skarm/lagret-port-4/", "skarm/lagret-port-4/text/", "skarm/", "skarm/text/"):
        assert url in links
    assert "Lagret, port 4" in shown.text
    assert "https://insikt.example/skarm/lagret-port-4/" in shown.text
    whole = re.sub("</?span[^>]*>", "", str(page.body))
    assert "<dd>insikt.example/skarm/lagret-port-4</dd>" in whole
    assert str(page.body).count('class="qr"') == 2


def test_each_screens_file_is_named_and_edited_where_the_repository_is_known(project: Path):
    small.write(project, "screens/lagret-port-4.yaml", place="Lagret, port 4")
    page = printed.site(project).page("skarmar/")
    assert "screens/lagret-port-4.yaml</code>" in page.body
    assert "Redigera filen" not in page.body
    repository = {"kind": "gitlab", "url": "https://git.example/kund", "branch": "main"}
    small.write(
        project, "settings.yaml", company="Firman", language="sv", demo_today=small.TODAY,
        repository=repository,
    )  # fmt: skip
    links = printed.site(project).shown("skarmar/").links
    (edit,) = [url for url, text in links if text == "Redigera filen"]
    assert edit.startswith("https://git.example/kund/-/edit/main/")
    assert edit.endswith("insights/screens/lagret-port-4.yaml")


def test_how_the_picture_is_turned_stands_open_where_a_screen_hangs_upright(project: Path):
    for orientation, told in (("landscape", "<details>"), ("portrait", "<details open>")):
        small.write(project, "screens/lager.yaml", place="Lagret", orientation=orientation)
        body = str(printed.site(project).page("skarmar/").body)
        assert f'id="upright">\n  {told}' in body


def test_the_television_is_turned_off_and_on_again_and_edge_keeps_the_page(project: Path):
    body = str(printed.site(project).page("skarmar/").body)
    text = re.sub("<[^>]+>", "", body)
    night = text.partition("XDG_RUNTIME_DIR=")[2]
    assert "WAYLAND_DISPLAY=" in night
    assert night.index("HDMI-A-1 --off") < night.index("HDMI-A-1 --on")
    assert "msedge.exe --app=" in text  # InPrivate, in which Edge's kiosk runs, keeps nothing
    assert "--edge-kiosk-type" not in text


def test_the_settings_for_each_server_are_linked(project: Path):
    shown = printed.site(project).shown("skarmar/")
    files = [text for url, text in shown.links if url.startswith("skarmar/")]
    assert files == ["nginx.conf", "Caddyfile", "apache.conf", "htaccess.txt", "web.config.txt"]


def test_without_the_sites_address_there_is_no_code_and_it_is_said(project: Path):
    site = printed.site(project, site_url=None)
    body = str(site.page("skarmar/").body)
    assert 'class="qr"' not in body
    assert "site_url i mkdocs.yml" in body
    assert "http://intranet.example/skarm/" in body


def test_without_a_screens_file_the_one_for_all_is_there(project: Path):
    text = printed.site(project).shown("skarmar/").text
    assert "Ingen skärm har någon fil än." in text
    told = re.search("skriv ”(.+?)” i filen (insights/screens/.+?yaml)", text)
    assert told is not None
    line, file = told.groups()
    (project / file).parent.mkdir()
    (project / file).write_text(f"{line}\n", "utf-8")
    assert [*printed.content(project).screens] == ["fikarummet"]
    assert "Alla andra skärmar" in text


def test_flags_for_plain_http_are_in_the_command_only_there(project: Path):
    for address, there in (("http://insikt.example/", True), (printed.SITE, False)):
        body = str(printed.site(project, site_url=address).page("skarmar/").body)
        command = body.partition("<code>chromium")[2].partition("</code>")[0]
        flag = "--unsafely-treat-insecure-origin-as-secure=http://insikt.example"
        assert (flag in command) is there


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], "alla dagar"),
        (["monday", "tuesday", "wednesday", "thursday", "friday"], "måndag–fredag"),
        (["friday", "monday"], "måndag, fredag"),
        (["saturday", "sunday"], "lördag, söndag"),
    ],
)
def test_hours_are_told_as_people_tell_them(days: list[str], said: str, project: Path):
    screen = Screen.model_validate(
        {"place": "Lagret", "hours": {"days": days, "from": "06:30", "to": "18:30"}}
    )
    facts = dict(hanging(desk(project), "lagret", screen).facts)
    assert facts["Tänd"] == f"{said} 06:30–18:30"
    assert facts["Storlek"] == "55 tum: 122 × 68 cm"


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
@pytest.mark.parametrize("inches", [10, 32, 55, 98, 200])
def test_the_drawing_holds_the_screen_the_person_and_the_floor(
    inches: float, orientation: Orientation
):
    drawn = wall(inches, orientation)
    assert 0 <= drawn.top < drawn.top + drawn.screen_height < drawn.floor < drawn.height
    assert drawn.left + drawn.screen_width < drawn.person - 19 < drawn.width - 19
    assert drawn.floor - 170 >= 0
    assert drawn.middle >= 149
    assert drawn.screen_width > 0
