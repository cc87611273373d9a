"""Networks as template tags: `{% load networks %}`."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from binome import words
from binome.web.looks import look_of

register = template.Library()


@register.simple_tag
def network_mark(code: str, extra: str = "") -> SafeString:
    """A network's mark in its own colour, named for those who do not see it."""
    look = look_of(code)
    return format_html(
        '<svg class="network {}" viewBox="0 0 24 24" role="img" aria-label="{}">'
        '<path d="{}" fill="{}" fill-rule="evenodd"></path></svg>',
        extra, network_name(code), look.mark, look.colour,
    )  # fmt: skip


@register.simple_tag
def network_name(code: str) -> str:
    """What a network is called."""
    key = f"network.{code}"
    return (
        words.say(key, get_language() or "en")
        if words.known(key)
        else code.replace("-", " ").replace("_", " ").capitalize()
    )
