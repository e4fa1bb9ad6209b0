"""Atom and JSON feeds: the weeks, and one for each department."""
