"""Editions, one folder each: what stands beside the pages.

An edition is a package with `plan.py`, whose `plan(desk)` yields files.  The press finds
it, as it finds page kinds.
"""
