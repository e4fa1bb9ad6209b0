"""A broken file never takes the site down, and is never dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.rendering.desk import Desk
from generator.rendering.messages import Messages
from generator.rendering.page import Page


def plan(desk: Desk) -> Iterator[Page]:
    problems = desk.archive.content.left_out
    if not len(problems):
        return
    messages = Messages(desk.language)
    files = [
        (file, [messages.told(problem) for problem in group])
        for file, group in groupby(problems, key=lambda problem: problem.file)
    ]
    yield desk.page(
        "left_out/left_out.html",
        context={"files": files},
        url=desk.addresses.left_out,
        kind="left_out",
        title=desk._("Left out of this build"),
        description=desk._("Files that had errors and were left out."),
    )
