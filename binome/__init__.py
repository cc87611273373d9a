"""Binôme: the loop of the Social Media Manager and the Community Manager, self-hosted."""

__version__ = "0.1.0"
