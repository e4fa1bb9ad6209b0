"""A decision paper's section about the customer, held against what it must say.

Judges that something is there and that what it refers to exists; never how well it is written.
"""
