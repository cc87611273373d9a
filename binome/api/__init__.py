"""The product by HTTP: the same actions and the same rights as the screens."""
