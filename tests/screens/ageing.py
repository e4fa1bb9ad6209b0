"""A screen that grows old while nobody waits: the browser's own time is made to run ahead.

With virtual time (Chrome DevTools Protocol, ``Emulation.setVirtualTimePolicy``) timers fire one
after another without pause, and stand still while the server is asked. Nothing is put into the
page for it: Playwright's clock would be, and grows itself.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from playwright.sync_api import Browser, CDPSession, Page

HOUR = 3600.0
DAY = 24 * HOUR


@dataclass(frozen=True)
class Weight:
    """What a page holds after its rubbish has been collected."""

    heap: int
    """Bytes of JavaScript."""
    nodes: int
    listeners: int
    documents: int


def gained(young: Weight, old: Weight) -> list[str]:
    """What is more than a page may gain in a day (R8): a twentieth of its heap, nothing else."""
    limits = {"heap": young.heap * 1.05, "nodes": young.nodes, "listeners": young.listeners}
    return [
        *(name for name, limit in limits.items() if getattr(old, name) > limit),
        *(["documents"] if old.documents != 1 else []),
    ]


class Ageing:
    """A page and its time, in seconds since it was opened."""

    def __init__(self, page: Page, cdp: CDPSession, begun: datetime) -> None:
        self.page = page
        self.age = 0.0
        self.errors: list[str] = []
        """Exceptions that nothing caught."""
        self._cdp = cdp
        self.spent = True
        self._begun = begun
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        cdp.on("Emulation.virtualTimeBudgetExpired", self._expired)

    def open(self, address: str) -> None:
        # Stands still until the first `run`, so that the page begins when it should.
        self._policy("pause", initialVirtualTime=self._begun.timestamp())
        self.page.goto(address, wait_until="commit")

    def run(self, seconds: float) -> None:
        self.begin(seconds)
        self.wait()

    def begin(self, seconds: float) -> None:
        """Let so much time pass; several pages may be at it at once.

        A page that is opened anew meanwhile is given all of it once more: it is ahead of its
        age then, by no more than `seconds`, and gets so much less the next time.
        """
        self.age += seconds
        left = self._begun.timestamp() + self.age - self.page.evaluate("Date.now()") / 1000
        self.spent = left <= 0
        if not self.spent:
            self._policy("pauseIfNetworkFetchesPending", budget=left * 1000)

    def wait(self) -> None:
        while not self.spent:
            self.page.wait_for_timeout(5)

    def weigh(self) -> Weight:
        """Look at the page with `evaluate` alone: Playwright's selectors bring a script of theirs."""
        # V8's table of numbers as text grows once, by 64 kB, when two numbers first share a place
        # in it: in minutes or in days. Here, before the first weighing.
        self.page.evaluate("() => { for (let n = 0; n < 20000; n += 1) String(n * 7); }")
        # The protocol keeps a thousand messages of failed requests for whoever would look.
        self._cdp.send("Runtime.discardConsoleEntries")
        for _ in range(2):  # what the first round finalizes, the second takes
            self._cdp.send("HeapProfiler.collectGarbage")
        told = self._cdp.send("Performance.getMetrics")["metrics"]
        found = {metric["name"]: int(metric["value"]) for metric in told}
        return Weight(
            found["JSHeapUsedSize"],
            found["Nodes"],
            found["JSEventListeners"],
            found["Documents"],
        )

    def _policy(self, name: str, **more: float) -> None:
        self._cdp.send("Emulation.setVirtualTimePolicy", {"policy": name, **more})

    def _expired(self, _event: object) -> None:
        self.spent = True


@contextmanager
def ageing(browser: Browser, begun: datetime, *, fades: bool = True) -> Iterator[Ageing]:
    """A page of its own whose time begins at `begun`.

    Its movements are most of what it costs: 250 pictures a minute.  Without `fades` the browser
    says that its reader wants none (``prefers-reduced-motion``), and there are ten.
    """
    # A worker has a time of its own, which doesn't run ahead.
    # In a small window it costs less to paint.
    context = browser.new_context(
        service_workers="block",
        timezone_id="Europe/Stockholm",
        viewport={"width": 640, "height": 360},
        reduced_motion="no-preference" if fades else "reduce",
    )
    context.add_init_script(WATCH)
    page = context.new_page()
    cdp = context.new_cdp_session(page)
    cdp.send("Performance.enable")
    yield Ageing(page, cdp, begun)
    context.close()


def with_script(html: str, script: str) -> str:
    """The page with one more script, which its policy lets run."""
    hash_ = b64encode(sha256(script.encode()).digest()).decode()
    html = html.replace("script-src ", f"script-src &#39;sha256-{hash_}&#39; ", 1)
    return html.replace("</head>", f"<script>{script}</script></head>", 1)


WATCH = """
(() => {
  const kept = (name, value) => {
    if (value !== undefined) sessionStorage.setItem(name, value);
    return sessionStorage.getItem(name) || "";
  };
  let last = null;
  const look = () => {
    const shown = document.querySelector(".slide.is-shown");
    if (shown === last) return;
    last = shown;
    if (shown) kept("turns", +kept("turns") + 1);
    const build = document.documentElement.getAttribute("data-build");
    if (!kept("builds").endsWith(build)) kept("builds", kept("builds") + " " + build);
  };
  const attributes = { attributes: true, attributeFilter: ["class", "data-build"] };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, ...attributes });
})();
"""
"""Put into a page before its own scripts, this counts; what it counted outlives a navigation."""


def turns(page: Page) -> int:
    """How many times another slide has been shown."""
    return int(page.evaluate("+sessionStorage.getItem('turns')"))


def builds(page: Page) -> list[str]:
    """Every build that has been shown, in order."""
    return str(page.evaluate("sessionStorage.getItem('builds')")).split()
