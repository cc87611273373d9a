"""How each network counts a text: pure functions from text to a number."""
