"""What a company begins with: its settings, its departments, one touchpoint each phase."""
