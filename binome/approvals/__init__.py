"""Signatures: what the SMM has seen, and that it is still what would be published."""
