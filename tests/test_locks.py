"""The lock files hold versions and hashes, nothing else, and all that pyproject.toml asks for."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))

# name==version, perhaps a marker, then one or more hashes
ENTRY = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][0-9a-z.+!]*)"
    r"( ; [A-Za-z0-9_ .'=!<>()]+)?"
    r"( --hash=sha256:[0-9a-f]{64})+"
)

# Which groups of dependencies each lock must hold; "project" stands for [project].
CONTENTS = {
    "runtime": ["project", "build"],
    "test": ["project", "build", "test", "lint"],
    "bench": ["bench"],
    "properdocs": ["properdocs"],
    "tools": ["tools"],
    "zensical": ["zensical"],
}


def entries(text: str) -> Iterator[str]:
    """The lines of a lock, each with the lines that continue it."""
    return (line.strip() for line in re.sub(r"\s*\\\n\s*", " ", text).splitlines())


def versions(name: str) -> dict[str, str]:
    """Package to version in one lock."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    found = [match for entry in entries(text) if (match := ENTRY.fullmatch(entry))]
    return {match["name"]: match["version"] for match in found}


def wanted(pyproject: dict[str, Any], groups: list[str]) -> Iterator[Requirement]:
    for group in groups:
        listed = (
            pyproject["project"]["dependencies"]
            if group == "project"
            else pyproject["dependency-groups"][group]
        )
        yield from map(Requirement, listed)


def holds(locked: dict[str, str], requirement: Requirement) -> bool:
    version = locked.get(canonicalize_name(requirement.name))
    return version is not None and requirement.specifier.contains(version)


def test_there_is_a_lock_for_each_purpose() -> None:
    assert {path.stem for path in LOCKS} == set(CONTENTS)


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_every_line_is_a_version_with_hashes(path: Path) -> None:
    lines = list(entries(path.read_text(encoding="utf-8")))
    assert [line for line in lines if not ENTRY.fullmatch(line)] == []


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_no_address_and_no_path(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"http|file:|index|find-links|://|@|/", text)


@pytest.mark.parametrize("name", CONTENTS)
def test_all_that_is_asked_for_is_there(name: str) -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked_for = wanted(pyproject, CONTENTS[name])
    locked = versions(name)
    assert [str(each) for each in asked_for if not holds(locked, each)] == [], "run `make lock`"


@pytest.mark.parametrize(
    ("requirement", "held"),
    [
        ("Some-Thing", True),
        ("some_thing>=2,<3", True),
        ("some-thing>=3", False),
        ("other-thing", False),
    ],
)
def test_what_is_missing_or_too_old_is_seen(requirement: str, held: bool) -> None:
    assert holds({"some-thing": "2.5"}, Requirement(requirement)) is held


def test_the_tests_run_on_the_versions_that_the_site_is_built_with() -> None:
    assert versions("runtime").items() <= versions("test").items()


@pytest.mark.parametrize(
    "line",
    [
        "click==8.5.1",
        "click>=8.5.1 --hash=sha256:" + "0" * 64,
        "click @ https://example.com/click.whl --hash=sha256:" + "0" * 64,
        "--index-url https://example.com/",
        "-e .",
        "",
    ],
)
def test_a_planted_line_is_refused(line: str) -> None:
    assert not ENTRY.fullmatch(line)
