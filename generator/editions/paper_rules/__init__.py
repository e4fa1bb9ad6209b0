"""What the tool for decision papers needs to know, beside its page."""
