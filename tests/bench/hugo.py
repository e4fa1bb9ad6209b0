"""The same insights as a site for Hugo, in the smallest theme that shows them.

    python -m tests.bench.hugo CONTENT FOLDER

A page per insight (front matter, and the body as finished HTML), a list page of all, and one
per department and week: about as many pages as ours, each far simpler.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import yaml

_CONFIG = {
    "baseURL": "https://insight.example/",
    "title": "Insight",
    "disableKinds": ["RSS"],
    "security": {"allowContent": ["^text/html$"]},
    "taxonomies": {"department": "departments", "week": "weeks"},
}
_THEME = {
    "baseof.html": """<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="{{ "/" | relURL }}">{{ site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main></body></html>
""",
    "single.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
<p>{{ .Date.Format "2006-01-02" }}{{ range .Params.departments }} · <a href="{{ "departments/" | relURL }}{{ . | urlize }}/">{{ . }}</a>{{ end }}</p>
{{ .Content }}{{ end }}
""",
    "list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
""",
}


def make(content: Path, folder: Path) -> None:
    """Write Hugo's source into `folder`."""
    for place in ("content/insight", "layouts"):
        (folder / place).mkdir(parents=True)
    (folder / "hugo.json").write_text(json.dumps(_CONFIG), encoding="utf-8")
    for name, template in _THEME.items():
        (folder / "layouts" / name).write_text(template, encoding="utf-8")
    for path in content.glob("feedback/*/*.yaml"):
        with path.open("rb") as stream:
            insight = yaml.load(stream, yaml.CBaseLoader)  # noqa: S506 - texts only, as written
        page = folder / "content" / "insight" / f"{path.stem}.html"
        page.write_text(_page(insight), encoding="utf-8")


def _page(insight: dict[str, Any]) -> str:
    heard = insight["heard"]["on"]
    year, week, _ = date.fromisoformat(heard).isocalendar()
    front = {
        "title": insight["title"],
        "date": heard,
        "departments": [insight["owner"]],
        "weeks": [f"{year}-{week:02}"],
    }
    return json.dumps(front, ensure_ascii=False) + "\n\n" + "\n".join(_body(insight)) + "\n"


def _body(value: Any, name: str = "insight") -> Iterator[str]:
    """Everything that the file says, as sections and paragraphs."""
    if isinstance(value, dict):
        yield f'<section class="{name}">'
        for key, inner in value.items():
            yield from _body(inner, key)
        yield "</section>"
    elif isinstance(value, list):
        for inner in value:
            yield from _body(inner, name)
    else:
        yield f'<p class="{name}">{escape(str(value))}</p>'


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
