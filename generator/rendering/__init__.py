"""From values to words: languages, dates, safe HTML, templates, and the Page as a value."""
