"""All heartbeats, gathered by screen and player: so much is kept however long the log is."""

from __future__ import annotations

import gzip
import hashlib
import io
import secrets
import zlib
from collections.abc import Collection
from dataclasses import dataclass, field

from generator.fleet.beat import Beat, beat
from generator.fleet.lines import Tally, lines, unpacked
from generator.fleet.request import Moment, Reader

MOST_SCREENS = 1_000
"""Ids that aren't among the known ones: anybody can ask for `beat.gif?s=anything`."""
MOST_PLAYERS = 50
MOST_BUILDS = 12


@dataclass(slots=True)
class Heard:
    """What one player has said: its last beat, and when each of its builds was shown."""

    last: Beat
    first_at: int
    beats: int = 0
    longest: int = 0
    """Seconds that it has been up at most."""
    builds: dict[str, list[int]] = field(default_factory=dict)
    """Build → its first and last beat, seconds since 1970."""

    def hear(self, said: Beat) -> None:
        self.beats += 1
        self.longest = max(self.longest, said.uptime)
        self.first_at = min(self.first_at, said.at)
        if said.at >= self.last.at:
            self.last = said
        span = self.builds.setdefault(said.build, [said.at, said.at])
        span[0], span[1] = min(span[0], said.at), max(span[1], said.at)
        if len(self.builds) > MOST_BUILDS:
            del self.builds[min(self.builds, key=lambda build: self.builds[build][1])]

    @property
    def build_since(self) -> int:
        """When it began to show what it shows now; a build that comes back begins anew."""
        others = (last for build, (_, last) in self.builds.items() if build != self.last.build)
        return max(self.builds[self.last.build][0], max(others, default=0))


class Gathering:
    """Reads logs, in any order.  An asker is kept as a number that nobody can turn back."""

    def __init__(self, known: Collection[str] = ()) -> None:
        self._known = frozenset(known)
        self._salt = secrets.token_bytes(16)
        self.players: dict[str, dict[bytes, Heard]] = {}
        """Screen → asker → what was heard."""
        self.tally = Tally()
        self.beats = 0
        self.damaged = 0
        """Lines that ask for a heartbeat's file, and can't be read or say what no screen says."""
        self.refused = 0
        self.dropped = 0
        """Players and screens that were too many to be kept."""
        self.broken: list[str] = []
        """Logs that broke off: packed ones that are damaged or not whole."""
        self.first: Moment | None = None
        self.newest: Moment | None = None

    def read(self, name: str, stream: io.BufferedReader) -> bool:
        """One log, to its end or to where it breaks off; whether it is an access log, or empty.

        Raises OSError when the disk fails.
        """
        reader, understood, before = Reader(), False, self.tally.lines
        try:
            for line, matters in lines(unpacked(stream), self.tally):
                if matters:
                    understood |= self._take(reader, line)
                elif moment := reader.moment(line):
                    understood = True
                    self._see(moment)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            self.broken.append(name)
        return understood or self.tally.lines == before

    def _take(self, reader: Reader, line: bytes) -> bool:
        """A line that may be a heartbeat; whether it is a line of a log."""
        request = reader.request(line)
        said = beat(request) if request else None
        if request is None or said is None:
            asks = request is None or b"beat.gif?" in request.target
            self.damaged += asks and not line.startswith(b"#")
            return request is not None
        self._see(request.moment)
        self.beats += 1
        self.refused += said.refused
        digest = hashlib.blake2b(request.asker, digest_size=8, key=self._salt).digest()
        self._hear(digest, said)
        return True

    def _see(self, moment: Moment) -> None:
        if self.newest is None or moment.at > self.newest.at:
            self.newest = moment
        if self.first is None or moment.at < self.first.at:
            self.first = moment

    def _hear(self, asker: bytes, said: Beat) -> None:
        players = self.players.get(said.screen)
        if players is None:
            if said.screen not in self._known and len(self.players) >= MOST_SCREENS:
                self.dropped += 1
                return
            players = self.players[said.screen] = {}
        heard = players.get(asker)
        if heard is None:
            if len(players) >= MOST_PLAYERS:
                del players[min(players, key=lambda each: players[each].last.at)]
                self.dropped += 1
            heard = players[asker] = Heard(said, said.at)
        heard.hear(said)
