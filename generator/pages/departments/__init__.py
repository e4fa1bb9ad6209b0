"""An index of departments and a page for each, also for one with nothing."""
