"""What was decided, among which options, on what evidence, and what happened then."""
