"""A kiosk's browser: it remembers, it starts with one address, and somebody pulls its plug."""

from __future__ import annotations

import subprocess
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import Browser, Page

from generator.camera import browsers
from tests.browser.fixtures import ARGUMENTS

LAN = "skylt.intranet.test"
"""A name that is not this machine's: on plain http, such a page has no service worker."""

_RESOLVER = f"--host-resolver-rules=MAP {LAN} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


def certificate() -> tuple[SSLContext, str]:
    """For a server that calls itself `LAN`, and the option with which a browser believes it."""
    made = trustme.CA().issue_cert(LAN)
    context = SSLContext(PROTOCOL_TLS_SERVER)
    made.configure_cert(context)
    key = x509.load_pem_x509_certificate(made.cert_chain_pems[0].bytes()).public_key()
    key_bytes = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    hash_ = b64encode(sha256(key_bytes).digest()).decode()
    return context, f"--ignore-certificate-errors-spki-list={hash_}"


@contextmanager
def started(browser: Browser, profile: Path, address: str, *more: str) -> Iterator[Page]:
    """The page that a new process opens, with what `profile` remembers; killed afterwards.

    `more` are further options of its command line.
    """
    arguments = [one for one in ARGUMENTS if "resolver" not in one] + [_RESOLVER]
    port = profile / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    process = subprocess.Popen(
        [
            str(browsers.find()),
            "--headless",
            "--remote-debugging-port=0",
            f"--user-data-dir={profile}",
            *arguments,
            *more,
            address,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        kiosk = browser.browser_type.connect_over_cdp(f"http://127.0.0.1:{_port(port)}")
        yield kiosk.contexts[0].pages[0]
    finally:
        process.kill()
        process.wait()


def _port(file: Path) -> str:
    for _ in range(300):
        if file.exists() and (lines := file.read_text().split()):
            return lines[0]
        time.sleep(0.05)
    pytest.fail("the browser did not start")
