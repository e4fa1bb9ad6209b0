"""Everything that was read, joined: insights, weeks, owners, and the questions asked of them."""

from generator.archive.archive import Archive, Post, Relation
from generator.archive.chain import Station
from generator.archive.insight import Insight, Verdict

__all__ = ["Archive", "Insight", "Post", "Relation", "Station", "Verdict"]
