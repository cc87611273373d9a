"""The rules of approval: what can happen to a request, and what a post's signatures are worth now."""
