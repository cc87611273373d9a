"""What people say to the brand, and what it answers."""
