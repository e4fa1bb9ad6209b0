"""The git host's own forms: they ask what the site's form asks, and come back as files."""
