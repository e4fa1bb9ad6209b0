"""Questions to ask the next customer."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editions.screens.matters import turned
from generator.editions.screens.room import Room, cut, legible
from generator.rendering.desk import Desk
from generator.rendering.screens import Slide


def questions(desk: Desk, room: Room) -> Iterator[Slide]:
    """The week's questions, each of another department."""
    week, known = desk.archive.week, desk.archive.departments
    asking = [id_ for id_ in room.screen.departments or known if id_ in known]
    for id_ in turned([id_ for id_ in asking if known[id_].questions], week):
        number, text = turned([*enumerate(known[id_].questions, 1)], week)[0]
        yield question(desk, room, id_, number, text)


@legible
def question(desk: Desk, room: Room, department: str, number: int, text: str) -> Slide:
    """What a department would like to know."""
    text = cut(text, room.side)
    by = desk._("{department} wonders").format(department=desk.department_name(department))
    return Slide(
        kind="question",
        id=f"question-{department}-{number}",
        kicker=desk._("Ask the next customer"),
        text=text,
        attribution=by,
        story=desk.addresses.department(department),
        evergreen=True,
        seconds=room.stands(text, by),
    )


@legible
def any_question(desk: Desk, room: Room) -> Slide:
    """What holds when there is nothing else left to show."""
    text = cut(desk._("What did the last customer you talked with wish for?"), room.side)
    return Slide(
        kind="question",
        id="question-for-everybody",
        kicker=desk._("Write it down"),
        text=text,
        story=desk.addresses.contribute,
        evergreen=True,
        seconds=room.stands(text),
    )
