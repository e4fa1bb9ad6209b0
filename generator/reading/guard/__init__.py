"""The personal-data guard: what in a text points at one human being.

`find` is the door.  `normal` undoes what hides a number, `patterns` and `names` say as
data what is looked for, `numbers`, `phones` and `texts` judge it, and `data` hands all of
it to the browser, whose `guard.js` judges alike.  `in_files`, `allowing` and `veil` are
the guard's work on content files.
"""

from generator.reading.guard.data import as_data
from generator.reading.guard.finding import Finding
from generator.reading.guard.rules import find, masked, own_mailboxes

__all__ = ["Finding", "as_data", "find", "masked", "own_mailboxes"]
