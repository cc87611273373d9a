"""What the sandbox accepts: generous and modern, so that a demo can show everything."""

from __future__ import annotations

from datetime import timedelta

from binome.core.limits import Limits

LIMITS = Limits(
    text_max=500,
    media_max=4,
    image_max_bytes=8_000_000,
    image_max_pixels=50_000_000,
    alt_max=1500,
    formats=("text", "image", "carousel"),
    observation_default=timedelta(hours=48),
)
