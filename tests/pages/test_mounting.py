"""The page for whoever mounts a screen."""

from __future__ import annotations

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
    assert "<dd>insikt.example/skarm/lagret-port-4</dd>" in page.body
    assert str(page.body).count('class="qr"') == 2


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
