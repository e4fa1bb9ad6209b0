"""Watches a browser while a test uses it, and remembers everything that a reader would mind."""

from contextlib import suppress
from urllib.parse import urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    WebError,
    WebSocket,
)
from playwright.sync_api import Error as BrowserError

HOME = "127.0.0.1"


class Watch:
    """Follows one browser context. ``faults`` is a line for each thing that went wrong.

    Faults are errors in the console (a refused script, a missing file), uncaught
    exceptions, dialogs, and requests to any other host than this machine.
    """

    def __init__(self, context: BrowserContext) -> None:
        self.faults: list[str] = []
        context.on("console", self._console)
        context.on("weberror", self._exception)
        context.on("dialog", self._dialog)
        context.on("request", self._request)
        context.on("page", self._page)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            place = message.location.get("url", "")
            self.faults.append(f"console: {message.text} ({place})")

    def _exception(self, error: WebError) -> None:
        self.faults.append(f"exception: {error.error}")

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.type}: {dialog.message}")
        # A page with an open dialog stands still for ever; one that has closed needs no answer.
        with suppress(BrowserError):
            dialog.dismiss()

    def _request(self, request: Request) -> None:
        self._address(request.url)

    def _page(self, page: Page) -> None:
        page.on("websocket", self._websocket)

    def _websocket(self, socket: WebSocket) -> None:
        self._address(socket.url)

    def _address(self, url: str) -> None:
        if is_foreign(url):
            self.faults.append(f"foreign request: {url}")


def is_foreign(url: str) -> bool:
    """Whether fetching this address leaves the machine. ``data:`` and ``blob:`` do not."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != HOME
