"""The models as JSON Schema (draft-07): for editors, for the form, for other programs.

`bare` says what may be written, `worded` says it with titles and help in both languages.
They are made from the models, so that a limit still stands in one place.
"""

from generator.rendering.schemas.bare import KINDS, bare
from generator.rendering.schemas.worded import Names, worded

__all__ = ["KINDS", "Names", "bare", "worded"]
