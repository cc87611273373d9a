"""People outside: who speaks with the brand."""
