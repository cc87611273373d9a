"""Posts and their native versions: what the CM makes of a brief."""
