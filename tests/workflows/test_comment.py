"""comment.yml: what it takes from a pull request, and what it makes of it."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from generator.rendering.reports.markdown import LARGEST
from tests.workflows.files import needs_jq, put_gh, run_script

SHA = "5" * 40


class Host:
    """A git host that has checked pull request 7 and says what was asked of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "report").mkdir()
        put_gh(folder)
        self.report(number=b"7\n", summary=b"**Tack!**\n")
        pull = {"head": {"sha": SHA, "repo": {"full_name": "a/b"}}}
        (folder / "pull").write_text(json.dumps(pull), encoding="utf-8")
        self.comments()

    def report(self, **files: bytes) -> None:
        for name, content in files.items():
            file = "summary.md" if name == "summary" else name
            (self.folder / "report" / file).write_bytes(content)

    def comments(self, *found: dict[str, Any]) -> None:
        (self.folder / "comments").write_text(json.dumps(list(found)), encoding="utf-8")

    def run(self, **changes: str) -> int:
        env = {
            **os.environ,
            "PATH": f"{self.folder}:{os.environ['PATH']}",
            "ANSWERS": str(self.folder),
            "RUNNER_TEMP": str(self.folder / "temp"),
            "GH_REPO": "c/d",
            "RUN": "99",
            "RUN_URL": "https://git.example/c/d/actions/runs/99",
            "HEAD_SHA": SHA,
            "HEAD_REPO": "a/b",
            "MARK": "<!-- kundinsikt: check -->",
            **changes,
        }
        (self.folder / "temp").mkdir(exist_ok=True)
        return run_script("comment", "Comment", self.folder, env).returncode

    @property
    def called(self) -> str:
        return (self.folder / "called").read_text(encoding="utf-8")

    @property
    def sent(self) -> str | None:
        file = self.folder / "sent"
        return json.loads(file.read_text(encoding="utf-8"))["body"] if file.exists() else None


@pytest.fixture
def host(tmp_path: Path) -> Host:
    return Host(tmp_path)


@needs_jq
def test_the_first_comment_is_made(host: Host):
    assert host.run() == 0
    assert "--method POST repos/c/d/issues/7/comments" in host.called
    assert host.sent is not None
    assert host.sent.startswith("<!-- kundinsikt: check -->\n**Tack!**\n")
    assert host.sent.endswith("(https://git.example/c/d/actions/runs/99#artifacts)")


@needs_jq
def test_the_next_one_is_edited_in_place_and_nobody_else_s_is_touched(host: Host):
    mark = "<!-- kundinsikt: check -->\n"
    host.comments(
        {"id": 1, "user": {"login": "mallory"}, "body": mark},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "another"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": mark},
    )
    assert host.run() == 0
    assert "--method PATCH repos/c/d/issues/comments/3" in host.called


@needs_jq
@pytest.mark.parametrize(
    "number", [b"", b"7/../8", b"7; id", b"$(id)", b"-1", b"8\n9x", b"\x00\xff"]
)
def test_a_number_that_is_none_stops_everything(host: Host, number: bytes):
    host.report(number=number)
    assert host.run() != 0
    assert host.sent is None


@needs_jq
@pytest.mark.parametrize("changes", [{"HEAD_SHA": "6" * 40}, {"HEAD_REPO": "mallory/b"}])
def test_another_pull_request_s_number_gets_no_comment(host: Host, changes: dict[str, str]):
    assert host.run(**changes) == 0
    assert host.sent is None


@needs_jq
def test_hostile_words_arrive_without_power(host: Host):
    hostile = (
        "@hardvik/alla <img src=x> <!-- --> ![](https://b.example/x.png) [här](https://b.example)\n"
        "[a]: https://b.example\nwww.b.example #12 mailto:a@b.example \x1b[31m\u202e"
    )
    host.report(summary=hostile.encode() + b"\xff\xfe\x00")
    assert host.run() == 0
    assert host.sent is not None
    _mark, _, rest = host.sent.partition("\n")
    words, _, _link = rest.rpartition("\n\n")
    assert (
        re.search(r"@\w|<[^\u200b]|!\[|\]\(|\]:|://|www\.|mailto:|#\d|\x1b|\u202e|\x00", words)
        is None
    )
    assert "hardvik/alla" in words


@needs_jq
def test_more_words_than_a_comment_holds_are_cut(host: Host):
    host.report(summary=b"@x y #z " * 90_000)
    assert host.run() == 0
    assert host.sent is not None
    assert LARGEST < len(host.sent) < 65_536
