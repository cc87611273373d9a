"""Accounts as template tags: `{% load channels %}`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from binome import words
from binome.connectors.port import SignInField
from binome.web.templatetags.forms import field

register = template.Library()


@register.simple_tag
def problem_in_words(code: str, params: Mapping[str, Any] | None = None) -> str:
    """What troubles something, and what to do; '' when nothing does."""
    return words.say(code, _language(), **(params or {})) if code else ""


@register.simple_tag
def network_told(code: str) -> str:
    """What connecting to a network takes, in one sentence."""
    key = f"network.{code}.told"
    return words.say(key, _language()) if words.known(key) else ""


@register.simple_tag(takes_context=True)
def signin_field(context: template.Context, network: str, one: SignInField) -> SafeString:
    """A field to fill in to connect to a network, with its hint."""
    key = f"signin.{network}.{one.code}"
    hint = words.say(f"{key}.hint", _language()) if words.known(f"{key}.hint") else ""
    more = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}
    return field(
        context, one.code, words.say(key, _language()), "password" if one.secret else "text", hint,
        optional=not one.required, **more,
    )  # fmt: skip


def _language() -> str:
    return get_language() or "en"


@register.simple_tag
def source_name(source: str) -> str:
    """Where a number comes from: a network by its name, a file by its own."""
    code = f"network.{source}"
    return words.say(code, _language()) if words.known(code) else source.removeprefix("file:")
