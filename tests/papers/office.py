"""LibreOffice, where it is installed: opens what the program writes, as a reader's own does.

Run as a script, this says whether it is there with all that the tests need, or fails.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ADVICE = (
    "soffice or pdftotext was not found; on Debian and Ubuntu: "
    "apt install libreoffice-writer-nogui poppler-utils"
)


def is_there() -> bool:
    return shutil.which("soffice") is not None and shutil.which("pdftotext") is not None


def texts(files: Sequence[Path], folder: Path) -> dict[str, str]:
    """What stands on each file's pages, by its stem; all of them converted in one call.

    `folder` is for what is made, the office's own profile too.
    """
    if not is_there():
        if os.environ.get("CI"):
            pytest.fail(ADVICE, pytrace=False)
        pytest.skip(ADVICE)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    done = subprocess.run(
        [*convert, *map(str, files)], capture_output=True, text=True, timeout=120, check=False
    )
    made = {path.stem: folder / f"{path.stem}.pdf" for path in files}
    missing = [stem for stem, path in made.items() if not path.exists()]
    assert not missing, f"not converted: {missing}\n{done.stdout}{done.stderr}"
    return {stem: _text(path) for stem, path in made.items()}


def _text(path: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    )
    return done.stdout.decode()


if __name__ == "__main__" and not is_there():
    sys.exit(ADVICE)
