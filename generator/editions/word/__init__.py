"""Word templates for the section about the customer: one for all, and one per touchpoint."""
