"""Which files are found, and what their bytes become."""

import os
import subprocess
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem
from generator.reading.files import MAX_BYTES, Found, printable, read_text, walk
from tests.reading.strategies import steady

FOLDERS = ("departments", "feedback")


def lay(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("a: 1\n", encoding="utf-8")


def found_in(root: Path) -> list[str]:
    items = walk(root, FOLDERS, ("settings.yaml",))
    return [item.name.removeprefix(f"{root}/") for item in items if isinstance(item, Found)]


def test_files_come_in_one_order_whatever_order_they_lie_in(tmp_path: Path):
    names = ["feedback/b.yaml", "feedback/a/c.yml", "settings.yaml", "departments/z.yaml"]
    lay(tmp_path, *names)
    assert found_in(tmp_path) == [
        "settings.yaml",
        "departments/z.yaml",
        "feedback/b.yaml",
        "feedback/a/c.yml",
    ]


def test_a_file_belongs_to_the_kind_of_the_top_folder_it_lies_in(tmp_path: Path):
    lay(tmp_path, "feedback/2026/departments/a.yaml")
    (found,) = walk(tmp_path, FOLDERS, ())
    assert isinstance(found, Found)
    assert (found.folder, found.stem) == ("feedback", "a")


def test_folders_within_folders_are_walked_however_deep_they_lie(tmp_path: Path):
    """Two thousand, which is more than Python's own limit for functions within functions."""
    here = os.open(tmp_path, os.O_RDONLY)
    deep = 0
    for name in ["feedback", *"a" * 2000]:
        try:
            os.mkdir(name, dir_fd=here)
        except OSError:  # a file system that stops sooner
            break
        inner = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here, deep = inner, deep + 1
    os.close(here)
    problems = [item for item in walk(tmp_path, FOLDERS, ()) if isinstance(item, Problem)]
    subprocess.run(["rm", "-r", tmp_path / "feedback"], check=True)  # too deep for pytest
    assert deep > 1000
    assert {problem.code for problem in problems} <= {"unreadable-file"}


def test_a_link_is_not_followed_even_when_it_leads_back_to_the_folder(tmp_path: Path):
    lay(tmp_path, "feedback/a.yaml")
    (tmp_path / "feedback/again").symlink_to(tmp_path)
    items = list(walk(tmp_path, FOLDERS, ()))
    assert [getattr(item, "code", "found") for item in items] == ["found", "symbolic-link"]


@steady
@given(st.one_of(st.binary(max_size=200), st.text(max_size=50).map(lambda text: text.encode())))
def test_any_bytes_become_a_text_or_a_problem_with_its_place(tmp_path_factory, raw: bytes):
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(raw)
    text = read_text(Found(str(path), "any.yaml", "feedback", "any"))
    if isinstance(text, Problem):
        assert text.code == "not-utf-8"
        assert text.source[text.column - 1] == "\ufffd"
    else:
        assert text.encode() in (raw, raw.removeprefix(b"\xef\xbb\xbf"))


def test_a_huge_file_is_read_no_further_than_the_limit(tmp_path: Path):
    """A sparse file of a terabyte: to read it all would take all there is."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as stream:
        stream.truncate(1 << 40)
    problem = read_text(Found(str(path), "huge.yaml", "feedback", "huge"))
    assert isinstance(problem, Problem)
    assert problem.details == {"limit": MAX_BYTES // 1024}


@steady
@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_a_shown_name_can_be_written_anywhere_and_moves_no_cursor(name: str):
    assert printable(name).isprintable()
    assert printable(name).encode("utf-8").decode("utf-8") == printable(name)
