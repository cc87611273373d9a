"""`binome check`: what is configured, what is missing, in words."""
