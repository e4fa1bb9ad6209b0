"""For programs: one object, its moments in ISO 8601."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from generator.fleet.judging import Account, Player

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def as_json(account: Account) -> str:
    gathered = account.gathered
    data = {
        "now": _iso(account.now),
        "first": _iso(account.first),
        "newest": _iso(account.newest),
        "well": account.is_well,
        "lines": gathered.tally.lines,
        "bytes": gathered.tally.bytes,
        "beats": gathered.beats,
        "damaged": gathered.damaged,
        "too_long": gathered.tally.too_long,
        "refused": gathered.refused,
        "dropped": gathered.dropped,
        "broken": gathered.broken,
        "screens": [
            {
                "screen": screen.id,
                "place": screen.place,
                "known": screen.known,
                "state": screen.state,
                "gone": screen.gone,
                "players": [_player(player, account) for player in screen.players],
            }
            for screen in account.screens
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _player(player: Player, account: Account) -> dict[str, Any]:
    zone = account.now.tzinfo

    def at(seconds: int) -> str | None:
        return _iso((_EPOCH + timedelta(seconds=seconds)).astimezone(zone))

    return {
        "player": player.number,
        "state": player.state,
        "last": at(player.last),
        "started": at(player.started),
        "build": player.build,
        "build_since": at(player.build_since),
        "errors": player.errors,
        "engine": player.engine,
        "beats": player.beats,
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
