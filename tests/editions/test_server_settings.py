"""The settings for web servers, in the servers that they are for."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from generator.fleet.gathering import Gathering
from tests.doors.command import kundinsikt
from tests.doors.waiting import until
from tests.editions.servers import PROGRAMS, Running, missing

WEEK, NEVER, ASK = "max-age=604800", "no-store", "no-cache"
DAY, YEAR = "max-age=86400", "max-age=31536000, immutable"
BASES = {"nginx": "/kund/", "caddy": "/kund/", "apache": "/kund/", "htaccess": "/"}
"""Both: below a path, and at the root."""


class Known(NamedTuple):
    """What is to be answered at an address."""

    address: str
    kept: str
    kind: str
    status: int = 200


ADDRESSES = (
    Known("", ASK, "text/html"),
    Known("arkiv/", ASK, "text/html"),
    Known("arkiv/insights.json", ASK, "application/json"),
    Known("skarm/", WEEK, "text/html"),
    Known("skarm/fikarum-plan-3/", WEEK, "text/html"),
    Known("skarm/fikarum-plan-3/index.html", WEEK, "text/html"),
    Known("skarm/fikarum-plan-3/?b=0123456789ab", WEEK, "text/html"),
    Known("skarm/fikarum-plan-3/version.json", NEVER, "application/json"),
    Known("skarm/version.json", NEVER, "application/json"),
    Known("skarm/fikarum-plan-3/text/", ASK, "text/html"),
    Known("skarm/text/", ASK, "text/html"),
    Known("skarm/service-worker.js", ASK, "javascript"),
    Known("beat.gif?s=fikarum-plan-3&b=0123456789ab&u=86400&e=0", NEVER, "image/gif"),
    Known("assets/stylesheets/{hashed}", YEAR, "text/css"),
    Known("assets/kundinsikt/site.css", ASK, "text/css"),
    Known("assets/images/favicon.png", DAY, "image/png"),
    Known("skarm/none/", ASK, "text/html", 404),
    Known("beat/nothing.png", ASK, "text/html", 404),
)


@pytest.fixture(scope="session")
def folder(site: Path) -> Iterator[Path]:
    """A part of the demonstration where a server that isn't root's may read it."""
    parent = Path(tempfile.mkdtemp())
    parent.chmod(0o755)
    copy = parent / "site"
    for name in ("index.html", "404.html", "beat.gif", "arkiv", "skarm", "assets"):
        if (site / name).is_dir():
            shutil.copytree(site / name, copy / name)
        else:
            copy.mkdir(exist_ok=True)
            shutil.copy(site / name, copy)
    yield parent
    shutil.rmtree(parent)


@pytest.fixture(scope="session", params=PROGRAMS)
def server(request: pytest.FixtureRequest, folder: Path) -> Iterator[Running]:
    if reason := missing(request.param):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    own = folder / request.param
    own.mkdir(mode=0o777)
    own.chmod(0o777)
    running = Running(request.param, own, folder / "site", BASES[request.param])
    yield running
    running.stop()
    (folder / "site/.htaccess").unlink(missing_ok=True)


def hashed(folder: Path) -> str:
    return next((folder / "site/assets/stylesheets").glob("main.*.min.css")).name


def test_every_kind_of_file_is_kept_as_long_as_it_may(server: Running, folder: Path):
    wrong: list[tuple[object, ...]] = []
    for known in ADDRESSES:
        answer = server.get(known.address.format(hashed=hashed(folder)))
        told = answer.headers
        if (answer.status, told.get("cache-control")) != (known.status, known.kept):
            wrong.append((known.address, answer.status, told.get("cache-control")))
        if known.kind not in told["content-type"]:
            wrong.append((known.address, told["content-type"]))
        if "text/html" in known.kind and "utf-8" not in told["content-type"].lower():
            wrong.append((known.address, told["content-type"]))
    assert wrong == []


def test_every_answer_carries_its_guards_and_its_time(server: Running, folder: Path):
    for known in ADDRESSES:
        told = server.get(known.address.format(hashed=hashed(folder))).headers
        assert told["x-content-type-options"] == "nosniff", known
        assert told["referrer-policy"] == "same-origin", known
        assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} [0-9:]{8} GMT", told["date"]), known


def test_only_the_screens_may_be_shown_in_frames(server: Running, folder: Path):
    for known in ADDRESSES:
        told = server.get(known.address.format(hashed=hashed(folder))).headers
        policy = told.get("content-security-policy", "")
        is_screen = known.address.startswith("skarm/") and known.status == 200
        assert policy == ("" if is_screen else "frame-ancestors 'self'"), known


def test_what_is_missing_gets_the_sites_own_page(server: Running, folder: Path):
    answer = server.get("skarm/none/")
    assert answer.body == (folder / "site/404.html").read_bytes()


def test_a_folder_without_its_slash_leads_to_it(server: Running):
    answer = server.get("skarm/fikarum-plan-3")
    assert answer.status in (301, 302, 307, 308)
    assert answer.headers["location"].endswith(f"{server.base}skarm/fikarum-plan-3/")
    assert answer.headers["location"].startswith(("/", f"http://127.0.0.1:{server.port}/", "."))


@pytest.mark.parametrize("address", ["", "skarm/fikarum-plan-3/"])
def test_texts_are_packed_and_known_again(server: Running, address: str):
    packed = server.get(address, Accept_Encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in packed.headers["vary"].lower()
    plain = server.get(address)
    assert len(packed.body) < len(plain.body) / 2
    for answer, encoding in ((packed, "gzip"), (plain, "identity")):
        again = server.get(address, Accept_Encoding=encoding, If_None_Match=answer.headers["etag"])
        assert (again.status, again.body) == (304, b"")


def test_the_log_holds_the_signs_of_life_alone_and_the_command_reads_them(
    server: Running, tmp_path: Path
):
    if not server.logs:  # what is logged, the server's own settings say, and not .htaccess
        return
    agent = "Mozilla/5.0 (SMART-TV; LINUX; Tizen 7.0) Chrome/94.0.4606.31 TV Safari/537.36"
    server.get("skarm/fikarum-plan-3/version.json", User_Agent=agent)
    server.get("arkiv/?q=secret", User_Agent=agent)
    for screen in ("fikarum-plan-3", "lagret-port-4", "\\x22forged"):
        server.get(f"beat.gif?s={screen}&b=0123456789ab&u=86400&e=0", User_Agent=agent)

    def log_is_whole() -> bytes | None:
        told = server.log.read_bytes() if server.log.exists() else b""
        return told if b"forged" in told and told.endswith(b"\n") else None

    log = until(log_is_whole, "the last heartbeat stands in the log")
    assert b"secret" not in log
    assert b"127.0.0.1 " not in server.told()
    assert log.count(b"beat.gif") == log.count(b"\n") == len(log.strip().splitlines())
    gathering = Gathering()
    with server.log.open("rb") as stream:
        assert gathering.read("log", stream)
    assert set(gathering.players) == {"fikarum-plan-3", "lagret-port-4"}
    assert gathering.damaged == 1
    done = kundinsikt("screens", server.log, cwd=tmp_path)
    assert done.returncode == 0
    assert "2 screens: 2 are alive." in done.stdout
    assert "Chromium 94, Tizen 7.0" in done.stdout


READ = (
    "",
    "arkiv/",
    "arkiv",
    "skarm/fikarum-plan-3/",
    "none/of-this/",
    "assets/images/favicon.png",
)
"""Read by somebody: pages, a picture, a folder without its slash, and what isn't there."""


