"""A post for every week, and an index by year."""
