"""Draws a chart's specification as SVG in the page's own colours: light and dark, either hat."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any, Literal

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from binome.core.charts import ink

TOKENS = {
    ink.HELD: "var(--hat-bright)",
    ink.UNDER: "var(--hat-soft)",
    ink.OTHERS: "var(--ink-3)",
    ink.MARK: "var(--ink)",
    ink.AXIS: "var(--line)",
    ink.WORDS: "var(--ink-2)",
}
_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>')


def draw(specification: dict[str, Any], label: str, language: str) -> SafeString:
    """The chart as an SVG that takes the width it is given; `label` says what it shows to those who do not see it."""
    return _draw(json.dumps(specification), label, language)


@lru_cache(maxsize=256)
def _draw(specification: str, label: str, language: str) -> SafeString:
    """Kept, because the same numbers are looked at again and again, and a drawing takes 20 ms."""
    import vl_convert  # only the process that draws pays for its weight

    locale: Literal["fr-FR", "en-GB"] = "fr-FR" if language.startswith("fr") else "en-GB"
    drawn = vl_convert.vegalite_to_svg(specification, format_locale=locale)
    for role, token in TOKENS.items():
        drawn = drawn.replace(role, token)
    opening = _SIZE.search(drawn)
    if opening is None:
        raise ValueError("the drawing has no size")
    width, height = opening.groups()
    head = f'<svg role="img" aria-label="{escape(label)}" viewBox="0 0 {width} {height}">'
    # Made by our own drawing library from numbers of ours; the only words in it are escaped above.
    return mark_safe(head + drawn[opening.end() :])
