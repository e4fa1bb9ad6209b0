"""The decision register: its index, and a page for each decision paper."""
