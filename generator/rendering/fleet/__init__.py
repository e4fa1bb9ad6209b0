"""What the access log says of the screens, in people's words and for programs."""
