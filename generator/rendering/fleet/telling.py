"""An account of the screens, put into one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from babel.dates import format_timedelta

from generator.fleet.judging import LATE, Account, Player, Seen
from generator.rendering.dates import Dates
from generator.rendering.language import Language
from generator.rendering.language import later as _n

STATES = {
    "live": _n("alive"),
    "resting": _n("resting"),
    "old": _n("old content"),
    "late": _n("late"),
    "silent": _n("silent"),
    "never": _n("never heard"),
    "unknown": _n("unknown"),
}
"""State → the word for it, short enough to stand in a column."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BUILD = 7
"""Characters of a build that are shown: as many as git shows of a commit."""


@dataclass(frozen=True, slots=True)
class ToldPlayer:
    """`name` is empty when the screen has only one player."""

    name: str
    state: str
    word: str
    last: str
    shows: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldScreen:
    """`about` is what is to be said of a screen beside its players."""

    id: str
    place: str
    state: str
    word: str
    players: tuple[ToldPlayer, ...]
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    title: str
    headline: str
    is_well: bool
    span: str
    screens: tuple[ToldScreen, ...]
    notes: tuple[str, ...]
    """What is to be known of the log itself."""


class FleetTeller:
    """Speaks one language of one account."""

    def __init__(self, account: Account, language: Language) -> None:
        self._account = account
        self._language = language
        self._ = language._
        self._dates = Dates(language, account.now.date())

    def told(self) -> Told:
        return Told(
            self._("Screens {when}").format(when=self._now()),
            self._headline(),
            self._account.is_well,
            self._span(),
            tuple(self._screen(screen) for screen in self._account.screens),
            tuple(self._notes()),
        )

    def _headline(self) -> str:
        """`4 screens: 2 alive, 1 late, 1 never heard.`"""
        count: Counter[str] = Counter(screen.state for screen in self._account.screens)
        number = sum(count.values()) - count["unknown"]
        if not number and not count["unknown"]:
            return self._("No screen has been heard.")
        n_ = self._language.n_
        told = n_("{number} screen", "{number} screens", number).format(number=number)
        parts = [
            counted.format(number=count[state])
            for state, counted in (
                ("live", n_("{number} is alive", "{number} are alive", count["live"])),
                ("resting", n_("{number} is resting", "{number} are resting", count["resting"])),
                ("old", self._("{number} with old content")),
                ("late", n_("{number} is late", "{number} are late", count["late"])),
                ("silent", n_("{number} is silent", "{number} are silent", count["silent"])),
                (
                    "never",
                    n_("{number} was never heard", "{number} were never heard", count["never"]),
                ),
                ("unknown", n_("{number} unknown", "{number} unknown ones", count["unknown"])),
            )
            if count[state]
        ]
        return f"{told}: {', '.join(parts)}."

    def _span(self) -> str:
        first, newest = self._account.first, self._account.newest
        if first is None or newest is None:
            return ""
        told = self._("The log goes from {first} to {newest}.")
        return told.format(first=self._when(first), newest=self._when(newest))

    def _screen(self, screen: Seen) -> ToldScreen:
        _ = self._
        place = screen.place or (_("Everything, for those without a screen of their own")
                                 if not screen.id else "")  # fmt: skip
        about = []
        if screen.state == "never":
            about.append(_("Has never been heard in this log. Is it on, and at the right address?"))
        if screen.state == "unknown":
            about.append(_("No screen in insights/screens/ is called this."))
        if screen.gone:
            n_ = self._language.n_
            told = n_("Also {number} visitor or earlier address.",
                      "Also {number} visitors or earlier addresses.", screen.gone)  # fmt: skip
            about.append(told.format(number=screen.gone))
        several = len(screen.players) > 1
        return ToldScreen(
            screen.id or _("(all)"),
            place,
            screen.state,
            _(STATES[screen.state]),
            tuple(self._player(player, several) for player in screen.players),
            tuple(about),
        )

    def _player(self, player: Player, several: bool) -> ToldPlayer:
        name = self._("player {number}").format(number=player.number) if several else ""
        state, last = self._(STATES[player.state]), self._at(player.last)
        shows = self._shows(player)
        return ToldPlayer(name, player.state, state, last, shows, tuple(self._facts(player)))

    def _shows(self, player: Player) -> str:
        build, first = player.build[:_BUILD], self._account.gathered.first
        if first is not None and player.build_since <= first.at + LATE:
            return self._("shows {build}, as far back as the log goes").format(build=build)
        when = self._at(player.build_since)
        return self._("shows {build} since {when}").format(build=build, when=when)

    def _facts(self, player: Player) -> Iterator[str]:
        _ = self._
        quiet = self._account.now - (_EPOCH + timedelta(seconds=player.last))
        if player.state in ("late", "silent"):
            yield _("quiet for {span}").format(span=self._length(quiet))
        yield _("started {when}").format(when=self._at(player.started))
        if player.errors:
            n_ = self._language.n_
            told = n_("{number} error since", "{number} errors since", player.errors)
            yield told.format(number=player.errors)
        if player.engine:
            yield player.engine

    def _notes(self) -> Iterator[str]:
        n_, gathered = self._language.n_, self._account.gathered
        if gathered.refused:
            told = n_(
                "{number} heartbeat was answered with an error: beat.gif isn't where it is "
                "asked for.",
                "{number} heartbeats were answered with an error: beat.gif isn't where it is "
                "asked for.",
                gathered.refused,
            )
            yield told.format(number=gathered.refused)
        odd = gathered.damaged + gathered.tally.too_long
        if odd:
            told = n_(
                "{number} line couldn't be read as a heartbeat, and is not counted.",
                "{number} lines couldn't be read as heartbeats, and are not counted.",
                odd,
            )
            yield told.format(number=odd)
        if gathered.dropped:
            yield self._(
                "More screens and players were named than are kept: somebody may be asking for "
                "beat.gif with made-up names."
            )
        for name in gathered.broken:
            yield self._("{file} breaks off: it is damaged, or not whole.").format(file=name)

    def _at(self, seconds: int) -> str:
        return self._when(
            (_EPOCH + timedelta(seconds=seconds)).astimezone(self._account.now.tzinfo)
        )

    def _now(self) -> str:
        """`21 november 2026 06:15`: whoever reads an old account sees that it is old."""
        now = self._account.now
        return f"{self._dates.with_year(now.date())} {now:%H:%M}"

    def _when(self, moment: datetime) -> str:
        """`06:14` today, else `20 november 06:14`; the year only where it isn't the head's."""
        clock = moment.strftime("%H:%M")
        if moment.date() == self._account.now.date():
            return clock
        return f"{self._dates.day(moment.date())} {clock}"

    def _length(self, span: timedelta) -> str:
        return format_timedelta(span, locale=self._language.locale, threshold=1.5)
