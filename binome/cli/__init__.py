"""The product by command line: the same actions as the screens."""
