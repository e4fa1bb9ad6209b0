"""`kundinsikt serve` and `mkdocs serve`: the site while it is being written."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from tests.doors.command import environment, kundinsikt
from tests.doors.small import insight, small_project, write
from tests.doors.waiting import until

SERVE = {
    "kundinsikt": [sys.executable, "-m", "generator", "serve", "--address"],
    "mkdocs": [sys.executable, "-m", "mkdocs", "serve", "--dev-addr"],
}


class Served:
    """A running server: its pages, and what it says."""

    def __init__(self, words: list[str], cwd: Path) -> None:
        self.port = free_port()
        self.process = subprocess.Popen(
            [*words, f"127.0.0.1:{self.port}"],
            cwd=cwd,
            env=environment(PYTHONUNBUFFERED="1", TMPDIR=str(cwd.parent)),  # MkDocs leaves its own
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.said = ""
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said += line

    def page(self, address: str) -> str:
        """The page as it is now; empty while it isn't there."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", f"/{address}")
            answer = connection.getresponse()
            return answer.read().decode() if answer.status == 200 else ""
        except (OSError, HTTPException):
            return ""
        finally:
            connection.close()

    def shows(self, text: str, address: str) -> None:
        """Waits until the page has the text; fails when the server ends or takes too long."""

        def found() -> bool:
            assert self.process.poll() is None, self.said
            return text in self.page(address)

        until(found, f"“{text}” on {address}")

    def stop(self) -> int:
        self.process.terminate()
        code = self.process.wait(timeout=30)
        self._reader.join()
        assert self.process.stderr is not None
        self.process.stderr.close()
        return code


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@contextmanager
def served(words: list[str], cwd: Path) -> Iterator[Served]:
    server = Served(words, cwd)
    try:
        yield server
    finally:
        server.stop()


@pytest.mark.parametrize("command", list(SERVE))
def test_a_changed_insight_shows_and_a_bad_file_takes_nothing_else_down(
    command: str, tmp_path: Path
) -> None:
    project = small_project(tmp_path)
    with served(SERVE[command], project) as server:
        server.shows("Insikt nummer 1", "insikt/insikt-001/")

        insight(project, "insikt-001", title="En ny rubrik")
        server.shows("En ny rubrik", "insikt/insikt-001/")

        bad = insight(project, "insikt-002", owner="ekonmi")
        server.shows("insights/feedback/insikt-002.yaml", "redaktion/")
        server.shows("En ny rubrik", "insikt/insikt-001/")
        assert not server.page("insikt/insikt-002/")
        until(lambda: "insights/feedback/insikt-002.yaml:6:8" in server.said, "the message")

        settings = project / "insights" / "settings.yaml"
        kept = settings.read_text(encoding="utf-8")
        settings.write_text("compny: Firman\n", encoding="utf-8")
        until(lambda: "settings.yaml:1:1" in server.said, "the message of the settings")
        server.shows("En ny rubrik", "insikt/insikt-001/")

        settings.write_text(kept, encoding="utf-8")
        insight(project, bad.stem, title="Hel igen")
        server.shows("Hel igen", "insikt/insikt-002/")
        assert not server.page("redaktion/")


def test_a_changed_handwritten_page_shows(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    with served(SERVE["kundinsikt"], project) as server:
        server.shows("<title>", "om/")
        (project / "docs" / "om.md").write_text("# Helt om\n", encoding="utf-8")
        server.shows("Helt om", "om/")
        until(lambda: "Built anew: " in server.said, "the message")


def test_it_says_where_it_is_and_stops_when_told(tmp_path: Path) -> None:
    with served(SERVE["kundinsikt"], small_project(tmp_path)) as server:
        server.shows("Firman", "")
        assert f"The site is at http://127.0.0.1:{server.port}/ and follows" in server.said
        assert "Everybody on the network" not in server.said
        assert server.stop() == 0
        assert "Traceback" not in server.said


def test_told_to_it_is_seen_on_this_machine_only(tmp_path: Path) -> None:
    """Linux answers to all of 127.0.0.0/8: a server that hears 127.0.0.2 hears everybody."""
    with served(SERVE["kundinsikt"], small_project(tmp_path)) as server:
        server.shows("Firman", "")
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", server.port), timeout=10)


def test_a_taken_address_is_told_with_a_way_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = kundinsikt("serve", "--address", f"127.0.0.1:{port}", cwd=small_project(tmp_path))
    assert done.returncode == 2
    assert done.stderr == (
        f"Could not run: Something else is at 127.0.0.1:{port} already. "
        f"Choose another: --address 127.0.0.1:{port + 1}\n"
    )


def test_unasked_it_is_seen_on_this_machine_only(tmp_path: Path) -> None:
    with ExitStack() as stack:
        with suppress(OSError):  # taken already, which will do as well
            stack.enter_context(socket.create_server(("127.0.0.1", 8000)))
        done = kundinsikt("serve", cwd=small_project(tmp_path))
    assert done.returncode == 2
    assert "Something else is at 127.0.0.1:8000 already." in done.stderr


@pytest.mark.parametrize("address", ["8000", "firman:8000", "127.0.0.1:70000", "127.0.0.1:x"])
def test_an_address_that_is_none_is_exit_code_2(address: str, tmp_path: Path) -> None:
    done = kundinsikt("serve", "--address", address, cwd=small_project(tmp_path))
    assert done.returncode == 2
    assert done.stderr.startswith("Could not run: ")
    assert "fault in the program" not in done.stderr


def test_without_settings_there_is_nothing_to_show(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    write(project, "settings.yaml", compny="Firman")
    done = kundinsikt("serve", cwd=project)
    assert done.returncode == 1
    assert "Did you mean “company”?" in done.stderr
