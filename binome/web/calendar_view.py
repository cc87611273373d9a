"""What the calendar shows: periods, days, and a chip for each publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from babel import dates
from django.utils.translation import get_language

from binome.core.publishing.rhythm import collisions, longest_gap
from binome.core.wall_time import resolve, wall_time_of
from binome.publishing.queries import CalendarSlot
from binome.web.formats import locale_of

MOVABLE = frozenset({"SCHEDULED", "ARMED", "HELD"})
CALLED_OFF = frozenset({"CANCELLED", "REFUSED"})
IN_A_CELL = 4
IN_THE_LIST = 120
A_LIST = timedelta(days=31)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """What is on screen: whole days from `first` to `last`, of the month or week of `on`."""

    view: str
    on: date
    first: date
    last: date
    starts_at: datetime
    ends_at: datetime

    @property
    def title(self) -> str:
        """The month, or the days of the week, in the reader's language."""
        locale = locale_of(get_language() or "en")
        if self.view != "month":
            interval: str = dates.format_interval(self.first, self.last, "yMMMd", locale=locale)
            return interval
        named: str = dates.format_skeleton("yMMMM", self.on, locale=locale)
        return named[:1].upper() + named[1:]

    @property
    def before(self) -> date:
        """A day of the period before."""
        if self.view == "list":
            return self.first - A_LIST
        return self.first - ONE_DAY if self.view == "week" else self.on.replace(day=1) - ONE_DAY

    @property
    def after(self) -> date:
        """A day of the period after."""
        return self.last + ONE_DAY if self.view != "month" else (self.on.replace(day=28) + 4 * ONE_DAY).replace(day=1)

    @property
    def weekdays(self) -> list[tuple[str, str]]:
        """Short and whole names of the days, from Monday."""
        locale = locale_of(get_language() or "en")
        short, whole = dates.get_day_names("abbreviated", locale=locale), dates.get_day_names("wide", locale=locale)
        return [(short[number], whole[number]) for number in range(7)]


@dataclass(frozen=True)
class Chip:
    """A publication on a day."""

    slot: CalendarSlot
    day: date
    clock: str
    unsigned: bool
    collides: bool

    @property
    def movable(self) -> bool:
        """Whether it can still leave at another time."""
        return self.slot.state in MOVABLE


@dataclass(frozen=True)
class Day:
    """A day on screen with what leaves on it."""

    date: date
    is_today: bool
    is_past: bool
    in_month: bool
    chips: tuple[Chip, ...]

    @property
    def shown(self) -> tuple[Chip, ...]:
        """Those that fit in a cell."""
        return self.chips if len(self.chips) <= IN_A_CELL else self.chips[: IN_A_CELL - 1]

    @property
    def more(self) -> int:
        """How many do not."""
        return len(self.chips) - len(self.shown)


def period_of(view: str, on: date, zone: str) -> Period:
    """The month around a day (whole weeks), its week, or the list of the 31 days that begin with it."""
    if view == "week":
        first = on - timedelta(days=on.weekday())
        last = first + 6 * ONE_DAY
    elif view == "list":
        first, last = on, on + A_LIST - ONE_DAY
    else:
        first, last = on.replace(day=1), _end_of_month(on)
        view, first, last = "month", first - first.weekday() * ONE_DAY, last + (6 - last.weekday()) * ONE_DAY
    return Period(view, on, first, last, _midnight(first, zone), _midnight(last + ONE_DAY, zone))


def chips_of(slots: Sequence[CalendarSlot], unsigned: frozenset[UUID], zone: str) -> tuple[Chip, ...]:
    """One chip a publication, by time."""
    leaving = [(slot.publication_id, slot.channel_id, slot.at) for slot in slots if slot.state not in CALLED_OFF]
    stepped_on = collisions(leaving)
    return tuple(
        Chip(
            slot=slot,
            day=wall_time_of(slot.at, zone).date(),
            clock=wall_time_of(slot.at, zone).strftime("%H:%M"),
            unsigned=slot.variant_id in unsigned,
            collides=slot.publication_id in stepped_on and slot.state in MOVABLE,
        )
        for slot in sorted(slots, key=lambda slot: slot.at)
    )


def days_of(period: Period, chips: Sequence[Chip], today: date) -> list[Day]:
    """Every day of the period, empty ones too."""
    by_day: dict[date, list[Chip]] = {}
    for chip in chips:
        by_day.setdefault(chip.day, []).append(chip)
    count = (period.last - period.first).days + 1
    days = (period.first + number * ONE_DAY for number in range(count))
    return [
        Day(
            day,
            day == today,
            day < today,
            day.month == period.on.month or period.view != "month",
            tuple(by_day.get(day, ())),
        )
        for day in days
    ]


def first_page(chips: Sequence[Chip]) -> tuple[Sequence[Chip], date | None]:
    """What a list shows at once, and the day to go on from: a busy brand's month would weigh a megabyte."""
    if len(chips) <= IN_THE_LIST:
        return chips, None
    following = chips[IN_THE_LIST].day
    shown = [chip for chip in chips[:IN_THE_LIST] if chip.day < following]
    return (shown, following) if shown else (chips[:IN_THE_LIST], following + ONE_DAY)


def gap_in(period: Period, chips: Sequence[Chip], today: date) -> tuple[date, date] | None:
    """The longest silence still ahead in the period, once something is planned in it."""
    ahead = [chip.day for chip in chips if chip.slot.state not in CALLED_OFF and chip.day >= today]
    last = period.last if period.view != "month" else _end_of_month(period.on)
    return longest_gap(ahead, max(period.first, today), last) if ahead else None


def _end_of_month(on: date) -> date:
    return (on.replace(day=28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY


def _midnight(day: date, zone: str) -> datetime:
    return resolve(datetime.combine(day, time()), zone).at
