"""Rules of connected accounts."""
