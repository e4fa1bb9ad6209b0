"""Page kinds, one folder each.

A kind is a package with `plan.py`, whose `plan(desk)` yields the kind's pages, and with
`templates/`.  Adding a kind means adding a folder: the press finds it, and a contract
test holds it to this shape.  Kinds don't know each other.
"""
