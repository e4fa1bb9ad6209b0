"""From a contributor's answers to a file, whichever door they came in by.

`questions` is what is asked, and `again` of one who heard a thing once more; `answers`
understands what was typed and tries it, `typed_day`, `options` and `given` help; `issue` finds
the answers in an issue's text, and `proposal` is what they would change; `new_file` makes the
file; `meant` finds the one that is there already; `asked` leads a problem back to its question
and `wording` says it there; `handing_in` tells what comes next.
"""
