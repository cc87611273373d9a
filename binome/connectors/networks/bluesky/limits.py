"""What Bluesky accepts. Source: app.bsky lexicons, bluesky-social/atproto, read 2026-08-20."""

from __future__ import annotations

from datetime import timedelta

from binome.core.limits import Limits

LIMITS = Limits(
    text_max=300,
    text_max_bytes=3000,
    media_max=4,
    image_max_bytes=2_000_000,
    formats=("text", "image", "carousel"),
    observation_default=timedelta(hours=48),
)
