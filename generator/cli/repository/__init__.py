"""What git is asked and told, through the program `git` itself."""
