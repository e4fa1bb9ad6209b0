"""A person at a terminal: keys go in, what is shown comes out."""

import re
import sys
from pathlib import Path
from typing import Any

import pexpect

from tests.doors.command import environment

ENTER, DOWN, UP, STOP = "\r", "\x1b[B", "\x1b[A", "\x03"

SECONDS = 30
"""No answer of ours takes so long; one that doesn't come fails its test."""

_CODES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()][0-9A-B]|[=>])|\r")


class Terminal:
    """A command in a terminal of its own."""

    def __init__(self, *words: str, cwd: Path, columns: int = 80, **changes: str) -> None:
        # Nobody answers here when the program asks the terminal where its cursor stands.
        changes = {"TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "NO_COLOR": "1", **changes}
        self._process: Any = pexpect.spawn(
            sys.executable,
            ["-m", "generator", *words],
            cwd=str(cwd),
            env=environment(**changes),
            dimensions=(50, columns),
            encoding="utf-8",
            timeout=SECONDS,
        )
        self._shown: list[str] = []

    def sees(self, text: str) -> None:
        """Wait until `text` is shown, on one line or broken, in one style or several."""
        words = (re.escape(word) for word in text.split())
        self._process.expect(rf"(?:\s|{_CODES.pattern})+".join(words))
        self._shown.append(self._process.before + self._process.after)

    def types(self, *keys: str) -> None:
        self._process.send("".join(keys))

    def answers(self, question: str, ready: str, *keys: str) -> None:
        """Wait for a question, and for what stands below it; then type, and Enter."""
        self.sees(question)
        self.sees(ready)
        self.types(*keys, ENTER)

    def ends(self) -> int:
        """Wait for the end; returns the exit code."""
        self._process.expect(pexpect.EOF)
        self._shown.append(self._process.before)
        self._process.close()
        assert self._process.exitstatus is not None
        return int(self._process.exitstatus)

    @property
    def shown(self) -> str:
        """Everything that was shown, without what steers the terminal."""
        return _CODES.sub("", "".join(self._shown))
