"""A web server as a screen meets it: it dies, is slow, tells another time, serves a new build."""

from collections.abc import Callable
from contextlib import suppress
from email.utils import formatdate
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Thread
from time import sleep

TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "gif": "image/gif",
    "js": "text/javascript",
}


class Host:
    """Serves `files` (path → bytes) on this machine's own network; `asked` is its log.

    `stop` and `start` keep the address, so that a screen can lose its server and find it again.
    """

    def __init__(self, tls: SSLContext | None = None) -> None:
        self._tls = tls
        self.files: dict[str, bytes] = {}
        self.headers: dict[str, str] = {}
        """Sent with every page."""
        self.asked: list[str] = []
        self.broken: set[str] = set()
        """Paths that are answered with the server's own error."""
        self.delay = 0.0
        """Seconds before a page is answered."""
        self.clock: Callable[[], float] | None = None
        """What time it is, in seconds since 1970; None tells nobody."""
        self.port = 0
        self.start()

    @property
    def url(self) -> str:
        return self.address("127.0.0.1")

    def address(self, name: str) -> str:
        """The root, by a `name` that this machine goes by."""
        return f"{'https' if self._tls else 'http'}://{name}:{self.port}/"

    def start(self) -> None:
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.answer(self)

            def log_message(self, format: str, *args: object) -> None:
                """Quiet: `asked` is the log."""

        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.port = self._server.server_port
        if self._tls:
            # Greeted when the first byte is read, in the request's own thread.
            self._server.socket = self._tls.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        # Asks itself every 10 ms whether to stop.
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _status(self, path: str) -> HTTPStatus:
        if path in self.broken:
            return HTTPStatus.INTERNAL_SERVER_ERROR
        return HTTPStatus.OK if path in self.files else HTTPStatus.NOT_FOUND

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append(request.path)
        path = request.path.split("?")[0]
        path += "index.html" if path.endswith("/") else ""
        path = path.lstrip("/")
        body = self.files.get(path)
        if path.endswith(".html"):
            sleep(self.delay)
        with suppress(BrokenPipeError, ConnectionResetError):
            request.send_response_only(self._status(path))
            if self.clock:
                request.send_header("Date", formatdate(self.clock(), usegmt=True))
            request.send_header("Content-Type", TYPES[path.rsplit(".", 1)[-1]])
            request.send_header("Content-Length", str(len(body or b"")))
            if path.endswith(".html"):
                for name, value in self.headers.items():
                    request.send_header(name, value)
            else:
                request.send_header("Cache-Control", "no-store")
            request.end_headers()
            request.wfile.write(body or b"")
