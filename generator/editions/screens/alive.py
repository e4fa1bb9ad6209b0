"""What keeps a screen alive: its script, its worker, and the small files that it asks for."""

from __future__ import annotations

import json
from base64 import b64decode
from functools import cache
from importlib.resources import files

from generator.editions.screens.packing import packed

_PARTS = ("clock", "deck", "contact", "manners")
"""In this order, within one function: each may use what another declares."""

BEAT = b64decode("R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==")
"""A picture of one transparent point, 43 bytes: asked for so that the server's log tells of it."""


@cache
def engine() -> str:
    """The script that stands in a screen's page: ES5, at most 10 kB.

    The page's policy holds the hash of this very text.
    """
    parts = "".join(_source(f"engine/{part}.js") for part in _PARTS)
    return packed(f"(function () {{ 'use strict';\n{parts}}}());\n")


@cache
def service_worker() -> str:
    """The worker that lets a screen on https start without a network.

    It must lie in the folder of all screens: a worker looks after what lies below it.
    """
    return packed(_source("service_worker.js"))


def version(build: str) -> str:
    """What a screen asks for once a minute: which build is the newest."""
    return json.dumps({"build": build}, separators=(",", ":")) + "\n"


def _source(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")
