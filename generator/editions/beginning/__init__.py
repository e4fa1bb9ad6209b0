"""What a company begins with: its settings and its departments."""
