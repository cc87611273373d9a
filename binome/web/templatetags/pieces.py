"""The pieces as template tags: `{% load pieces %}`. The page /design shows each of them with how to write it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from binome import words
from binome.words import states

register = template.Library()


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    """A drawing of the icon set, hidden from screen readers: the words beside it say what it means."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        extra, static("icons.svg"), name,
    )  # fmt: skip


@register.simple_tag
def say(code: str, **params: Any) -> str:
    """The words of a code, in the reader's language."""
    return words.say(code, get_language() or "en", **params)


@register.simple_tag
def state_tag(state: str) -> SafeString:
    """The state of a lifecycle in words, in the tone it has."""
    return format_html('<span class="tag {}">{}</span>', states.tone(state), say(f"state.{state}"))


@register.simple_tag
def face(name: str, hat: str = "", extra: str = "") -> SafeString:
    """Somebody, by the initials of their name; the name itself must stand beside it."""
    return format_html('<span class="face {} {}" aria-hidden="true">{}</span>', hat, extra, initials(name))


def initials(name: str) -> str:
    """Two letters for a name, of its first and last word."""
    parts = [part for part in name.replace("@", " ").replace(".", " ").replace("_", " ").split() if part[0].isalnum()]
    letters = [parts[0][0], parts[-1][0]] if len(parts) > 1 else [part[:2] for part in parts]
    return "".join(letters).upper()[:2] or "·"


@register.simple_block_tag
def page_header(content: str, title: str, lede: str = "", above: str = "", reading: bool = False) -> SafeString:
    """The title of a screen and, inside the block, its actions. `reading` is for pages one reads: the serif."""
    told = _wrapped("p", "lede" if reading else "mute", lede)
    return format_html(
        '<header class="page-head{}"><div>{}<h1>{}</h1>{}</div>{}</header>',
        " reading" if reading else "", _wrapped("p", "above", above), title, told, _wrapped("div", "acts", content),
    )  # fmt: skip


@register.simple_block_tag
def nothing_yet(content: str, title: str, text: str, icon_name: str = "sparkles") -> SafeString:
    """A screen with nothing yet: what comes here and, inside the block, the one next action."""
    return format_html(
        '<section class="empty">{}<h2>{}</h2><p>{}</p>{}</section>',
        icon(icon_name),
        title,
        text,
        _wrapped("div", "acts", content),
    )


@register.simple_block_tag
def note(content: str, tone: str = "", icon_name: str = "") -> SafeString:
    """What happened, to what, and what to do; tone ok, warn, stop or none."""
    drawn = icon_name or {"ok": "circle-check", "warn": "triangle-alert", "stop": "circle-alert"}.get(tone, "info")
    return format_html('<div class="note {}">{}<div>{}</div></div>', tone, icon(drawn), _content(content))


@register.simple_block_tag
def figure(content: str, question: str, caption: str = "") -> SafeString:
    """A chart: the question it answers, the drawing (SVG) inside the block, where its numbers come from."""
    return format_html(
        '<figure class="fig"><h3>{}</h3>{}{}</figure>', question, _content(content), _wrapped("figcaption", "", caption)
    )


@register.simple_block_tag
def quoted(content: str, who: str = "", href: str = "") -> SafeString:
    """Somebody's own words, never edited, with who said them where and when."""
    cited = format_html('<a href="{}">{}</a>', href, who) if href else who
    return format_html(
        '<blockquote class="verbatim">{}{}</blockquote>', _content(content.strip()), _wrapped("cite", "", cited)
    )


@register.simple_block_tag
def dialog(content: str, name: str, title: str) -> SafeString:
    """A dialog; any button with data-opens="name" opens it, Escape and the cross close it."""
    cross = format_html(
        '<button class="btn quiet only" type="submit" aria-label="{}">{}</button>', gettext("Close"), icon("x")
    )
    return format_html(
        '<dialog id="{0}" aria-labelledby="{0}-title"><header><h2 id="{0}-title">{1}</h2>'
        '<form method="dialog">{2}</form></header><div class="inside">{3}</div></dialog>',
        name, title, cross, _content(content),
    )  # fmt: skip


@register.simple_tag
def keys(*names: str) -> SafeString:
    """Keys to press, as small caps: hidden on touch screens."""
    return format_html_join(" ", "<kbd>{}</kbd>", ((name,) for name in names))


@register.simple_tag
def chip(label: str, href: str, current: bool = False, count: int | None = None) -> SafeString:
    """A filter that is a link: one click puts it on or takes it off."""
    return _pill("chip", "true", label, href, current, count)


@register.simple_tag
def tab(label: str, href: str, current: bool = False, count: int | None = None) -> SafeString:
    """One of several views of the same thing; put them in `<nav class="tabs" aria-label="…">`."""
    return _pill("", "page", label, href, current, count)


def _pill(css: str, marker: str, label: str, href: str, current: bool, count: int | None) -> SafeString:
    here = format_html(' aria-current="{}"', marker) if current else ""
    told = "" if count is None else format_html(" <span>{}</span>", count)
    return format_html('<a class="{}" href="{}"{}>{}{}</a>', css, href, here, label, told)


@register.filter
def of(mapping: Mapping[Any, Any], key: Any) -> Any:
    """`mapping|of:key`: what a mapping holds under a key that is a variable; None if nothing."""
    return mapping.get(key)


@register.filter
def commas(values: Iterable[Any]) -> str:
    """Several names in a row."""
    return ", ".join(str(value) for value in values)


def _wrapped(element: str, css: str, content: str) -> SafeString:
    if not content or not content.strip():
        return SafeString("")
    return format_html('<{0} class="{1}">{2}</{0}>', element, css, _content(content))


def _content(content: str) -> SafeString:
    # A block's content was rendered, hence escaped, by the template; a string handed as a parameter was not.
    return mark_safe(content) if isinstance(content, SafeString) else conditional_escape(content)
