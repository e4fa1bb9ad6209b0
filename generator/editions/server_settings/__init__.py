"""Ready settings for web servers: what is kept and for how long, and what nobody may do."""
