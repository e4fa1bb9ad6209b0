"""How long a review takes: `python -m tests.bench.papers` prints a table.

A memo of 300 pages, 3,000 characters a page, its section last; in each format, from the file's
bytes to the verdict, the best of three.  Word's is also told for the whole command.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.reading.papers.opening import read_bytes, read_file
from generator.reading.papers.outline import Block
from generator.review.reviewing import review
from generator.review.section import Headings
from tests.doors.command import PROJECT, kundinsikt
from tests.papers import made
from tests.papers.known import KNOWN, TODAY

PAGES = 300
SENTENCE = "Kunden som köper ett kök märker inte alltid vad vi har bestämt om leveransen. "
CASE = PROJECT / "tests/papers/cases/every-answer-as-a-bold-lead-in.md"


def memo() -> list[Block]:
    """300 pages of five paragraphs, each of eight sentences with a bold word; a heading on
    every third page."""
    blocks = []
    for page in range(PAGES):
        if page % 3 == 0:
            blocks.append(Block("heading", f"Kapitel {page // 3 + 1}", 1))
        blocks += [Block("paragraph", SENTENCE * 8, bold=("märker",) * 8)] * 5
    return [*blocks, *read_file(CASE, CASE.name).blocks]


def as_markdown(blocks: list[Block]) -> bytes:
    marks = {"heading": "#", "paragraph": ""}
    lines = (f"{marks[b.kind] * max(b.level, 1)} {b.text}".strip() for b in blocks)
    return "\n\n".join(lines).encode()


def as_pdf(blocks: list[Block]) -> bytes:
    lines: list[str] = []
    for block in blocks:
        text = block.text if block.kind == "paragraph" else f"{len(lines)} {block.text}"
        lines += [text[start : start + 80] for start in range(0, len(text), 80)]
    return made.pdf(lines, per_page=len(lines) // PAGES + 1)


def seconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    blocks = memo()
    papers = {
        ".docx": made.word(blocks),
        ".odt": made.open_document(blocks),
        ".md": as_markdown(blocks),
        ".pdf": as_pdf(blocks),
    }
    lines = ["| Format | Size | Seconds |", "|---|---|---|"]
    for ending, data in papers.items():

        def work(data: bytes = data, ending: str = ending) -> object:
            return review(read_bytes(data, "memo", ending), KNOWN, Headings(), TODAY)

        lines.append(f"| {ending} | {len(data) / 1024:.0f} KiB | {seconds(work):.2f} |")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "memo.docx"
        file.write_bytes(papers[".docx"])
        for words in (("review",), ("review", "--suggest")):
            taken = seconds(lambda words=words: kundinsikt(*words, file, cwd=PROJECT))  # type: ignore[misc]
            lines.append(f"| .docx, `kundinsikt {' '.join(words)}` | | {taken:.2f} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
