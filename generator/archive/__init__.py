"""Everything that was read, joined: insights, weeks, owners, and the questions asked of them."""

from generator.archive.archive import Archive, Post, Relation
from generator.archive.chain import Station
from generator.archive.insight import Insight, Verdict
from generator.archive.register import Echo, Paper, Register

__all__ = [
    "Archive",
    "Echo",
    "Insight",
    "Paper",
    "Post",
    "Register",
    "Relation",
    "Station",
    "Verdict",
]
