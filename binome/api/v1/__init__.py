"""Version 1: one file a resource. What is published here only ever gains fields."""
