"""From a contributor's answers to a file, whichever door they came in by.

`questions` is what is asked; `answers` understands what was typed and tries it, `typed_day`
and `given` help; `new_file` makes the file; `asked` leads a problem back to its question and
`wording` says it there; `handing_in` tells what comes next.
"""
