"""The home page: this week's insight, what has happened since, and who owns what."""