def test_what_people_read_leaves_no_line_in_any_log(server: Running):
    if not server.logs:
        return
    for address in READ:
        server.get(f"{address}?q=read-by-somebody")
    server.get("beat.gif?s=fikarum-plan-3&b=0123456789ab&u=300&e=7")

    def beat_is_there() -> bytes | None:
        told = server.log.read_bytes() if server.log.exists() else b""
        return told if b"e=7" in told else None

    logs = until(beat_is_there, "the heartbeat after them stands in the log") + server.told()
    assert b"read-by-somebody" not in logs
    assert b"of-this" not in logs
    assert b"beat.gif" not in server.told()


def test_where_the_file_cannot_say_what_is_logged_it_says_so(server: Running):
    """`.htaccess` and `web.config`: the server's own log counts, and goes on."""
    if server.logs:
        return
    server.get("arkiv/?q=read-by-somebody")
    until(lambda: b"read-by-somebody" in server.told(), "the page stands in the server's own log")


def test_the_files_that_decide_no_log_say_what_is_to_be_done_by_hand(site: Path):
    for name, by_hand in (
        ("htaccess.txt", ("# CustomLog ${APACHE_LOG_DIR}/access.log combined env=!kundinsikt",)),
        ("web.config.txt", ('"SITE" -section', "/dontLog:true", '"SITE/beat.gif"', "500.19")),
    ):
        text = (site / "skarmar" / name).read_text("utf-8")
        said = " ".join(text.replace("# ", "").split())
        assert "Vad som loggas kan inte sägas i den här filen" in said
        assert "Bara skärmarnas livstecken loggas" not in said
        assert all(line in text for line in by_hand)


