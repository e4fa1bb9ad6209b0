"""What a server's settings need to know of the site, and what holds on every server."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.rendering.desk import Desk
from generator.rendering.language import later as _n

WEEK = "max-age=604800"
"""A screen's page.  For a week it can be opened without asking the server: a player that starts
without a connection then has something to show.  The page itself looks for news every minute and
renews what the player keeps."""
NEVER = "no-store"
"""What tells whether there is anything new, and the sign of life, which must reach the log."""
ASK = "no-cache"
"""Kept, but never shown without asking whether it is the newest; the answer is short (304)."""
DAY = "max-age=86400"
YEAR = "max-age=31536000, immutable"
"""Files that are named after what they hold."""

HASHED = r"\.[0-9a-f]{8}\.min\.(css|js)$"
PICTURE = r"\.(png|jpe?g|webp|gif|svg|ico)$"

NO_SNIFFING = ("X-Content-Type-Options", "nosniff")
NO_REFERRER = ("Referrer-Policy", "same-origin")
FRAMES = ("Content-Security-Policy", "frame-ancestors 'self'")
"""Beside each page's own policy.  Not for the screens: Xibo and others show them in a frame."""

PACKED = (
    "text/html",
    "text/css",
    "text/plain",
    "text/csv",
    "text/xml",
    "text/javascript",
    "application/javascript",
    "application/json",
    "application/xml",
    "application/atom+xml",
    "image/svg+xml",
)

COMMENTS = {
    "head": _n(
        "Kundinsikt below {url}. Made when the site was built; change the folder and what is "
        "said of encryption, and leave the rest."
    ),
    "folder": _n("The folder that “kundinsikt build” writes."),
    "cache": _n(
        "How long each kind of file may be kept. Screens: a week, so that a player that starts "
        "without a network has something to show; the page renews itself."
    ),
    "policy": _n(
        "Each page carries its own content security policy. The screens may be shown in frames, "
        "as some players do; nothing else may."
    ),
    "log": _n(
        "Only the screens’ signs of life are logged, for “kundinsikt screens”. What people read "
        "is not. An address is personal data: throw the log away after two weeks."
    ),
    "log_apache": _n(
        "This holds as long as the lines stand in a VirtualHost: then no other log of the server "
        "counts here. Does the host have one already? Put what is inside in it, and let its own "
        "CustomLog pass over the site:"
    ),
    "log_htaccess": _n(
        "What is logged can’t be said in this file, and most servers log everybody. Whoever looks "
        "after the server can let the VirtualHost’s own CustomLog pass over what people read, and "
        "write down the screens’ signs of life:"
    ),
    "log_iis": _n(
        "What is logged can’t be said in this file: IIS keeps httpLogging locked, and would answer "
        "500.19. Unless it is told otherwise, it logs everybody. These two, as an administrator "
        "and with the site’s name instead of SITE, leave the screens’ signs of life alone in the "
        "log; answers with an error are still logged. They have not been tried. An address is "
        "personal data: throw the log away after two weeks."
    ),
    "missing": _n("What isn’t there gets the site’s own page, and nobody keeps that answer."),
    "gzip": _n("Texts are packed."),
    "secure": _n(
        "With encryption (https): these three lines instead of the first, with your certificate."
    ),
    "secure_apache": _n(
        "With encryption (https): port 443 instead of 80, and these three lines with your "
        "certificate."
    ),
    "date": _n("The answer’s Date header is what the screens set their clocks by: leave it on."),
}


@dataclass(frozen=True, slots=True)
class Site:
    """`base` is the path that the site lives below, with a slash at both ends."""

    url: str
    host: str
    base: str
    secure: bool
    folder: str
    """The screens' folder below `base`, without slashes."""
    screens: tuple[str, ...]
    """Their ids; the screen that shows everything has none."""
    pictures: str
    """The folder of a screen's pictures, below the screen's own."""
    say: Callable[[str], str]
    """A comment of `COMMENTS`, in the site's language."""

    @classmethod
    def of(cls, desk: Desk) -> Site:
        parts = urlsplit(desk.site_url or "http://intranet.example/")
        url = desk.site_url or "http://intranet.example/"
        # What a server's grammar could take for something else never stands in an address.
        path = re.sub(r"[^A-Za-z0-9._~/-]", "", parts.path) or "/"
        host = re.sub(r"[^A-Za-z0-9.:-]", "", parts.netloc.rpartition("@")[2])
        return cls(
            url=f"{parts.scheme}://{host}{path}",
            host=host,
            base=path,
            secure=url.startswith("https:"),
            folder=desk.addresses.screen("").rstrip("/"),
            screens=tuple(desk.archive.content.screens),
            pictures=desk.addresses.pictures,
            say=lambda name: desk._(COMMENTS[name]).replace("{url}", f"{host}{path}"),
        )

    def comment(self, name: str, before: str = "# ") -> str:
        """The comment in lines of at most 90 characters."""
        lines, line = [], before
        for word in self.say(name).split():
            if len(line) + len(word) > 90:
                lines.append(line.rstrip())
                line = before
            line += f"{word} "
        return "\n".join([*lines, line.rstrip()])

    def kinds(self, base: str) -> tuple[tuple[str, str], ...]:
        """Pattern of an address → how long it may be kept, the first that fits; else `ASK`."""
        below = re.escape(f"{base}{self.folder}/").replace("\\-", "-")
        return (
            (r"/version\.json$", NEVER),
            (r"/beat\.gif$", NEVER),
            (f"^{below}([^/]+/)?text/", ASK),
            (f"^{below}([^/]+/)?(index\\.html)?$", WEEK),
            (f"^{below}", ASK),
            (HASHED, YEAR),
            (PICTURE, DAY),
        )
