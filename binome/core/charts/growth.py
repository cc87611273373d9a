"""How a number grew with the age of its post, beside the median of others and the end of the observation window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from binome.core.charts import ink

Aged = tuple[timedelta, Decimal]
_HOUR = timedelta(hours=1)
_TICKS_H = (0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 72, 24 * 5, 24 * 7, 24 * 14, 24 * 21, 24 * 30)
WIDE, NARROW, HEIGHT = 900, 330, 220
"""Widths a page and a phone give; words keep their size, so each has its own drawing."""


def growth(
    readings: Sequence[Aged],
    others: Sequence[Aged],
    window: timedelta,
    *,
    hours: str,
    days: str,
    minutes: str,
    width: int = WIDE,
) -> dict[str, Any]:
    """The specification. `hours`, `days` and `minutes` are the units' short names in the reader's language."""
    last = max(age for age, _ in readings)
    span = max(last, _HOUR) * 1.04
    shown = [tick for tick in _TICKS_H if tick * _HOUR <= span]
    layers = [_area(), _line(), _point()]
    if len(others) > 1:
        layers.insert(0, _others())
    if window <= span:
        layers.append(_window_end(window))
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": width,
        "height": HEIGHT,
        "background": None,
        "padding": 4,
        "datasets": {"read": _rows(readings), "others": [row for row in _rows(others) if row["age"] * _HOUR <= span]},
        "layer": layers,
        "encoding": {
            "x": _age_axis(_sparse(shown, span / _HOUR, width), span, hours, days, minutes),
            "y": _value_axis(),
        },
        "config": {"view": {"stroke": None}, "font": "inherit"},
    }


def _rows(readings: Sequence[Aged]) -> list[dict[str, float]]:
    return [{"age": age / _HOUR, "value": float(value)} for age, value in readings]


def _sparse(ticks: Sequence[float], span: float, width: int) -> list[float]:
    """The ticks from the right that leave room for their words."""
    kept: list[float] = []
    room = span * 55 / width
    for tick in reversed(ticks):
        if not kept or kept[-1] - tick > room:
            kept.append(tick)
    return [0, *reversed([tick for tick in kept if tick > room])]


def _age_axis(ticks: Sequence[float], span: timedelta, hours: str, days: str, minutes: str) -> dict[str, Any]:
    told = (
        f"datum.value == 0 ? '0' : datum.value < 1 ? round(datum.value * 60) + '\u202f{minutes}' : "
        f"datum.value < 72 ? datum.value + '\u202f{hours}' : datum.value / 24 + '\u202f{days}'"
    )
    axis = {"values": list(ticks), "labelExpr": told, "grid": False, "tickColor": ink.AXIS, "domainColor": ink.AXIS}
    return {
        "field": "age",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [0, span / _HOUR], "nice": False},
        "axis": {**axis, "labelColor": ink.WORDS, "labelFontSize": 12.5, "labelPadding": 6},
    }


def _value_axis() -> dict[str, Any]:
    axis = {"grid": True, "gridColor": ink.AXIS, "domain": False, "ticks": False, "tickCount": 4, "tickMinStep": 1}
    return {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"zero": True},
        "axis": {**axis, "labelColor": ink.WORDS, "labelFontSize": 12.5, "labelPadding": 8, "format": ",.0f"},
    }


def _area() -> dict[str, Any]:
    return {"data": {"name": "read"}, "mark": {"type": "area", "color": ink.UNDER, "interpolate": "monotone"}}


def _line() -> dict[str, Any]:
    mark = {"type": "line", "color": ink.HELD, "strokeWidth": 2, "interpolate": "monotone"}
    return {"data": {"name": "read"}, "mark": mark}


def _point() -> dict[str, Any]:
    return {"data": {"name": "read"}, "mark": {"type": "circle", "color": ink.HELD, "size": 26, "opacity": 1}}


def _others() -> dict[str, Any]:
    mark = {"type": "line", "color": ink.OTHERS, "strokeWidth": 1.5, "strokeDash": [5, 4], "interpolate": "monotone"}
    return {"data": {"name": "others"}, "mark": mark}


def _window_end(window: timedelta) -> dict[str, Any]:
    mark = {"type": "rule", "color": ink.MARK, "strokeWidth": 1.5, "strokeDash": [4, 4]}
    return {"data": {"values": [{"end": window / _HOUR}]}, "mark": mark, "encoding": {"x": {"field": "end"}, "y": None}}
