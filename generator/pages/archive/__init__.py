"""Every insight in one table that filters without a server."""
