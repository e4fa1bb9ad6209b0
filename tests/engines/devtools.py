"""A browser of any age, asked over its devtools protocol: Playwright knows new ones alone.

https://chromedevtools.github.io/devtools-protocol/ ; what is used here is the same from
Chromium 64 on.  A page's own time begins to run ahead when it has come: on the command line
(``--virtual-time-budget``) it runs from the browser's start, and 92 may have spent all of it
before the page is there.
"""

from __future__ import annotations

import json
import re
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from websockets.sync.client import ClientConnection, connect

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-software-rasterizer",  # which is a library that doesn't come with them
    # In one process (--single-process) 92 hangs once in ten; with a zygote it doesn't start.
    "--no-zygote",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--hide-scrollbars",
    "--lang=sv",
    "--remote-debugging-port=0",
)

SECONDS = 20
"""That no answer takes, even while others use the machine; 1 is much."""

_LISTENS = re.compile(r"DevTools listening on (ws://[^/\s]+)(/\S+)")


class Devtools:
    """One end of the protocol: a browser's, or a page's."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._sent = 0
        self._happened: list[str] = []

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """The result; raises `AssertionError` for a refusal, `TimeoutError` for none at all."""
        self._sent += 1
        question = {"id": self._sent, "method": method, "params": parameters}
        self._socket.send(json.dumps(question))
        while (told := self._told()).get("id") != self._sent:
            self._happened.append(told["method"])
        assert "error" not in told, f"{method}: {told['error']}"
        return told["result"]  # type: ignore[no-any-return]

    def wait(self, event: str) -> None:
        """Until it happens, if it has not since it was last waited for."""
        while event not in self._happened:
            self._happened.append(self._told()["method"])
        self._happened.remove(event)

    def _told(self) -> dict[str, Any]:
        return json.loads(self._socket.recv(timeout=SECONDS))  # type: ignore[no-any-return]


class Tab:
    """A page that has been opened and stands there."""

    def __init__(self, devtools: Devtools) -> None:
        self._devtools = devtools

    def pass_time(self, seconds: float) -> None:
        """All at once; it stands still while a request is under way."""
        self._devtools.ask(
            "Emulation.setVirtualTimePolicy",
            policy="pauseIfNetworkFetchesPending",
            budget=seconds * 1000,
        )
        self._devtools.wait("Emulation.virtualTimeBudgetExpired")

    def html(self) -> str:
        """As the page stands now."""
        expression = "document.documentElement.outerHTML"
        told = self._devtools.ask("Runtime.evaluate", expression=expression)
        return str(told["result"]["value"])

    def picture(self, file: Path) -> Path:
        """A PNG of it, written to `file`."""
        told = self._devtools.ask("Page.captureScreenshot", format="png")
        file.write_bytes(b64decode(told["data"]))
        return file


@contextmanager
def opened(
    browser: Path, address: str, *, size: tuple[int, int] = (1280, 720), script: bool = True
) -> Iterator[Tab]:
    """The page, loaded in a window of `size` points, in a browser of its own."""
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        _started(browser, profile) as (host, path),
        connect(host + path, max_size=None) as socket,
    ):
        made = Devtools(socket).ask("Target.createTarget", url="about:blank")
        with connect(f"{host}/devtools/page/{made['targetId']}", max_size=None) as socket_of_page:
            devtools = Devtools(socket_of_page)
            devtools.ask("Page.enable")
            devtools.ask(
                "Emulation.setDeviceMetricsOverride",
                width=size[0],
                height=size[1],
                deviceScaleFactor=1,
                mobile=False,
            )
            if not script:
                devtools.ask("Emulation.setScriptExecutionDisabled", value=True)
            devtools.ask("Page.navigate", url=address)
            devtools.wait("Page.loadEventFired")
            yield Tab(devtools)


@contextmanager
def _started(browser: Path, profile: str) -> Iterator[tuple[str, str]]:
    """Where its devtools listen: the host with its scheme, and the browser's own path."""
    process = subprocess.Popen(
        [browser, *ARGUMENTS, f"--user-data-dir={profile}", "about:blank"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    try:
        assert process.stderr is not None
        yield _listens(process.stderr)
    finally:
        process.kill()
        process.communicate()


def _listens(said: IO[str]) -> tuple[str, str]:
    lines = []
    for line in said:
        lines.append(line)
        if found := _LISTENS.search(line):
            return found[1], found[2]
    raise AssertionError("the browser did not start: " + "".join(lines)[-1000:])
