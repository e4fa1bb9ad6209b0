"""What has been done: small things too, and what did not work."""