def test_the_files_lie_beside_the_page_about_the_screens(site: Path):
    names = {path.name for path in (site / "skarmar").iterdir()}
    assert names == {
        "index.html", "nginx.conf", "Caddyfile", "apache.conf", "htaccess.txt", "web.config.txt",
    }  # fmt: skip
    for name in names - {"index.html"}:
        text = (site / "skarmar" / name).read_text("utf-8")
        assert "kundinsikt.hardvik.example" in text
        assert str(os.getcwd()) not in text  # noqa: PTH109


# IIS runs on Windows alone: the file is held against what its reference says, and was not run.
# https://learn.microsoft.com/en-us/iis/configuration/system.webserver/
IIS: dict[str, set[str]] = {
    "configuration": set(),
    "location": {"path"},
    "system.webServer": set(),
    "defaultDocument": {"enabled"},
    "files": set(),
    "clear": set(),
    "add": {"name", "value"},
    "remove": {"name", "fileExtension", "statusCode"},
    "directoryBrowse": {"enabled"},
    "staticContent": set(),
    "mimeMap": {"fileExtension", "mimeType"},
    "clientCache": {"cacheControlMode", "cacheControlMaxAge", "cacheControlCustom"},
    "httpProtocol": set(),
    "customHeaders": set(),
    "httpErrors": {"errorMode", "existingResponse"},
    "error": {"statusCode", "path", "responseMode"},
    "urlCompression": {"doStaticCompression"},
}
MODES = {"NoControl", "DisableCache", "UseMaxAge", "UseExpires"}


def test_the_file_for_iis_is_of_the_form_that_its_reference_says(site: Path):
    root = ElementTree.parse(site / "skarmar/web.config.txt").getroot()  # noqa: S314 - our own
    for element in root.iter():
        assert set(element.attrib) <= IIS[element.tag], element.attrib
    kept = {}
    for location in root.iter("location"):
        (cache,) = location.iter("clientCache")
        assert cache.get("cacheControlMode") in MODES
        kept[location.get("path")] = cache.get("cacheControlCustom") or cache.get(
            "cacheControlMaxAge"
        )
    assert kept["skarm"] == "7.00:00:00"
    assert kept["beat.gif"] == kept["skarm/fikarum-plan-3/version.json"] == "no-store"
    assert kept["skarm/version.json"] == "no-store"
    assert kept["skarm/fikarum-plan-3/text"] is kept["skarm/lagret-port-4/bilder"] is None
    paths = [location.get("path") for location in root.iter("location")]
    assert len(paths) == len(set(paths))
    headers = root.find("system.webServer/httpProtocol/customHeaders")
    assert headers is not None
    assert {add.get("name") for add in headers.iter("add")} == {
        "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
    }  # fmt: skip
