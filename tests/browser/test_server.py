"""The test server behaves as a plain static host does."""

from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest


def get(url: str) -> tuple[int, str, bytes]:
    """Status, content type and body; never through a proxy."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", parts.path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers["Content-Type"], body


@pytest.fixture
def site_folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("hem", encoding="utf-8")
    (tmp_path / "404.html").write_text("borta", encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "a.js").write_text("1", encoding="utf-8")
    return tmp_path


def test_files_come_with_their_types(site_folder: Path, serve: Callable[..., str]) -> None:
    url = serve(site_folder)
    assert get(url) == (200, "text/html; charset=utf-8", b"hem")
    assert get(url + "assets/a.js") == (200, "text/javascript", b"1")


@pytest.mark.parametrize("path", ["saknas/", "assets/", "../index.htm"])
def test_a_miss_shows_the_sites_own_page(
    path: str, site_folder: Path, serve: Callable[..., str]
) -> None:
    assert get(serve(site_folder) + path) == (404, "text/html; charset=utf-8", b"borta")


def test_a_miss_without_such_a_page_is_still_a_miss(
    tmp_path: Path, serve: Callable[..., str]
) -> None:
    assert get(serve(tmp_path))[0] == 404


def test_a_site_may_live_below_a_path(site_folder: Path, serve: Callable[..., str]) -> None:
    url = serve(site_folder, under="/insikt/")
    assert url.endswith("/insikt/")
    assert get(url)[2] == b"hem"
    assert get(url + "assets/a.js")[0] == 200
    assert get(url.removesuffix("insikt/") + "assets/a.js")[0] == 404


def test_it_stops_when_the_test_is_over(site_folder: Path) -> None:
    from tests.browser.server import Server

    server = Server(site_folder)
    assert get(server.url)[0] == 200
    server.stop()
    with pytest.raises(ConnectionRefusedError):
        get(server.url)
