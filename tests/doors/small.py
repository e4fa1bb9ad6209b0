"""A project of a few files, for the tests that build it again and again."""

import json
import shutil
from pathlib import Path

from tests.doors.command import PROJECT

TODAY = "2026-11-21"


def small_project(folder: Path, insights: int = 3) -> Path:
    """A Swedish project below ``folder`` with one department; returns where it lies."""
    project = folder / "small"
    project.mkdir(parents=True)
    shutil.copy(PROJECT / "mkdocs.yml", project)
    shutil.copytree(PROJECT / "docs", project / "docs")
    write(project, "settings.yaml", company="Firman", language="sv", demo_today=TODAY)
    write(project, "departments/ekonomi.yaml", name="Ekonomi", contact="Chefen", headcount=9)
    for number in range(insights):
        insight(project, f"insikt-{number:03}", title=f"Insikt nummer {number}")
    return project


def insight(project: Path, id_: str, /, **fields: object) -> Path:
    """Write an insight; ``fields`` go before the usual ones, and None takes one away."""
    usual: dict[str, object] = {
        "title": "En rubrik som säger något",
        "quote": "Jag har ringt tre gånger.",
        "said_by": "Kund",
        "heard": {"on": "2026-11-12", "channel": "phone"},
        "consequence": "Kunden får vänta.",
        "owner": "ekonomi",
    }
    values = {name: value for name, value in {**usual, **fields}.items() if value is not None}
    return write(project, f"feedback/{id_}.yaml", **values)


def write(project: Path, file: str, /, **values: object) -> Path:
    """Write a file below insights/; JSON is YAML."""
    path = project / "insights" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items()]
    path.write_text("".join(lines), encoding="utf-8")
    return path
