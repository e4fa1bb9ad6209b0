"""Real web servers, run with the settings that are made for them: on 127.0.0.1, as long as a test."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.editions.server_settings import apache, caddy, nginx
from generator.editions.server_settings.site import COMMENTS, Site
from tests.doors.waiting import until

MODULES = Path("/usr/lib/apache2/modules")
"""Where Debian puts them."""
APACHE = (
    "mpm_event",
    "authz_core",
    "alias",
    "deflate",
    "dir",
    "filter",
    "headers",
    "mime",
    "setenvif",
)
PROGRAMS = {"nginx": "nginx", "caddy": "caddy", "apache": "apache2", "htaccess": "apache2"}


def missing(server: str) -> str | None:
    """Why a server can't be run here; None when it can."""
    program = PROGRAMS[server]
    if _found(program) is None:
        return f"{program} is not installed"
    if program == "apache2" and not MODULES.is_dir():
        return f"{MODULES} isn't there"
    return None


def _found(program: str) -> str | None:
    return shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@dataclass
class Answer:
    status: int
    headers: Mapping[str, str]
    """By their names in small letters."""
    body: bytes


class Running:
    """A server with the settings for a site below `base`; `root` is the folder it serves."""

    def __init__(self, server: str, folder: Path, root: Path, base: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            self.port = taken.getsockname()[1]
        self.base, self.log = base, folder / "screens.log"
        self.everybody = folder / "everybody.log"
        """Where the server is told to log what no settings of ours say anything about."""
        self.logs = server != "htaccess"
        self._folder, self._root = folder, root
        site = Site(
            url=f"http://127.0.0.1:{self.port}{base}",
            host=f"127.0.0.1:{self.port}",
            base=base,
            secure=False,
            folder="skarm",
            screens=(),
            pictures="bilder",
            say=COMMENTS.__getitem__,
        )
        start: dict[str, Callable[[Site], list[str]]] = {
            "nginx": self._nginx,
            "caddy": self._caddy,
            "apache": self._apache,
            "htaccess": self._htaccess,
        }
        command = start[server](site)
        kept = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder),
        }
        with (folder / "said").open("wb") as said:
            self._process = subprocess.Popen(
                [_found(command[0]) or command[0], *command[1:]],
                cwd=folder, env=kept, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            )  # fmt: skip
        until(self._answers, f"{server} answers")

    def _answers(self) -> bool:
        assert self._process.poll() is None, (self._folder / "said").read_text("utf-8")
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True

    def told(self) -> bytes:
        """Everything that has been written down beside the screens' own log: errors, too."""
        files = (self.everybody, self._folder / "said", self._folder / "errors")
        return b"".join(file.read_bytes() for file in files if file.exists())

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=30)

    def get(self, address: str, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", self.base + address, headers=named)
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.getheaders()}
        body = answer.read()
        connection.close()
        return Answer(answer.status, told, body)

    def _settings(self, text: str, *changes: tuple[str, str]) -> str:
        """The file as it was made, with what is this machine's own put in."""
        for old, new in (("/var/www/kundinsikt", str(self._root)), *changes):
            assert old in text, old
            text = text.replace(old, new)
        return text

    def _nginx(self, site: Site) -> list[str]:
        own = self._settings(
            nginx.settings(site),
            ("listen 80;", f"listen 127.0.0.1:{self.port};"),
            ("/var/log/nginx/kundinsikt-screens.log", str(self.log)),
        )
        (self._folder / "kundinsikt.conf").write_text(own, "utf-8")
        places = "".join(
            f"{kind}_temp_path {self._folder / kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (self._folder / "main.conf").write_text(
            f"daemon off;\nmaster_process off;\npid {self._folder / 'pid'};\nevents {{}}\n"
            f"http {{\ninclude /etc/nginx/mime.types;\n"
            f"access_log {self.everybody};\n{places}"
            f"include {self._folder / 'kundinsikt.conf'};\n}}\n",
            "utf-8",
        )
        return ["nginx", "-p", str(self._folder), "-e", "stderr", "-c", "main.conf"]

    def _caddy(self, site: Site) -> list[str]:
        own = self._settings(
            caddy.settings(site), ("/var/log/caddy/kundinsikt-screens.log", str(self.log))
        )
        version = subprocess.run(
            ["caddy", "version"], capture_output=True, text=True, check=True
        ).stdout.removeprefix("v")
        if tuple(map(int, version.split(".")[:2])) < (2, 8):
            own = own.replace("log_skip", "skip_log")
        alone = "{\n\tadmin off\n\tauto_https off\n}\n"
        (self._folder / "Caddyfile").write_text(alone + own, "utf-8")
        return ["caddy", "run", "--config", "Caddyfile", "--adapter", "caddyfile"]

    def _apache(self, site: Site) -> list[str]:
        own = self._settings(
            apache.settings(site),
            ("<VirtualHost *:80>", f"<VirtualHost *:{self.port}>"),
            ("/var/log/apache2/kundinsikt-screens.log", str(self.log)),
        )
        return self._apache_with(own)

    def _htaccess(self, site: Site) -> list[str]:
        (self._root / ".htaccess").write_text(apache.htaccess(site), "utf-8")
        return self._apache_with(
            f'Alias "{site.base}" "{self._root}/"\n<Directory "{self._root}">\n'
            "Require all granted\nAllowOverride All\n</Directory>\n"
        )

    def _apache_with(self, own: str) -> list[str]:
        modules = "".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so\n" for name in APACHE)
        user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
        (self._folder / "httpd.conf").write_text(
            f"{modules}{user}ServerName localhost\nListen 127.0.0.1:{self.port}\n"
            f"PidFile {self._folder / 'pid'}\nErrorLog {self._folder / 'errors'}\n"
            f"DefaultRuntimeDir {self._folder}\nTypesConfig /etc/mime.types\n"
            f"DocumentRoot {self._folder}\n"
            f'CustomLog {self.everybody} "%h %r"\n{own}',
            "utf-8",
        )
        return ["apache2", "-d", str(self._folder), "-f", "httpd.conf", "-DFOREGROUND"]
