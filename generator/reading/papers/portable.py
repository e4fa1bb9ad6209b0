"""PDF: the text of its pages, line by line.  A PDF says nothing of headings or tables."""

from __future__ import annotations

import io
import logging

from generator.reading.papers.building import Stretches
from generator.reading.papers.outline import Block
from generator.reading.papers.refusing import Deadline, RefusedError

MOST_PAGES = 1_000
MOST_TEXT = 20_000_000
"""Characters.  A page holds about 3,000."""


def read_portable(data: bytes, deadline: Deadline) -> tuple[Block, ...]:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it talks of what it mends
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedError("encrypted")
        pages = len(reader.pages)
        if pages > MOST_PAGES:
            raise RefusedError("too-many-pages", value=pages, limit=MOST_PAGES)
        blocks: list[Block] = []
        size = 0
        for number, page in enumerate(reader.pages, start=1):
            deadline.check()
            text = page.extract_text()
            size += len(text)
            if size > MOST_TEXT:
                raise RefusedError("unpacks-too-large", limit=MOST_TEXT // 1_000_000)
            blocks += _lines(text, number)
    except RefusedError:
        raise
    except DependencyError as error:  # a cipher that needs a library we do without
        raise RefusedError("encrypted") from error
    except (Exception, RecursionError) as error:  # pypdf raises what its damaged input raises
        raise RefusedError("damaged") from error
    if not blocks:
        raise RefusedError("no-text")
    return tuple(blocks)


def _lines(text: str, page: int) -> list[Block]:
    """A line each; a word that was cut at a hyphen within an id is put together again."""
    made = []
    whole = text.replace("-\n", "-")
    for line in whole.split("\n"):
        stretches = Stretches()
        stretches.write(line, bold=False)
        if stretches.text:
            made.append(Block("paragraph", stretches.text, page=page))
    return made
