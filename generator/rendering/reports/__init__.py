"""What a check found, in the forms that people, programs and git hosts read."""
