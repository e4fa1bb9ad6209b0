"""The MkDocs door: hands finished pages to MkDocs, and nothing else.

`mkdocs build` and `mkdocs serve` come in through `KundinsiktPlugin`; the command line
drives MkDocs through `Engine`.
"""

import os

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # read when Material is imported

from generator.plugin.engine import Engine
from generator.plugin.hook import KundinsiktPlugin

__all__ = ["Engine", "KundinsiktPlugin"]
