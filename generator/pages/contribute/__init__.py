"""The form: a heard sentence becomes a file, and says where to hand it in."""
