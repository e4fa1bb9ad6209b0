"""Writing: never outside the folder, never half."""

import string
import threading
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.output import (
    NotOursError,
    UnsafePathError,
    add_file,
    publish,
    replace_text,
    write_file,
    write_files,
)
from tests.doors.command import files

OURS = "sitemap.xml"
GOOD = {OURS: b"<x/>", "a/index.html": b"good"}

# Addresses made of what could lead out, and of ordinary names.
PIECES = st.sampled_from(["..", ".", "", "a", "b.html", "~", "C:", "\\", "..\\..", "\0", "\n", "å"])
ADDRESSES = st.lists(PIECES, min_size=1, max_size=5).map("/".join) | st.text(max_size=8)


def fill(folder: Path, content: dict[str, bytes]) -> None:
    write_files(folder, content.items())


@given(addresses=st.lists(ADDRESSES, max_size=6, unique=True))
@example(addresses=["../outside"])
@example(addresses=["/etc/outside"])
@example(addresses=["a/../../outside"])
@example(addresses=["a", "a/b"])
def test_nothing_is_written_outside_the_folder(addresses: list[str]) -> None:
    with TemporaryDirectory() as temporary:
        folder = Path(temporary, "one", "site")
        folder.mkdir(parents=True)
        with suppress(UnsafePathError, OSError, UnicodeEncodeError):
            write_files(folder, ((address, "x") for address in addresses))
        everything = {path for path in Path(temporary).rglob("*") if path.is_file()}
        assert all(path.is_relative_to(folder) for path in everything)
        assert len(everything) <= len(addresses)


NAMES = st.text(string.ascii_lowercase + "åäö-", min_size=1, max_size=5)


