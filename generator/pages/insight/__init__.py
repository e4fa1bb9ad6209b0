"""A page per insight: the whole chain, its history, and what belongs to it."""
