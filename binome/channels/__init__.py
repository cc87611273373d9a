"""A connected account, its token, its health."""
