"""Kundinsikt: from insight files to a published intranet site."""
