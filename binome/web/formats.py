"""Numbers, sizes, durations and dates in the reader's language, by CLDR (Babel): no-break spaces included."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal
from zoneinfo import ZoneInfo

from babel import dates, numbers, units

from binome.words import say

NNBSP = "\u202f"
RELATIVE_UP_TO = timedelta(days=6)
MISSING = "–"
Number = int | float | Decimal


def locale_of(language: str) -> str:
    """The locale that writes for a language; English dates are day first with 24 hours, so that nobody misreads one."""
    return "fr_FR" if language.startswith("fr") else "en_GB"


# From a hundred on, a decimal of a count says nothing to a reader.
NO_DECIMALS_FROM = 100


def number(value: Number | None, language: str, unit: str = "", digits: int | None = None) -> str:
    """A value with its unit: "" a plain number, "%" a share of 1 (0.62 -> 62 %), "EUR"-like a sum, "s" a duration in
    seconds, "k" shortened (184 k), anything else is written after a no-break space. None gives a dash."""
    if value is None:
        return MISSING
    locale = locale_of(language)
    if unit == "%":
        return numbers.format_percent(value, format=_percent_pattern(locale, digits), locale=locale)
    if unit == "s":
        return duration(value, language)
    if unit == "k":
        return short(value, language)
    if len(unit) == 3 and unit.isupper():
        return money(value, unit, language)
    if digits is None and abs(float(value)) >= NO_DECIMALS_FROM:
        digits = 0
    written = numbers.format_decimal(value, format=_decimal_pattern(locale, digits), locale=locale)
    return f"{written}{NNBSP}{unit}" if unit else written


def short(value: Number, language: str) -> str:
    """A number by its size: 950, 12.4K, 3.2M; in French 12,4 k and 3,2 M."""
    magnitude = abs(float(value))
    if magnitude < 10_000:
        return numbers.format_decimal(value, format="#,##0.##", locale=locale_of(language))
    digits = 0 if 100_000 <= magnitude < 1_000_000 else 1
    return numbers.format_compact_decimal(value, locale=locale_of(language), fraction_digits=digits)


def money(value: Number, currency: str, language: str) -> str:
    """A sum; whole sums without cents."""
    locale = locale_of(language)
    pattern = None if value % 1 else _without_cents(locale)
    return numbers.format_currency(value, currency, format=pattern, locale=locale, currency_digits=pattern is None)


def duration(seconds: Number, language: str) -> str:
    """A length of time in its largest useful unit: 38 min, 2.5 h, 3 days."""
    for unit, size in (("duration-day", 86_400), ("duration-hour", 3_600), ("duration-minute", 60)):
        if abs(float(seconds)) >= size * (2 if unit == "duration-day" else 1):
            return units.format_unit(round(float(seconds) / size, 1), unit, "short", locale=locale_of(language))
    return units.format_unit(round(float(seconds)), "duration-second", "short", locale=locale_of(language))


def size(octets: int, language: str) -> str:
    """The weight of a file, in MB or kB."""
    if octets >= 1_000_000:
        return units.format_unit(round(octets / 1_000_000, 1), "megabyte", "short", locale=locale_of(language))
    return units.format_unit(max(1, round(octets / 1_000)), "kilobyte", "short", locale=locale_of(language))


def day(value: date, language: str, style: str = "medium") -> str:
    """A date: short (12/07/2026), medium (12 Jul 2026), long (12 July 2026), full (with the day's name)."""
    return dates.format_date(value, format=style, locale=locale_of(language))


def short_day(value: date, language: str) -> str:
    """A day without its year: 1 Nov, 1 nov."""
    return dates.format_skeleton("MMMd", value, locale=locale_of(language))


def local_day(at: datetime, language: str, zone: str) -> str:
    """The date of an instant on the brand's clock."""
    return day(at.astimezone(ZoneInfo(zone)).date(), language)


def clock(at: datetime, language: str, zone: str) -> str:
    """The time of day on the brand's clock."""
    return dates.format_time(at, format="short", tzinfo=ZoneInfo(zone), locale=locale_of(language))


def moment(at: datetime, language: str, zone: str, style: str = "medium") -> str:
    """A date and time on the brand's clock, seconds left out: 12 Jul 2026, 18:00."""
    local = at.astimezone(ZoneInfo(zone))
    between = " à " if language.startswith("fr") else ", "
    return f"{day(local.date(), language, style)}{between}{clock(at, language, zone)}"


def relative(at: datetime, now: datetime, language: str, zone: str) -> str:
    """ "4 min ago", "in 2 h", and a date when that says more (over six days away)."""
    away = at - now
    if abs(away) > RELATIVE_UP_TO:
        return day(at.astimezone(ZoneInfo(zone)).date(), language)
    if abs(away) < timedelta(seconds=45):
        return say("moment.now", language)
    style: Literal["short", "long"] = "short" if abs(away) < timedelta(hours=36) else "long"
    return dates.format_timedelta(away, add_direction=True, format=style, locale=locale_of(language))


def _percent_pattern(locale: str, digits: int | None) -> str:
    space = NNBSP if locale.startswith("fr") else ""
    return f"#,##0{'.' + '0' * digits if digits else ''}{space}%"


def _decimal_pattern(locale: str, digits: int | None) -> str:
    return "#,##0.##" if digits is None else f"#,##0{'.' + '0' * digits if digits else ''}"


def _without_cents(locale: str) -> str:
    return "#,##0\u00a0¤" if locale.startswith("fr") else "¤#,##0"
