"""Numbers as networks give them, kept for years with their definition."""
