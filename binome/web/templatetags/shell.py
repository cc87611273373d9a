"""What the shell shows around every screen: `{% load shell %}`, used by _shell.html and _page.html only."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from binome.core.permissions import CM, SMM, decide
from binome.notices.queries import unread_count
from binome.web import loop
from binome.workspaces.queries import brands_of

register = template.Library()

THEME_COOKIE = "binome_theme"


@register.simple_tag(takes_context=True)
def theme(context: template.Context) -> str:
    """light, dark, or "" for whatever the system says."""
    request: Any = context["request"]
    person = getattr(request, "user", None)
    chosen = getattr(person, "theme", "") or request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in ("light", "dark") else ""


@register.simple_tag(takes_context=True)
def hat(context: template.Context) -> str:
    """The hat worn now: it gives the page its accent."""
    brand: Any = getattr(context["request"], "brand", None)
    return brand.hat if brand else SMM


@register.simple_tag(takes_context=True)
def stations(context: template.Context) -> tuple[loop.Station, ...]:
    """The loop of the brand, counted once a request."""
    request: Any = context["request"]
    if not hasattr(request, "stations"):
        request.stations = loop.stations(request.brand.slug, request.actor, request.now, request.step)
    counted: tuple[loop.Station, ...] = request.stations
    return counted


@register.simple_tag(takes_context=True)
def rooms(context: template.Context) -> tuple[loop.Door, ...]:
    """The screens of the step, for the side navigation."""
    request: Any = context["request"]
    return loop.doors(request.brand.slug, request.actor, request.now, request.step, request.path)


@register.simple_tag(takes_context=True)
def my_brands(context: template.Context) -> tuple[Any, ...]:
    """The brands of whoever is signed in; the door has read them already."""
    request: Any = context["request"]
    return request.brands if hasattr(request, "brands") else brands_of(request.user.pk)


@register.simple_tag(takes_context=True)
def unread(context: template.Context) -> int:
    """How many notices are new."""
    request: Any = context["request"]
    return unread_count(request.actor, request.now)


@register.simple_tag(takes_context=True)
def hats(context: template.Context) -> tuple[str, ...]:
    """The hats this person may wear here: both for whoever holds both roles, and for administrators."""
    roles = context["request"].actor.roles
    return tuple(hat for hat in (CM, SMM) if roles & {hat, "admin"})


@register.simple_tag(takes_context=True)
def may(context: template.Context, permission: str) -> bool:
    """Whether whoever is signed in may: a button for what is not allowed is not shown."""
    return decide(context["request"].actor, permission)


@register.simple_tag
def brand_mark(brand: Any) -> SafeString:
    """The brand's colour and initial: unmistakable wherever one sends in its name."""
    return format_html(
        '<svg class="swatch" viewBox="0 0 26 26" aria-hidden="true">'
        '<rect width="26" height="26" rx="7" fill="{}"></rect>'
        '<text x="13" y="18" text-anchor="middle" font-size="14" font-weight="600" fill="{}">{}</text></svg>',
        brand.colour, ink_on(brand.colour), brand.name[:1].upper(),
    )  # fmt: skip


def ink_on(colour: str) -> str:
    """Black or white, whichever reads better on `colour` (#rrggbb), by WCAG's relative luminance."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#1c1b20" if luminance > 0.179 else "#ffffff"
