"""Who is asked to look at a change: CODEOWNERS, as the git host reads it."""
