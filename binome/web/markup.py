"""Pieces of HTML put together without losing track of what is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html_join
from django.utils.safestring import SafeString


def joined(parts: Iterable[str]) -> SafeString:
    """The parts one after the other; safe ones stay as they are, others are escaped."""
    return format_html_join("", "{}", ((part,) for part in parts))
