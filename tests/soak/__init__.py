"""A week in the life of many screens, in simulated time: `make soak`."""
