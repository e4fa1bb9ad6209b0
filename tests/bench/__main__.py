"""`python -m tests.bench`: measures, and prints what was measured."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench import content, floor, report
from tests.bench.measure import Cost, FailedError, middle, run
from tests.bench.report import Measured, Site

ROOT = Path(__file__).parent.parent.parent
OFTEN = 1_000
"""Up to this many insights the median of three runs counts; above, a build is run once."""


class Bench:
    """One run, in a folder of its own."""

    def __init__(self, folder: Path, hugo: Path | None) -> None:
        self.folder = folder
        self.hugo = hugo
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self.environment = {**kept, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder)}

    def python(self, *arguments: str | Path) -> Cost:
        return run([sys.executable, *arguments], self.folder, self.environment)

    def prepare(self, insights: int) -> None:
        """The project as it is, with `insights` made-up ones for its content."""
        for leftover in self.folder.iterdir():
            shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
        shutil.copy(ROOT / "mkdocs.yml", self.folder)
        shutil.copytree(ROOT / "docs", self.folder / "docs")
        content.write(self.folder / "insights", insights)
        if self.hugo:
            self.python("-m", "tests.bench.hugo", "insights", "hugo")

    def measure(self, insights: int) -> Measured:
        self.prepare(insights)
        checks, parses = [], []
        for turn in range(3):
            tell(f"{insights:,} insights: check, {turn + 1} of 3")
            checks.append(self.python("-m", "generator", "check"))
            parses.append(self.python("-m", "tests.bench.floor", "insights"))
        builds, floors, hugos = [], [], []
        turns = 3 if insights <= OFTEN else 1
        for turn in range(turns):
            tell(f"{insights:,} insights: build, {turn + 1} of {turns}")
            builds.append(self.build())
            tell(f"{insights:,} insights: floor, {turn + 1} of {turns}")
            floors.append(self.floor())
            if self.hugo:
                tell(f"{insights:,} insights: Hugo, {turn + 1} of {turns}")
                hugos.append(self.run_hugo(self.hugo))
        return Measured(
            insights=insights,
            build=_middle(builds),
            floor=_middle(floors),
            hugo=_middle(hugos) if hugos else None,
            check=middle(checks),
            parse=middle(parses),
        )

    def build(self) -> Site:
        self.remove("site")
        cost = self.python("-m", "generator", "build")
        return self.site(cost, "site")

    def floor(self) -> Site:
        """Files of the same names and sizes as the site that was built last."""
        self.remove("floor")
        listed = self.folder / "sizes.json"
        listed.write_text(json.dumps(floor.sizes(self.folder / "site")), encoding="utf-8")
        cost = self.python("-m", "tests.bench.floor", "insights", listed, "floor")
        return self.site(cost, "floor")

    def run_hugo(self, hugo: Path) -> Site:
        self.remove("public", "cache")
        command: list[str | Path] = [
            hugo, "--quiet", "--source", "hugo",
            "--destination", self.folder / "public", "--cacheDir", self.folder / "cache",
        ]  # fmt: skip
        return self.site(run(command, self.folder, self.environment), "public")

    def remove(self, *names: str) -> None:
        for name in names:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def site(self, cost: Cost, name: str) -> Site:
        sizes = [path.stat().st_size for path in (self.folder / name).rglob("*.html")]
        return Site(cost, len(sizes), sum(sizes))


def _middle(sites: Sequence[Site]) -> Site:
    return Site(middle([site.cost for site in sites]), sites[0].pages, sites[0].size)


def tell(text: str) -> None:
    """Where it stands, on one line of a terminal; nothing where nobody watches."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def measure_all(sizes: Sequence[int], hugo: Path | None) -> list[Measured]:
    with tempfile.TemporaryDirectory(prefix="kundinsikt-bench-") as folder:
        bench = Bench(Path(folder), hugo)
        tell("warming up")
        bench.prepare(10)  # what is compiled or fetched from the disk once is not measured
        bench.build()
        measured = [bench.measure(size) for size in sizes]
    tell("")
    return measured


def _sizes(text: str) -> list[int]:
    try:
        sizes = sorted({int(part.replace("_", "")) for part in text.split(",")})
    except ValueError:
        raise argparse.ArgumentTypeError("write numbers like this: 100,1000,10000") from None
    if sizes[0] < 1:
        raise argparse.ArgumentTypeError("a site has at least one insight")
    return sizes


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=[100, 1_000, 10_000], help="numbers of insights, with commas between (100,1000,10000)")  # fmt: skip
    parser.add_argument("--hugo", type=Path, default=Path("hugo"), help="the program Hugo")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures as JSON too")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the report between the marks in FILE too")  # fmt: skip
    return parser.parse_args()


def _hugo(asked: Path) -> tuple[Path | None, str]:
    """Hugo, and its name and version; nothing when it isn't there."""
    found = shutil.which(asked)
    if found is None:
        return None, ""
    said = subprocess.run([found, "version"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"\bv?(\d+\.\d+\.\d+)", said)
    return Path(found).absolute(), f"Hugo {version[1]}" if version else "Hugo"


def main() -> int:
    arguments = _arguments()
    hugo, version = _hugo(arguments.hugo)
    if hugo is None:
        print(f"Hugo is left out: there is no {arguments.hugo}.", file=sys.stderr)
    try:
        measured = measure_all(arguments.sizes, hugo)
    except FailedError as failed:
        print(failed, file=sys.stderr)
        return 2
    told = report.markdown(measured, os.cpu_count() or 1, version)
    print(told, end="")
    if arguments.json:
        figures = [asdict(one) for one in measured]
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    if arguments.write:
        before = arguments.write.read_text(encoding="utf-8")
        arguments.write.write_text(report.put_between(before, told), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
