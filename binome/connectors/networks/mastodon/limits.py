"""What Mastodon accepts unless the server says otherwise. Source: docs.joinmastodon.org, read 2026-07-02."""

from __future__ import annotations

from datetime import timedelta

from binome.core.limits import Counting, Limits

LIMITS = Limits(
    text_max=500,
    counting=Counting.SHORT_LINKS,
    url_length=23,
    media_max=4,
    image_max_bytes=16_777_216,
    image_max_pixels=33_177_600,
    alt_max=1500,
    formats=("text", "image", "carousel"),
    observation_default=timedelta(hours=48),
)
