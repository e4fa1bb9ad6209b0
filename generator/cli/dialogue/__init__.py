"""`kundinsikt new` in the terminal: line by line, checked as it is typed, saved at the end."""
