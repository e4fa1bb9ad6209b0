"""What every message means: the error reference."""
