"""Fields as template tags: `{% load forms %}`. Values come from the context entry `values`, mistakes from `errors`.

    {% field "title" label=_("Title") hint=_("One sentence.") %}
    {% area "message" label=_("Message") rows=4 %}
    {% choose "format" options label=_("Format") %}            options: pairs (value, label)
    {% ticks "formats" options label=_("Formats") %}           several of them
    {% tick "urgent" label=_("Urgent") %}

`values` is a mapping or any object with attributes; `errors` is what `problem_pages.errors_by_field` gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, PasswordInput
from django.http import QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from binome.web.markup import joined
from binome.web.templatetags.pieces import icon

register = template.Library()

Options = Iterable[tuple[Any, Any]]


@register.simple_tag(takes_context=True)
def field(
    context: template.Context,
    name: str,
    label: str,
    kind: str = "text",
    hint: str = "",
    optional: bool = False,
    **more: Any,
) -> SafeString:
    """One line to fill in; `kind` is the type of the <input>, `more` its other attributes (maxlength=80)."""
    control = format_html(
        '<input type="{}" value="{}"{}>',
        kind,
        _as_text(value_of(context, name)),
        _attributes(context, name, hint, optional, more),
    )
    return _framed(context, name, label, hint, optional, control)


@register.simple_tag(takes_context=True)
def area(
    context: template.Context, name: str, label: str, rows: int = 3, hint: str = "", optional: bool = False, **more: Any
) -> SafeString:
    """Several lines to fill in."""
    attributes = _attributes(context, name, hint, optional, {"rows": rows, **more})
    control = format_html("<textarea{}>\n{}</textarea>", attributes, _as_text(value_of(context, name)))
    return _framed(context, name, label, hint, optional, control)


@register.simple_tag(takes_context=True)
def choose(
    context: template.Context,
    name: str,
    options: Options,
    label: str,
    hint: str = "",
    optional: bool = False,
    **more: Any,
) -> SafeString:
    """One of a list."""
    chosen = _as_text(value_of(context, name))
    lines = joined(
        format_html('<option value="{}"{}>{}</option>', value, _flag("selected", str(value) == chosen), words)
        for value, words in options
    )
    control = format_html("<select{}>{}</select>", _attributes(context, name, hint, optional, more), lines)
    return _framed(context, name, label, hint, optional, control)


@register.simple_tag(takes_context=True)
def ticks(
    context: template.Context,
    name: str,
    options: Options,
    label: str,
    hint: str = "",
    optional: bool = False,
    one: bool = False,
) -> SafeString:
    """Several of a list, or exactly `one` of it, all in sight."""
    chosen = {str(value) for value in _many(context, name)}
    lines = joined(
        format_html(
            '<label class="check"><input type="{}" name="{}" value="{}"{}><span>{}</span></label>',
            "radio" if one else "checkbox", name, value, _flag("checked", str(value) in chosen), words,
        )
        for value, words in options
    )  # fmt: skip
    return format_html(
        '<fieldset class="field" id="field-{}"><legend>{}{}</legend>{}<div class="checks">{}</div>{}</fieldset>',
        name, label, _optional(optional), _hint(name, hint), lines, _wrong(context, name),
    )  # fmt: skip


@register.simple_tag(takes_context=True)
def tick(context: template.Context, name: str, label: str, hint: str = "") -> SafeString:
    """Yes or no."""
    told = format_html("<small>{}</small>", hint) if hint else ""
    return format_html(
        '<div class="field" id="field-{0}"><label class="check">'
        '<input type="checkbox" name="{0}" value="on"{1}><span>{2}{3}</span></label>{4}</div>',
        name, _flag("checked", _is_on(value_of(context, name))), label, told, _wrong(context, name),
    )  # fmt: skip


@register.simple_tag(takes_context=True)
def form_errors(context: template.Context) -> SafeString:
    """The mistakes that concern no single field, or fields that are not on this form; put it first in the form."""
    errors: Mapping[str, list[str]] = context.get("errors") or {}
    if not errors:
        return SafeString("")
    lines = errors.get("") or [gettext("Something has to be mended below before this can be kept.")]
    inside = joined(format_html("<p>{}</p>", line) for line in lines)
    return format_html('<div class="note stop" role="alert">{}<div>{}</div></div>', icon("circle-alert"), inside)


def value_of(context: template.Context, name: str) -> Any:
    """What stands in a field: of `values`, a mapping or an object; None when nothing does."""
    values = context.get("values")
    if isinstance(values, Mapping):
        return values.get(name)
    return getattr(values, name, None)


def _many(context: template.Context, name: str) -> Iterable[Any]:
    values = context.get("values")
    if isinstance(values, QueryDict):
        return values.getlist(name)
    found = value_of(context, name)
    if found is None:
        return ()
    return (found,) if isinstance(found, str) else found


def _framed(
    context: template.Context, name: str, label: str, hint: str, optional: bool, control: SafeString
) -> SafeString:
    return format_html(
        '<div class="field" id="field-{0}"><label for="id-{0}">{1}{2}</label>{3}{4}{5}</div>',
        name, label, _optional(optional), control, _hint(name, hint), _wrong(context, name),
    )  # fmt: skip


def _attributes(context: template.Context, name: str, hint: str, optional: bool, more: Mapping[str, Any]) -> SafeString:
    wrong = bool(_mistakes(context, name))
    described = " ".join(part for part, there in ((f"hint-{name}", hint), (f"wrong-{name}", wrong)) if there)
    pairs: dict[str, Any] = {
        "name": name,
        "id": f"id-{name}",
        **{key.replace("_", "-"): value for key, value in more.items()},
    }
    if described:
        pairs["aria-describedby"] = described
    if wrong:
        pairs["aria-invalid"] = "true"
    if not optional:
        pairs["required"] = True
    return joined(
        format_html(" {}", key) if value is True else format_html(' {}="{}"', key, value)
        for key, value in pairs.items()
        if value not in (None, False)
    )


def _mistakes(context: template.Context, name: str) -> list[str]:
    found: list[str] = (context.get("errors") or {}).get(name, [])
    return found


def _wrong(context: template.Context, name: str) -> SafeString:
    mistakes = _mistakes(context, name)
    if not mistakes:
        return SafeString("")
    inside = joined(format_html("<span>{}</span>", mistake) for mistake in mistakes)
    return format_html('<p class="wrong" id="wrong-{}">{}{}</p>', name, icon("circle-alert"), inside)


def _hint(name: str, hint: str) -> SafeString:
    return format_html('<p class="hint" id="hint-{}">{}</p>', name, hint) if hint else SafeString("")


def _optional(optional: bool) -> SafeString:
    return format_html(' <span class="optional">{}</span>', gettext("optional")) if optional else SafeString("")


def _flag(name: str, on: bool) -> str:
    return f" {name}" if on else ""


def _as_text(value: Any) -> str:
    return "" if value is None else str(value)


@register.simple_tag
def bound_field(bound: BoundField) -> SafeString:
    """A field of a Django form (only allauth brings some), in our look."""
    bound.field.widget.attrs.pop("placeholder", None)  # it would only repeat the label
    told = _shortly(bound) if bound.help_text else ""
    hint = format_html('<div class="hint" id="{}_helptext">{}</div>', bound.auto_id, told) if told else ""
    mistakes = joined(format_html("<span>{}</span>", mistake) for mistake in bound.errors)
    wrong = format_html(
        '<div class="wrong" id="{}_error">{}<div>{}</div></div>', bound.auto_id, icon("circle-alert"), mistakes
    )
    if isinstance(bound.field.widget, CheckboxInput):
        return format_html('<label class="check">{}<span>{}</span></label>', bound, bound.label)
    return format_html(
        '<div class="field"><label for="{}">{}</label>{}{}{}</div>',
        bound.id_for_label,
        bound.label,
        bound,
        hint,
        wrong if mistakes else "",
    )


def _is_on(value: Any) -> bool:
    return value not in (None, "", False, "off")


def _shortly(bound: BoundField) -> str:
    """Django explains passwords in a list of prohibitions; one sentence says what to do, where one is chosen."""
    if not isinstance(bound.field.widget, PasswordInput):
        return str(bound.help_text)
    chosen_now = bound.field.widget.attrs.get("autocomplete") == "new-password"
    return gettext("At least 10 characters, and not a password that others use too.") if chosen_now else ""
