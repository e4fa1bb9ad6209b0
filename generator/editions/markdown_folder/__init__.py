"""The same site as a folder of Markdown, for engines that know nothing of our plugin."""
