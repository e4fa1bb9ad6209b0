"""What each file says: one module per kind of file, frozen pydantic models.

Limits and valid values stand here and nowhere else.  What one field can't know (another
field, another file) stands in `conditions` beside the model, or in
`generator.reading.references`.
"""
