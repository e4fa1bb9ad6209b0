"""What a review of decision papers says, in people's words and for programs."""
