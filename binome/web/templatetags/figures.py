"""Numbers, times and progress as template tags: `{% load figures %}`. Each number can say what it means."""

from __future__ import annotations

from datetime import date, datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from binome.web import formats
from binome.web.markup import joined
from binome.web.templatetags.pieces import say

register = template.Library()

_ids = count(1)
UTC = "UTC"
UTC_ZONE = ZoneInfo(UTC)


@register.simple_tag(takes_context=True)
def number(
    context: template.Context, value: formats.Number | None, unit: str = "", means: str = "", source: str = "",
    at: datetime | None = None, state: str = "", href: str = "",
) -> SafeString | str:  # fmt: skip
    """A number with its unit (see `formats.number`). With `means` it explains itself on hover and focus: definition,
    `source`, freshness (`at`), BREATHING or RIPE (`state`); with `href` a click leads to what is behind it."""
    written = formats.number(value, _language(), unit)
    lines = [means, _source(source, at, context), say(f"state.{state}") if state else ""]
    told = [line for line in lines if line]
    if not told:
        return format_html('<a href="{}">{}</a>', href, written) if href else written
    return _explained(written, told, href)


def _explained(written: str, lines: list[str], href: str) -> SafeString:
    name = f"about-{next(_ids)}"
    inside = joined(format_html("<span>{}</span>", line) for line in lines)
    opening = format_html('<a href="{}"', href) if href else SafeString('<button type="button"')
    return format_html(
        '<span class="number">{} aria-describedby="{}">{}</{}>'
        '<span class="explains" role="tooltip" id="{}">{}</span></span>',
        opening, name, written, "a" if href else "button", name, inside,
    )  # fmt: skip


def _source(source: str, at: datetime | None, context: template.Context) -> str:
    if at is None:
        return source
    read = gettext("read %(when)s") % {"when": formats.relative(at, _now(context), _language(), _zone(context))}
    return f"{source}, {read}" if source else read


@register.simple_tag(takes_context=True)
def when(context: template.Context, at: datetime | date | None, style: str = "relative") -> SafeString | str:
    """A moment on the brand's clock: relative ("4 min ago"; the whole date on hover), moment, full, clock or day."""
    if at is None:
        return formats.MISSING
    language, zone = _language(), _zone(context)
    if not isinstance(at, datetime):
        return format_html('<time datetime="{}">{}</time>', at.isoformat(), formats.day(at, language))
    whole = formats.moment(at, language, zone, "full")
    return format_html('<time datetime="{}" title="{}">{}</time>', at.isoformat(), whole, _written(context, at, style))


@register.simple_tag
def wall(at: datetime) -> str:
    """What a clock on the wall says (a naive time), with the day's name."""
    return formats.moment(at.replace(tzinfo=UTC_ZONE), _language(), UTC, "full")


def _written(context: template.Context, at: datetime, style: str) -> str:
    language, zone = _language(), _zone(context)
    if style == "relative":
        return formats.relative(at, _now(context), language, zone)
    if style == "clock":
        return formats.clock(at, language, zone)
    if style == "day":
        return formats.local_day(at, language, zone)
    return formats.moment(at, language, zone, "full" if style == "full" else "medium")


@register.simple_tag
def day_of_month(day: date) -> str:
    """A day without its year, for calendars: 1 nov., 1 Nov."""
    return formats.short_day(day, _language())


@register.simple_tag
def progress(share: float | None, expected: float | None = None, label: str = "", tone: str = "") -> SafeString:
    """How far (a share of 1) towards a target, with a tick where one should be by now. SVG: no inline style."""
    done = min(max(share or 0.0, 0.0), 1.0)
    tick = "" if expected is None else format_html(
        '<rect class="tick" x="{}%" y="0" width="2" height="10"></rect>', _percent(min(max(expected, 0.0), 1.0))
    )  # fmt: skip
    return format_html(
        '<svg class="gauge {}" role="meter" aria-valuemin="0" aria-valuemax="100" aria-valuenow="{}" aria-label="{}">'
        '<rect class="track" y="3" width="100%" height="4" rx="2"></rect>'
        '<rect class="fill" y="3" width="{}%" height="4" rx="2"></rect>{}</svg>',
        tone, round(done * 100), label or gettext("Progress towards the target"), _percent(done), tick,
    )  # fmt: skip


@register.simple_tag
def weight(octets: int) -> str:
    """The weight of a file."""
    return formats.size(octets, _language())


def _percent(share: float) -> str:
    return f"{share * 100:.1f}"


def _language() -> str:
    return get_language() or "en"


def _zone(context: template.Context) -> str:
    brand: Any = getattr(context.get("request"), "brand", None)
    return brand.timezone if brand else UTC


def _now(context: template.Context) -> datetime:
    now: datetime = context["request"].now
    return now
