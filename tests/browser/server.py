"""Serves a built folder the way a plain static host does, on this machine only."""

import io
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import IO, BinaryIO


class _Handler(SimpleHTTPRequestHandler):
    # Written out, as the system's own table differs from machine to machine.
    extensions_map = {  # noqa: RUF012 - an instance's, says the base class
        "": "application/octet-stream",
        ".css": "text/css",
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".json": "application/json",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".wasm": "application/wasm",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }

    def __init__(self, *args: object, under: str, **kwargs: object) -> None:
        self.under = under
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        if not self.path.startswith(self.under):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.under))

    def list_directory(self, path: object) -> io.BytesIO | None:
        # A static host has no page for a folder without an index.html.
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]
        # The browser may have gone on to another page before this file had come.
        with suppress(BrokenPipeError, ConnectionResetError):
            super().copyfile(source, outputfile)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: a failing test has the browser's own account."""


class Server:
    """A folder at an address, until ``stop``."""

    def __init__(self, folder: Path, under: str = "/") -> None:
        handler = partial(_Handler, directory=str(folder), under=under)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        # Asks itself every 10 ms whether to stop; Python's own half second adds up over tests.
        serve = partial(self._server.serve_forever, poll_interval=0.01)
        self._thread = Thread(target=serve, daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}{under}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
