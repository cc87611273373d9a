"""What kind of post a text and its media make."""

from __future__ import annotations


def format_of(media_count: int) -> str:
    """text, image, or carousel for several images."""
    if media_count == 0:
        return "text"
    return "image" if media_count == 1 else "carousel"
