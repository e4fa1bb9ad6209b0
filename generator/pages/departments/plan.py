"""What customers say about what each department owns."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive import Insight
from generator.model.department import Department
from generator.rendering.desk import Desk
from generator.rendering.page import Feed, Page

SHOWN = 24
"""More than this in one section leads on to the archive: a page is for reading."""


def plan(desk: Desk) -> Iterator[Page]:
    yield desk.page(
        "departments/index.html",
        context={
            "departments": desk.archive.departments,
            "figures": desk.figures.departments,
            "unowned": desk.archive.unowned,
        },
        url=desk.addresses.departments,
        kind="departments",
        title=desk._("Departments"),
        description=desk._("What customers say about what each department owns."),
    )
    for id_, department in desk.archive.departments.items():
        yield _page(desk, id_, department)


def _page(desk: Desk, id_: str, department: Department) -> Page:
    owned = desk.archive.owned[id_]
    opened = sorted((i for i in owned if i.is_open), key=_most_urgent)
    elsewhere = [i for i in desk.archive.heard_by[id_] if i.owner != id_]
    return desk.page(
        "departments/department.html",
        context={
            "id": id_,
            "owner": department,
            "figure": desk.figures.departments[id_],
            "open": opened,
            "done": [i for i in desk.archive.done if i.owner == id_],
            "praise": [i for i in owned if i.feedback.kind == "praise"],
            "elsewhere": elsewhere,
            "checklist": sorted(opened, key=lambda i: i.heaviness, reverse=True)[:12],
            "touchpoints": {
                key: point for key, point in desk.archive.touchpoints.items() if point.owner == id_
            },
            "decisions": desk.archive.register.owned_by(id_),
            "at_touchpoint": desk.archive.at_touchpoint,
            "shown": SHOWN,
        },
        url=desk.addresses.department(id_),
        kind="department",
        title=department.name,
        description=department.promise
        or desk._("What customers say about what {department} owns.").format(
            department=department.name
        ),
        search=f"{department.name} {department.promise or ''}",
        feeds=(Feed(department.name, f"{desk.addresses.department(id_)}feed.xml"),),
        scripts=("checklist",),
    )


def _most_urgent(insight: Insight) -> tuple[bool, bool, int, str]:
    """Stops first, then what waits for an answer, oldest first."""
    return (
        insight.feedback.kind != "stop",
        insight.is_answered,
        -insight.age,
        insight.id,
    )
