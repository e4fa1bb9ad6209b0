"""For the editors: files that had errors and were left out of this build."""
