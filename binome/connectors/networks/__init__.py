"""One folder a network; only the registry opens them."""