@given(content=st.dictionaries(NAMES.map("{}.html".format), st.binary(max_size=20)))
def test_what_is_written_is_what_was_given(content: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        below = {f"x/y/{name}": data for name, data in content.items()}
        assert write_files(Path(folder), below.items()) == len(content)
        assert files(Path(folder)) == below


@pytest.mark.parametrize(
    "address", ["", ".", "..", "/a", "a//b", "a/", "./a", "a\\b", "C:a", "a\nb"]
)
def test_an_odd_address_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(UnsafePathError):
        write_files(tmp_path, [(address, "x")])
    assert files(tmp_path) == {}


def test_an_address_that_comes_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        write_files(tmp_path, [("a", "first"), ("a", "second")])
    assert files(tmp_path) == {"a": b"first"}


def test_a_link_in_the_way_is_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "site", tmp_path / "outside"
    folder.mkdir()
    (folder / "a").symlink_to(outside)
    with pytest.raises(FileExistsError):
        write_files(folder, [("a", "x")])
    assert not outside.exists()


def test_a_result_replaces_the_last_one_whole(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    publish(site, lambda fresh: fill(fresh, {OURS: b"", "old.html": b"old"}), ours=OURS)
    publish(site, lambda fresh: fill(fresh, GOOD), ours=OURS)
    assert files(tmp_path) == {f"deep/site/{name}": data for name, data in GOOD.items()}


@given(before=st.booleans(), written=st.integers(0, 3), fault=st.sampled_from([0, 1, 2]))
def test_a_failure_at_any_point_keeps_the_last_good_one(
    before: bool, written: int, fault: int
) -> None:
    faults: tuple[BaseException, ...] = (OSError("disk full"), KeyboardInterrupt(), ValueError())

    def write(fresh: Path) -> None:
        for number in range(written):
            fill(fresh, {f"page-{number}/index.html": b"half"})
        raise faults[fault]

    with TemporaryDirectory() as folder:
        site = Path(folder, "site")
        if before:
            publish(site, lambda fresh: fill(fresh, GOOD), ours=OURS)
        with pytest.raises(type(faults[fault])):
            publish(site, write, ours=OURS)
        kept = {f"site/{name}": data for name, data in GOOD.items()} if before else {}
        assert files(Path(folder)) == kept


NEXT = {OURS: b"<y/>", "a/index.html": b"next"}


@pytest.mark.parametrize("stopped_at", range(7))
def test_a_run_after_one_that_was_killed_puts_everything_right(
    stopped_at: int, tmp_path: Path
) -> None:
    """The states on disk between any two steps of a run that goes from GOOD to NEXT."""
    site, fresh, old, gone = (tmp_path / f"site{end}" for end in ("", ".new", ".old", ".gone"))
    step = count()
    for state in (
        lambda: fill(site, GOOD),  # 0: nothing begun
        lambda: fill(fresh, {"a/index.html": b"half"}),  # 1: half-written
        lambda: fill(fresh, {OURS: b"", "b/index.html": b"half"}),  # 2: wholly written
        lambda: site.rename(old),  # 3: between the two renames
        lambda: fresh.rename(site),  # 4: the old one still there
        lambda: old.rename(gone),  # 5: about to be removed
        lambda: (gone / OURS).unlink(),  # 6: half-removed
    ):
        state()
        if next(step) == stopped_at:
            break

    def fails(fresh: Path) -> None:
        raise OSError("disk full")

    whole = files(site) if site.exists() else files(old)
    with pytest.raises(OSError, match="disk full"):
        publish(site, fails, ours=OURS)
    assert files(site) == whole
    publish(site, lambda fresh: fill(fresh, NEXT), ours=OURS)
    assert files(tmp_path) == {f"site/{name}": data for name, data in NEXT.items()}


def test_a_half_removed_site_is_never_put_back(tmp_path: Path) -> None:
    (tmp_path / "site.gone").mkdir()
    (tmp_path / "site.gone" / "index.html").write_text("half")

    def fails(fresh: Path) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        publish(tmp_path / "site", fails, ours=OURS)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "content",
    [{"letters.txt": b"to grandma"}, {OURS: b"", ".git/HEAD": b"ref"}, {"index.html": b"hers"}],
    ids=["letters", "a repository", "another site"],
)
def test_a_folder_with_other_things_is_not_replaced(
    content: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    fill(folder, content)
    with pytest.raises(NotOursError):
        publish(folder, lambda fresh: fill(fresh, GOOD), ours=OURS)
    assert files(tmp_path) == {f"folder/{name}": data for name, data in content.items()}


def test_a_file_is_not_replaced_by_a_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(NotOursError):
        publish(tmp_path / "site", lambda fresh: fill(fresh, GOOD), ours=OURS)
    assert (tmp_path / "site").read_text() == "mine"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", lambda fresh: fill(fresh, GOOD), ours=OURS)
    assert files(tmp_path / "site") == GOOD


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "disk" / "site", tmp_path / "www"
    publish(real, lambda fresh: fill(fresh, GOOD), ours=OURS)
    link.symlink_to(real)
    publish(link, lambda fresh: fill(fresh, NEXT), ours=OURS)
    assert link.is_symlink()
    assert files(real) == NEXT


def test_a_relative_folder_is_meant_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    publish(Path("site"), lambda fresh: fill(fresh, GOOD), ours=OURS)
    assert files(tmp_path / "site") == GOOD


def test_two_writers_take_turns(tmp_path: Path) -> None:
    """Each writes what it finds and one more; together, nothing is lost."""
    site, met = tmp_path / "site", threading.Barrier(4)
    busy: list[int] = []

    def write(fresh: Path) -> None:
        busy.append(1)
        assert len(busy) == 1
        number = len(list(site.glob("*.html"))) if site.exists() else 0
        fill(fresh, {OURS: b"", **{f"{n}.html": b"" for n in range(number + 1)}})
        busy.pop()

    def writer() -> None:
        met.wait()
        publish(site, write, ours=OURS)

    threads = [threading.Thread(target=writer) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(site.glob("*.html"))) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("change", [str.upper, str])
def test_a_text_is_rewritten_in_place(change: Callable[[str], str], tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text("å: 1\n", encoding="utf-8")
    replace_text(file, change)
    assert file.read_text(encoding="utf-8") == change("å: 1\n")
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


@pytest.mark.parametrize("write", [write_file, add_file])
def test_nobody_sees_a_file_before_it_is_whole(
    write: Callable[[Path, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[str] = set()

    def looked(self: Path, data: bytes) -> int:
        with self.open("xb") as stream:
            seen.update(path.name for path in tmp_path.iterdir())
            return stream.write(data)

    monkeypatch.setattr(Path, "write_bytes", looked)
    write(tmp_path / "one.yaml", "å: 1\n")
    assert seen
    assert all(name.startswith(".") for name in seen)
    assert files(tmp_path) == {"one.yaml": "å: 1\n".encode()}
