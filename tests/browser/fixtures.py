"""A browser for the tests, and a server for it to look at.

Everything here is of no use without a browser: with none installed, the tests
that ask for one are skipped with the reason, and fail when ``CI`` is set.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from generator.camera import browsers
from tests.browser.server import Server
from tests.browser.watch import Watch

# The resolver rule is a second lock beside the watch: even a page that tries reaches nobody.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what needs a browser, so that `-m "not browser"` leaves out just that."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of the run. Tests take `page` or `new_page`, which start afresh."""
    path = browsers.find()
    if path is None:
        _do_without(browsers.ADVICE)
    try:
        playwright = sync_playwright().start()
    except Exception as error:  # Playwright raises no narrower kind for this
        _do_without(f"Playwright's driver does not start: {error}")
    browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield browser
    browser.close()
    playwright.stop()


def _do_without(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@contextmanager
def watched(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages, closes them, and fails if anything went wrong on one of them (see `Watch`)."""
    opened: list[tuple[Page, Watch]] = []

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "sv-SE", **options})
        watch = Watch(context)
        page = context.new_page()
        opened.append((page, watch))
        return page

    yield open_page

    for page, _ in opened:
        page.context.close()
    faults = [fault for _, watch in opened for fault in watch.faults]
    if faults:
        pytest.fail("in the browser:\n" + "\n".join(faults), pytrace=False)


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """``new_page(**options)`` opens a page in a fresh context; options as for Playwright's.

    The test fails afterwards if anything went wrong on a page (see `Watch`).
    """
    with watched(browser) as open_page:
        yield open_page


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page in a fresh context, of Playwright's usual size (1280 x 720 pixels)."""
    return new_page()


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """``serve(folder, under="/")`` puts a folder on this machine's own network; its address.

    ``under`` is the path the site lives below, as on a host with many sites: "/insikt/".
    """
    servers: list[Server] = []

    def start(folder: Path, under: str = "/") -> str:
        servers.append(Server(folder, under))
        return servers[-1].url

    yield start

    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """The demonstration, served: the address of its home page."""
    server = Server(site)
    yield server.url
    server.stop()


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """``axe(page)`` lists the serious and critical accessibility faults of a page."""
    checker = Axe()
    # Without it axe also describes everything that is well, which takes as long again.
    options = {"resultTypes": ["violations"]}

    def check(page: Page) -> list[str]:
        violations = checker.run(page, options=options).response["violations"]
        return [
            f"{violation['id']} ({violation['impact']}): {violation['help']}: {node['target']}"
            for violation in violations
            if violation["impact"] in {"serious", "critical"}
            for node in violation["nodes"]
        ]

    return check
