"""The lock of npm's packages holds versions and hashes, and names no host to fetch them from."""

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent


def faults(lock: dict[str, Any]) -> list[str]:
    """What a lock holds that it shouldn't, or lacks."""
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    return [
        *(f"{name} has an address" for name, entry in packages.items() if "resolved" in entry),
        *(
            f"{name} has no hash"
            for name, entry in packages.items()
            # What a package brings inside itself is covered by that package's hash.
            if not entry.get("integrity", "").startswith("sha512-") and not entry.get("inBundle")
        ),
        *(
            f"{name} runs a script"
            for name, entry in packages.items()
            if "hasInstallScript" in entry
        ),
    ]


@pytest.fixture(scope="module")
def lock() -> dict[str, Any]:
    text = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def test_every_package_has_a_hash_and_no_address(lock: dict[str, Any]) -> None:
    assert faults(lock) == []


def test_the_lock_is_of_what_is_asked_for(lock: dict[str, Any]) -> None:
    asked_for = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
    assert lock["packages"][""]["devDependencies"] == asked_for["devDependencies"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"resolved": "https://example.com/acorn.tgz"}, "has an address"),
        ({"integrity": ""}, "has no hash"),
        ({"hasInstallScript": True}, "runs a script"),
    ],
)
def test_a_planted_entry_is_refused(
    lock: dict[str, Any], change: dict[str, object], fault: str
) -> None:
    acorn = lock["packages"]["node_modules/acorn"] | change
    assert faults({"packages": {"acorn": acorn}}) == [f"acorn {fault}"]
